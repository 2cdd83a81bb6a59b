#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/quotes/quotes.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

/// Looking up what stands at a place. A document has as many places to look from as it has things to look at,
/// so going through all of them each time would cost the square of its size.
namespace evenhand::rules {

/// The entries that touch some tokens, of entries sorted by position that do not overlap.
template <typename Entry>
std::span<const Entry> touching(const std::vector<Entry>& entries, base::TokenSpan tokens) {
    const auto first = std::partition_point(
        entries.begin(), entries.end(), [&](const Entry& entry) { return entry.tokens.end <= tokens.begin; });
    const auto past = std::partition_point(
        first, entries.end(), [&](const Entry& entry) { return entry.tokens.begin < tokens.end; });
    return {first, past};
}

/// Entries sorted by the beginning of their span, which may lie within one another. Looks at the entries,
/// which must outlive it.
template <typename Entry>
class Overlapping {
  public:
    explicit Overlapping(const std::vector<Entry>& entries) : entries_(&entries) {
        furthest_.reserve(entries.size());
        std::uint32_t furthest = 0;
        for (const Entry& entry : entries) {
            furthest = std::max(furthest, entry.span.end);
            furthest_.push_back(furthest);
        }
    }

    /// A stretch of the entries that holds all which touch the span, or meet its ends, and may hold others.
    [[nodiscard]] std::span<const Entry> round(base::NormalSpan span) const {
        const auto first =
            std::lower_bound(furthest_.begin(), furthest_.end(), span.begin) - furthest_.begin();
        const auto past =
            std::partition_point(entries_->begin() + first, entries_->end(),
                                 [&](const Entry& entry) { return entry.span.begin <= span.end; });
        return {entries_->begin() + first, past};
    }

  private:
    const std::vector<Entry>* entries_;
    std::vector<std::uint32_t> furthest_;  ///< by entry: where the furthest of it and those before it ends
};

/// The quotes of a reading and what stands between marks and is none.
struct QuotePlaces {
    explicit QuotePlaces(const quotes::QuoteReading& reading)
        : quotes(reading.quotes), fragments(reading.fragments) {}

    Overlapping<quotes::Quote> quotes;
    Overlapping<quotes::Fragment> fragments;
};

}  // namespace evenhand::rules
