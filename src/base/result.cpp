#include "evenhand/base/result.hpp"

#include <algorithm>

namespace evenhand::base {

std::string one_line(const Error& error) {
    std::string line;
    if (!error.place.file.empty()) {
        line += error.place.file;
        if (error.place.line != 0) {
            line += ':' + std::to_string(error.place.line);
        }
        line += ": ";
    }
    line += error.message;
    if (!error.mend.empty()) {
        line += "; " + error.mend;
    }
    const auto breaks_a_line = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
    std::replace_if(line.begin(), line.end(), breaks_a_line, ' ');
    return line;
}

}  // namespace evenhand::base
