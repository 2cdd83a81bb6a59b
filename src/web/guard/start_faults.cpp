#include "start_faults.hpp"

#include "evenhand/base/day.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/X509Certificate.h>

namespace evenhand::web {

base::Error port_in_use(const std::string& address, std::uint16_t port) {
    return {base::ErrorCode::in_use,
            "something else listens on " + address + ":" + std::to_string(port),
            "end it (ss -ltnp tells what it is), or choose another port",
            {}};
}

base::Result<base::Done> must_be_in_date(const std::string& certificate, const base::Clock& clock) {
    try {
        const Poco::Net::X509Certificate shown(certificate);
        const std::chrono::sys_seconds end{std::chrono::seconds(shown.expiresOn().timestamp().epochTime())};
        if (end >= clock.now()) {
            return base::Done{};
        }
        return base::Error{base::ErrorCode::expired,
                           "the certificate ran out on " +
                               base::iso(std::chrono::floor<std::chrono::days>(end)),
                           "renew it and start again",
                           {certificate, 0}};
    } catch (const Poco::Exception&) {
        // Whoever listens with it says what is wrong with it.
        return base::Done{};
    }
}

}  // namespace evenhand::web
