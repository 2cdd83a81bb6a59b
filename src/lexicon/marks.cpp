#include "evenhand/lexicon/marks.hpp"

#include <algorithm>

namespace evenhand::lexicon {

namespace {

bool before(const Mark& a, const Mark& b) {
    return a.what != b.what ? a.what < b.what : a.tokens.end > b.tokens.end;
}

}  // namespace

void Marks::seal(std::uint32_t tokens) {
    // By counting: there are about as many marks as tokens, and few at any one of them.
    first_.assign(static_cast<std::size_t>(tokens) + 2, 0);
    for (const Mark& mark : marks_) {
        ++first_[std::min(mark.tokens.begin, tokens) + 1];
    }
    for (std::size_t token = 1; token < first_.size(); ++token) {
        first_[token] += first_[token - 1];
    }
    std::vector<Mark> sorted(marks_.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (const Mark& mark : marks_) {
        sorted[next[std::min(mark.tokens.begin, tokens)]++] = mark;
    }
    auto out = sorted.begin();
    for (std::uint32_t token = 0; token <= tokens; ++token) {
        const auto begin = sorted.begin() + first_[token];
        const auto end = sorted.begin() + first_[token + 1];
        if (end - begin == 2) {
            if (before(begin[1], begin[0])) {
                std::iter_swap(begin, begin + 1);
            }
        } else if (end - begin > 2) {
            std::sort(begin, end, before);
        }
        const auto first = out;
        for (auto mark = begin; mark != end; ++mark) {
            if (out == first || *(out - 1) != *mark) {
                *out++ = *mark;
            }
        }
        first_[token] = static_cast<std::uint32_t>(first - sorted.begin());
    }
    first_.pop_back();
    sorted.erase(out, sorted.end());
    marks_ = std::move(sorted);
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
