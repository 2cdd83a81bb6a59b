#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::web {

/// A complete answer; nothing is sent before it exists.
struct Reply {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// The reason phrase of a status that this service uses.
std::string_view reason(int status);

/// "See Other": the browser goes to the path with GET.
Reply go_to(std::string_view path);

}  // namespace evenhand::web
