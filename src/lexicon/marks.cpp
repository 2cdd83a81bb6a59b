#include "evenhand/lexicon/marks.hpp"

#include <algorithm>

namespace evenhand::lexicon {

namespace {

bool before(const Mark& a, const Mark& b) {
    return a.what != b.what ? a.what < b.what : a.tokens.end > b.tokens.end;
}

/// Few marks begin at one token: they are put in order one by one.
void sort_few(Mark* begin, Mark* past) {
    constexpr std::ptrdiff_t few = 12;
    if (past - begin > few) {
        std::sort(begin, past, before);
        return;
    }
    for (Mark* mark = begin + 1; mark < past; ++mark) {
        for (Mark* at = mark; at > begin && before(*at, *(at - 1)); --at) {
            std::swap(*at, *(at - 1));
        }
    }
}

/// Leaves at token + 1 where the marks of the token begin.
void count(const std::vector<Mark>& marks, std::uint32_t tokens, std::vector<std::uint32_t>& first) {
    first.assign(tokens + std::size_t{3}, 0);
    for (const Mark& mark : marks) {
        ++first[std::min(mark.tokens.begin, tokens) + std::size_t{2}];
    }
    for (std::size_t token = 2; token < first.size(); ++token) {
        first[token] += first[token - 1];
    }
}

}  // namespace

void Marks::seal(std::uint32_t tokens) {
    count(marks_, tokens, first_);
    // By counting: there are about as many marks as tokens, and few at any one of them.
    std::vector<Mark> sorted(marks_.size());
    for (const Mark& mark : marks_) {
        sorted[first_[std::min(mark.tokens.begin, tokens) + 1]++] = mark;
    }
    for (std::size_t at = 0; at < sorted.size();) {
        const auto past = first_[std::min(sorted[at].tokens.begin, tokens) + 1];
        if (past - at > 1) {
            sort_few(sorted.data() + at, sorted.data() + past);
        }
        at = past;
    }
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    const bool repeated = sorted.size() < marks_.size();
    marks_ = std::move(sorted);
    if (repeated) {
        count(marks_, tokens, first_);
        first_.erase(first_.begin());
    }
    first_.resize(tokens + std::size_t{1});
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
