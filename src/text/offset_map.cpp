#include "evenhand/text/offset_map.hpp"

#include "evenhand/base/bug.hpp"

#include <algorithm>

namespace evenhand::text {

void OffsetMap::add_unchanged(std::uint32_t size) {
    if (size == 0) {
        return;
    }
    if (runs_.empty() || runs_.back().changed) {
        runs_.push_back({normal_size_, original_size_, false});
    }
    normal_size_ += size;
    original_size_ += size;
}

void OffsetMap::add_changed(std::uint32_t normal_size, std::uint32_t original_size) {
    runs_.push_back({normal_size_, original_size_, true});
    normal_size_ += normal_size;
    original_size_ += original_size;
}

base::OriginalSpan OffsetMap::original(base::NormalSpan span) const {
    base::ensure(span.begin <= span.end && span.end <= normal_size_, "a span beyond the normal text");
    // A removed character makes a run without normal size. A span that begins where it stood begins after it,
    // one that ends there ends before it.
    const auto begin_run = std::upper_bound(runs_.begin(), runs_.end(), span.begin,
                                            [](std::uint32_t at, const Run& run) { return at < run.normal; });
    std::uint32_t begin = 0;
    if (begin_run != runs_.begin()) {
        const Run& run = *std::prev(begin_run);
        const bool at_end = span.begin == normal_size_;
        begin = at_end        ? original_size_
                : run.changed ? run.original
                              : run.original + (span.begin - run.normal);
    }
    if (span.empty()) {
        return {begin, begin};
    }
    // The run that holds the last byte of the span.
    const auto end_run = std::upper_bound(runs_.begin(), runs_.end(), span.end - 1,
                                          [](std::uint32_t at, const Run& run) { return at < run.normal; });
    const Run& last = *std::prev(end_run);
    const std::uint32_t end = !last.changed            ? last.original + (span.end - last.normal)
                              : end_run == runs_.end() ? original_size_
                                                       : end_run->original;
    return {begin, end};
}

}  // namespace evenhand::text
