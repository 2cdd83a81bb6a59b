#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::text {

/// What a paragraph is for. Rules and quotes look at parts differently: a party's name in a venue list is not
/// one in a headline.
enum class Part : std::uint8_t {
    letterhead,  ///< addresses, dates, "PRESS RELEASE – FOR IMMEDIATE USE", embargo lines above the headline
    headline,
    subheading,
    salutation,  ///< "Dear Mr Ames", "Thank you, Chairman" alone
    body,
    list_item,    ///< a bullet, a numbered line, a row of a table, one of several short lines in a block
    caption,      ///< "[Image: …]", "Pictured (left to right): …"
    signature,    ///< the name, office and date under a letter or a statement
    notes,        ///< from "Notes to editors" on
    boilerplate,  ///< "Ends", contact lines, "Posted in", share links, "About the council"
};
std::string_view word(Part part);

/// One sentence: a stretch of tokens of one paragraph. A line of a list is a sentence of its own; a line end
/// inside hard-wrapped prose is not.
struct Sentence {
    base::NormalSpan span;  ///< without the space around it; with the quotation marks that belong to it
    base::TokenSpan tokens;
    std::uint32_t paragraph = 0;
    bool question = false;  ///< ends in a question mark
};

struct Paragraph {
    base::NormalSpan span;
    base::TokenSpan tokens;
    std::uint32_t first_sentence = 0;
    std::uint32_t past_sentence = 0;
    Part part = Part::body;
};

/// Paragraphs and sentences in the order of the text; every token that is no line break is in exactly one of
/// each.
struct Layout {
    std::vector<Paragraph> paragraphs;
    std::vector<Sentence> sentences;

    /// The sentence that holds the token, or the nearest before it.
    [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t paragraph_at(std::uint32_t token) const;
};

Layout lay_out(const Tokens& tokens, DocumentKind kind);

}  // namespace evenhand::text
