#pragma once

#include "evenhand/base/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

struct SourceText;
/// Bytes of a text with its markup, as an editor sent it.
using SourceSpan = base::Span<SourceText>;

/// A text with its markup, as editors send it in pieces, and the plain text that is checked. What is found in
/// the plain text is told where it stands in the source, markup counted.
class AnnotatedText {
  public:
    void add_text(std::string_view text);
    /// Markup says nothing, or what it is interpreted as: "\n\n" for "<p>".
    void add_markup(std::string_view markup, std::string_view interpreted_as = {});

    [[nodiscard]] const std::string& plain() const noexcept { return plain_; }
    [[nodiscard]] const std::string& source() const noexcept { return source_; }

    /// From the first character of the span to its last: markup inside is covered, markup around is not. An
    /// empty span stays empty. `span` holds bytes of the plain text, on character boundaries.
    [[nodiscard]] SourceSpan source_of(base::OriginalSpan span) const;

  private:
    struct Piece {
        std::uint32_t plain = 0;
        std::uint32_t source = 0;
        std::uint32_t plain_size = 0;
        std::uint32_t source_size = 0;
        bool markup = false;
    };
    void add(std::string_view source, std::string_view plain, bool markup);
    /// The piece that holds the byte of the plain text, or the last one.
    [[nodiscard]] const Piece& piece_at(std::uint32_t plain_byte) const;

    std::string plain_;
    std::string source_;
    std::vector<Piece> pieces_;
};

}  // namespace evenhand::text
