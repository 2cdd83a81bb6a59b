#include "evenhand/base/percent.hpp"
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

std::string own_path(const Request& request) {
    std::string to = base::percent_encoded(request.path, "/");
    char mark = '?';
    for (const auto& [name, value] : request.query.all()) {
        to += mark + base::percent_encoded(name) + "=" + base::percent_encoded(value);
        mark = '&';
    }
    return to;
}

std::string sign_in_path(const Request& request) {
    return "/sign-in?to=" + base::percent_encoded(own_path(request));
}

}  // namespace evenhand::web
