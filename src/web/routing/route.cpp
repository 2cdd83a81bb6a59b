#include "route.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

/// Takes the first part, up to a slash.
std::string_view take_part(std::string_view& path) {
    const auto end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    return part;
}

}  // namespace

std::optional<Fields> captured_by(const Route& route, std::string_view path) {
    std::string_view pattern = route.path;
    const bool folder = pattern.size() > 1 && pattern.ends_with('/');
    std::vector<std::pair<std::string, std::string>> captured;
    while (pattern.starts_with('/') && path.starts_with('/')) {
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        if (folder && pattern.empty()) {
            return Fields(std::move(captured));
        }
        const std::string_view wanted = take_part(pattern);
        const std::string_view part = take_part(path);
        if (wanted.starts_with('{')) {
            if (part.empty()) {
                return std::nullopt;
            }
            captured.emplace_back(wanted.substr(1, wanted.size() - 2), part);
        } else if (wanted != part) {
            return std::nullopt;
        }
    }
    return pattern.empty() && path.empty() ? std::optional(Fields(std::move(captured))) : std::nullopt;
}

std::string methods_of(const Route& route) {
    std::string methods = route.get != nullptr ? "GET, HEAD" : "";
    const auto add = [&](Handler handler, std::string_view method) {
        if (handler != nullptr) {
            methods += (methods.empty() ? "" : ", ") + std::string(method);
        }
    };
    add(route.post, "POST");
    add(route.remove, "DELETE");
    return methods;
}

Handler handler_of(const Route& route, std::string_view method) {
    return method == "GET" || method == "HEAD" ? route.get
           : method == "POST"                  ? route.post
           : method == "DELETE"                ? route.remove
                                               : nullptr;
}

}  // namespace evenhand::web
