#include "evenhand/report/lines.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/base/utf8.hpp"

#include <algorithm>

namespace evenhand::report {

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool lone_return = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
        if (text[at] == '\n' || lone_return) {
            starts_.push_back(static_cast<std::uint32_t>(at + 1));
        }
    }
}

std::uint32_t Lines::line_of(std::uint32_t byte) const {
    const auto past = std::upper_bound(starts_.begin(), starts_.end(), byte);
    return static_cast<std::uint32_t>(past - starts_.begin());
}

LineColumn Lines::at(std::uint32_t byte) const {
    const std::uint32_t line = line_of(byte);
    const std::size_t points = base::characters_in(text_.substr(start(line), byte - start(line)));
    return {line, static_cast<std::uint32_t>(points) + 1};
}

std::uint32_t Lines::start(std::uint32_t line) const {
    base::ensure(line >= 1 && line <= count(), "Lines: no such line");
    return starts_[line - 1];
}

std::string_view Lines::text(std::uint32_t line) const {
    const std::uint32_t begin = start(line);
    const std::size_t end = line < count() ? starts_[line] : text_.size();
    auto found = text_.substr(begin, end - begin);
    while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) {
        found.remove_suffix(1);
    }
    return found;
}

}  // namespace evenhand::report
