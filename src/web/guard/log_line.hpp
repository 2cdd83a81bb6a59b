#pragma once

#include "evenhand/web/server.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::web {

/// What the log says of one answer. Never the path, the query, a header or a word of a body: drafts, names
/// and the secrets in links stay out of it. The route is written as its row has it.
struct LogLine {
    std::string_view id;
    std::string_view method;
    std::string_view route;
    int status = 0;
    std::size_t bytes = 0;
    std::chrono::nanoseconds taken{};
};

/// One line without its end: words, or a JSON object.
std::string log_line(const LogLine& line, LogForm form);

/// The method where it is one that the service knows, else "other".
std::string_view known_method(std::string_view method);

}  // namespace evenhand::web
