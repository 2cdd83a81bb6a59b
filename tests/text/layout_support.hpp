#pragma once

#include "evenhand/text/text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

inline text::Text read_text(std::string given, text::DocumentKind kind = text::DocumentKind::press_release) {
    return text::Text::read({std::move(given), kind, text::Author::officer}, "test").value();
}

inline std::vector<std::string> sentences_of(const std::string& given) {
    const text::Text text = read_text(given);
    std::vector<std::string> sentences;
    for (const auto& sentence : text.layout().sentences) {
        sentences.emplace_back(text.normal().substr(sentence.span.begin, sentence.span.size()));
    }
    return sentences;
}

/// Part and text of each paragraph: "headline: New bins".
inline std::vector<std::string> paragraphs_of(const std::string& given,
                                              text::DocumentKind kind = text::DocumentKind::press_release) {
    const text::Text text = read_text(given, kind);
    std::vector<std::string> paragraphs;
    for (const auto& paragraph : text.layout().paragraphs) {
        paragraphs.push_back(std::string(word(paragraph.part)) + ": " +
                             std::string(text.normal().substr(paragraph.span.begin, paragraph.span.size())));
    }
    return paragraphs;
}

using Strings = std::vector<std::string>;

}  // namespace evenhand::tests
