#include "evenhand/lexicon/marks.hpp"

#include <algorithm>

namespace evenhand::lexicon {

void Marks::seal(std::uint32_t tokens) {
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
        if (a.tokens.begin != b.tokens.begin) {
            return a.tokens.begin < b.tokens.begin;
        }
        return a.what != b.what ? a.what < b.what : a.tokens.end > b.tokens.end;
    });
    marks_.erase(std::unique(marks_.begin(), marks_.end()), marks_.end());
    first_.assign(static_cast<std::size_t>(tokens) + 1, 0);
    std::uint32_t at = 0;
    for (std::uint32_t token = 0; token <= tokens; ++token) {
        while (at < marks_.size() && marks_[at].tokens.begin < token) {
            ++at;
        }
        first_[token] = at;
    }
}

std::span<const Mark> Marks::at(std::uint32_t token) const {
    if (static_cast<std::size_t>(token) + 1 >= first_.size()) {
        return {};
    }
    return std::span(marks_).subspan(first_[token], first_[token + 1] - first_[token]);
}

std::uint32_t Marks::end_of(ClassId what, std::uint32_t token) const {
    for (const Mark& mark : at(token)) {
        if (mark.what == what) {
            return mark.tokens.end;
        }
    }
    return 0;
}

bool Marks::any(ClassId what, base::TokenSpan within) const {
    for (std::uint32_t token = within.begin; token < within.end; ++token) {
        for (const Mark& mark : at(token)) {
            if (mark.what == what && mark.tokens.end <= within.end) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace evenhand::lexicon
