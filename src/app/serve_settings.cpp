#include "app/serve_settings.hpp"

#include "evenhand/base/comma_list.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::app {
namespace {

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<std::uint16_t> port_of(const std::string& word) {
    std::uint16_t port = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), port);
    if (read.ec != std::errc() || read.ptr != word.data() + word.size()) {
        return usage("--port: '" + word + "' is no port", "give a number up to 65535");
    }
    return port;
}

std::vector<std::string> small_list_of(const std::optional<std::string>& words) {
    if (!words) {
        return {};
    }
    auto list = base::comma_list(*words, base::EmptyPart::is_kept);
    for (std::string& word : list) {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    }
    return list;
}

bool is_host(const std::string& name) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-";
    const bool address = name.starts_with('[') && name.ends_with(']');
    return address || (!name.empty() && name.find_first_not_of(allowed) == std::string::npos);
}

}  // namespace

base::Result<web::ServerSettings> serve_settings(const Options& given) {
    web::ServerSettings settings;
    settings.address = given.value("address").value_or(settings.address);
    if (const auto port = given.value("port")) {
        EVENHAND_TRY(settings.port, port_of(*port));
    }
    settings.certificate = given.value("certificate").value_or("");
    settings.key = given.value("key").value_or("");
    settings.proxies = small_list_of(given.value("behind-proxy"));
    settings.hosts = small_list_of(given.value("host"));
    for (const std::string& host : settings.hosts) {
        if (!is_host(host)) {
            return usage("--host: '" + host + "' is no name of a host",
                         "write it as browsers do, without a port: evenhand.example.gov.uk");
        }
    }
    const std::string log = given.value("log").value_or("text");
    if (log != "text" && log != "json") {
        return usage("--log: '" + log + "' is no form of a log", "use text or json");
    }
    // What the scan beside the server takes is judged with the rest, so that a service that cannot scan never
    // starts.
    EVENHAND_TRY(const auto lease, scan_lease(given));
    EVENHAND_TRY(const auto keep, keep_pages(given));
    static_cast<void>(lease);
    static_cast<void>(keep);
    settings.log = log == "json" ? web::LogForm::json : web::LogForm::text;
    return settings;
}

}  // namespace evenhand::app
