#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace evenhand::base {

/// A half-open stretch [begin, end) of a text, in bytes of that text's UTF-8, on character boundaries.
/// `Coordinates` names the text the numbers belong to, so that spans of two texts cannot be mixed.
template <typename Coordinates>
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
    [[nodiscard]] bool empty() const noexcept { return end <= begin; }
    [[nodiscard]] bool holds(std::uint32_t at) const noexcept { return begin <= at && at < end; }
    [[nodiscard]] bool covers(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool touches(Span other) const noexcept {
        return std::max(begin, other.begin) < std::min(end, other.end);
    }

    friend auto operator<=>(const Span&, const Span&) = default;
};

struct OriginalText;
struct NormalText;
struct TokenSequence;

/// Bytes of the text as it was given.
using OriginalSpan = Span<OriginalText>;
/// Bytes of the normal text that analysis runs on. Only text::OffsetMap leads back to the original.
using NormalSpan = Span<NormalText>;
/// Indices of tokens, not bytes.
using TokenSpan = Span<TokenSequence>;

}  // namespace evenhand::base
