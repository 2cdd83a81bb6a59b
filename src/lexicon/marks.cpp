#include "evenhand/lexicon/marks.hpp"

#include <algorithm>
#include <utility>

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

}  // namespace

void Marks::seal(std::uint32_t tokens) {
    // By counting: there are about as many marks as tokens, and few at any one of them.
    const auto place = [&](const Mark& mark) { return std::min(mark.tokens.begin, tokens); };
    first_.assign(tokens + std::size_t{2}, 0);
    for (const Mark& mark : marks_) {
        ++first_[place(mark)];
    }
    std::uint32_t sum = 0;
    for (std::uint32_t& first : first_) {
        first = std::exchange(sum, sum + first);
    }
    std::vector<Mark> sorted(marks_.size());
    for (const Mark& mark : marks_) {
        sorted[first_[place(mark)]++] = mark;
    }
    // Now first_ tells where the marks of each token end. Equal ones are left out as they are put in order.
    Mark* const all = sorted.data();
    std::uint32_t left = 0;
    std::uint32_t begin = 0;
    for (std::uint32_t& first : first_) {
        const auto past = first;
        first = left;
        if (past - begin > 1) {
            sort_few(all + begin, all + past);
        }
        for (; begin < past; ++begin) {
            if (left == first || all[left - 1] != all[begin]) {
                all[left++] = all[begin];
            }
        }
    }
    sorted.resize(left);
    marks_ = std::move(sorted);
    first_.pop_back();
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
