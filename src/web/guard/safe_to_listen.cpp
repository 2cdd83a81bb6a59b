#include "safe_to_listen.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/IPAddress.h>

namespace evenhand::web {
namespace {

base::Error refused(const std::string& address, std::string_view why, std::string mend) {
    return {base::ErrorCode::refused,
            "will not listen on " + address + ", because " + std::string(why),
            std::move(mend),
            {}};
}

/// tryParse does not know "::", which is every address of the machine.
base::Result<Poco::Net::IPAddress> address_of(const std::string& text) {
    try {
        return Poco::Net::IPAddress(text);
    } catch (const Poco::Exception&) {
        return base::Error{
            base::ErrorCode::usage, "'" + text + "' is no address", "give one like 127.0.0.1 or ::1", {}};
    }
}

}  // namespace

base::Result<base::Done> safe_to_listen(const ServerSettings& settings, const Site& site) {
    EVENHAND_TRY(const Poco::Net::IPAddress address, address_of(settings.address));
    for (const std::string& proxy : settings.proxies) {
        EVENHAND_TRY_DONE(address_of(proxy));
    }
    if (settings.certificate.empty() != settings.key.empty()) {
        return base::Error{base::ErrorCode::usage,
                           "a certificate and its key go together",
                           "give --certificate FILE and --key FILE",
                           {}};
    }
    if (address.isLoopback() && settings.proxies.empty()) {
        return base::Done{};
    }
    if (settings.certificate.empty() && settings.proxies.empty()) {
        return refused(
            settings.address, "anybody on the way could read along",
            "add --certificate FILE --key FILE, or --behind-proxy ADDRESS, or listen on 127.0.0.1");
    }
    if (!site.office) {
        return refused(settings.address, "there are no accounts without a store",
                       "add --store ADDRESS, or listen on 127.0.0.1");
    }
    EVENHAND_TRY(const auto accounts, site.office->records->accounts());
    if (accounts.empty()) {
        return refused(settings.address, "there are no accounts yet", "make one: evenhand user add");
    }
    if (settings.hosts.empty()) {
        return refused(settings.address, "nobody has said by which name it is reached",
                       "add --host NAME, as browsers will write it");
    }
    return base::Done{};
}

}  // namespace evenhand::web
