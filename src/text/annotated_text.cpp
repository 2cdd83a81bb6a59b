#include "evenhand/text/annotated_text.hpp"

#include "evenhand/base/bug.hpp"

#include <algorithm>

namespace evenhand::text {

void AnnotatedText::add_text(std::string_view text) {
    add(text, text, false);
}

void AnnotatedText::add_markup(std::string_view markup, std::string_view interpreted_as) {
    add(markup, interpreted_as, true);
}

void AnnotatedText::add(std::string_view source, std::string_view plain, bool markup) {
    if (!plain.empty()) {
        pieces_.push_back(
            {static_cast<std::uint32_t>(plain_.size()), static_cast<std::uint32_t>(source_.size()),
             static_cast<std::uint32_t>(plain.size()), static_cast<std::uint32_t>(source.size()), markup});
    }
    plain_ += plain;
    source_ += source;
}

const AnnotatedText::Piece& AnnotatedText::piece_at(std::uint32_t plain_byte) const {
    const auto past = std::ranges::upper_bound(pieces_, plain_byte, {}, &Piece::plain);
    return past == pieces_.begin() ? *past : *(past - 1);
}

SourceSpan AnnotatedText::source_of(base::OriginalSpan span) const {
    base::ensure(span.end <= plain_.size(), "a span beyond the annotated text");
    if (span.empty()) {
        return {};
    }
    const Piece& first = piece_at(span.begin);
    const Piece& last = piece_at(span.end - 1);
    // What stands for markup is not cut: the whole of it is meant.
    const std::uint32_t begin = first.markup ? first.source : first.source + (span.begin - first.plain);
    const std::uint32_t end =
        last.markup ? last.source + last.source_size : last.source + (span.end - last.plain);
    return {begin, end};
}

}  // namespace evenhand::text
