#include "start_faults.hpp"

#include "evenhand/base/day.hpp"

#include <Poco/Crypto/EVPPKey.h>
#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Exception.h>
#include <Poco/Net/X509Certificate.h>
#include <openssl/x509.h>

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

base::Result<base::Done> must_belong_together(const std::string& certificate, const std::string& key) {
    try {
        const Poco::Crypto::X509Certificate shown(certificate);
        const Poco::Crypto::EVPPKey held("", key);
        const EVP_PKEY* const secret = held;
        if (X509_check_private_key(shown.certificate(), secret) == 1) {
            return base::Done{};
        }
    } catch (const Poco::Exception&) {
        // Whoever listens with them says what is wrong with them.
        return base::Done{};
    }
    return base::Error{base::ErrorCode::invalid,
                       "the key is not the one of the certificate " + certificate,
                       "name the key that the certificate was asked for with",
                       {key, 0}};
}

}  // namespace evenhand::web
