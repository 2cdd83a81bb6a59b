#pragma once

#include "lexicon/slow_matcher.hpp"

#include <initializer_list>
#include <random>
#include <string>

namespace evenhand::tests {

/// What generated phrases are compiled with: one class, and a form with "s" of every word.
inline const lexicon::PhraseContext& generated_context() {
    static const lexicon::PhraseContext context{
        [](std::string_view name) { return name == "party" ? std::optional<ClassId>(party) : std::nullopt; },
        [](std::string_view word) {
            return std::vector<std::string>{std::string(word), std::string(word) + "s"};
        }};
    return context;
}

/// A small alphabet, so that phrases and texts meet often.
class Generator {
  public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::string phrase() {
        std::string text = one_of({"", "", "", "<start> "});
        text += sequence(2 + below(3), 0, head_at_ = below(5));
        return text + one_of({"", "", "", " <end>"});
    }
    std::string text() {
        std::string text;
        // One text in eight is longer than what is looked at in one go.
        const auto words = below(8) == 0 ? 60 + below(120) : 4 + below(20);
        for (std::uint32_t i = 0; i < words; ++i) {
            text += one_of({"ma", "mas", "Ma", "pa", "pas", "pat", "ta", "ka", "kat", "paka"});
            text += one_of({" ", " ", " ", " ", ", ", "; ", " (", ") ", " – ", "\n", "! ", ": "});
        }
        return text;
    }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  private:
    std::string one_of(std::initializer_list<const char*> choices) {
        return *(choices.begin() + below(static_cast<std::uint32_t>(choices.size())));
    }
    std::string sequence(std::uint32_t elements, int depth, std::uint32_t head) {
        std::string text;
        for (std::uint32_t i = 0; i < elements; ++i) {
            const bool inside = i > 0 && i + 1 < elements;
            if (inside && below(4) == 0) {
                text += one_of({"... ", "...1 ", "...3 "});
            }
            text += (depth == 0 && i == head ? "^" : "") + element(depth) + " ";
        }
        text.pop_back();
        return text;
    }
    std::string element(int depth) {
        switch (below(depth < 2 ? 9 : 6)) {
        case 0: return one_of({"ma", "pa"});
        case 1: return one_of({"ma~", "pa~"});
        case 2: return one_of({"pa*", "ka*"});
        case 3: return one_of({"=Ma", "=ma"});
        case 4: return "_";
        case 5: return "<party>";
        case 6:
            return "(" + sequence(1 + below(2), depth + 1, 99) + "|" + sequence(1 + below(3), depth + 1, 99) +
                   ")";
        case 7: return one_of({"ma?", "ta?", "_?"});
        default: return "(" + sequence(1 + below(2), depth + 1, 99) + ")?";
        }
    }
    std::mt19937 random_;
    std::uint32_t head_at_ = 0;
};

/// Marks of the class at random.
inline Marks marks_in(const Tokens& tokens, Generator& generator) {
    Marks marks;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        const auto end = at + 1 + generator.below(3);
        // A mark begins and ends with a word.
        if (word_like(tokens, at) && end <= tokens.size() && word_like(tokens, end - 1) &&
            generator.below(4) == 0) {
            marks.add(Mark{TokenSpan{at, end}, party});
        }
    }
    marks.seal(tokens.size());
    return marks;
}

}  // namespace evenhand::tests
