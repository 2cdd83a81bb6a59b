#include "evenhand/web/access.hpp"

#include <algorithm>

namespace evenhand::web {

std::string local_path_or_home(std::string_view wanted) {
    constexpr std::size_t longest = 2000;
    const bool printable =
        std::all_of(wanted.begin(), wanted.end(), [](unsigned char c) { return c > ' ' && c < 0x7F; });
    const bool local = wanted.starts_with('/') && !wanted.starts_with("//") &&
                       wanted.find('\\') == std::string_view::npos && wanted.size() <= longest;
    const std::string_view path = wanted.substr(0, wanted.find_first_of("?#"));
    const bool circle = path == "/sign-in" || path == "/sign-out";
    return std::string(local && printable && !circle ? wanted : "/");
}

std::string percent_encoded(std::string_view text) {
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        }
    }
    return out;
}

std::string own_path(const Request& request) {
    std::string to;
    std::string_view path = request.path;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        to += percent_encoded(path.substr(0, end));
        to += end < path.size() ? "/" : "";
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    char mark = '?';
    for (const auto& [name, value] : request.query.all()) {
        to += mark + percent_encoded(name) + "=" + percent_encoded(value);
        mark = '&';
    }
    return to;
}

std::string sign_in_path(const Request& request) {
    return "/sign-in?to=" + percent_encoded(own_path(request));
}

}  // namespace evenhand::web
