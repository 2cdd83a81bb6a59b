#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/text/layout.hpp"
#include "evenhand/text/tokens.hpp"

#include <string>
#include <vector>

namespace evenhand::tests {

/// All tokens as one sentence.
inline text::Layout one_sentence(const text::Tokens& tokens) {
    text::Layout layout;
    const base::TokenSpan all{0, tokens.size()};
    layout.sentences.push_back({tokens.span(all), all, 0, false});
    return layout;
}

/// Each mark by its class and its words, in the order of the text.
inline std::vector<std::string> marked_words(const text::Tokens& tokens, const lexicon::Marks& marks) {
    std::vector<std::string> texts;
    for (const lexicon::Mark& mark : marks.all()) {
        texts.push_back(std::to_string(mark.what) + " " + std::string(tokens.text(mark.tokens)));
    }
    return texts;
}

}  // namespace evenhand::tests
