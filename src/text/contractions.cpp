#include "contractions.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace evenhand::text {
namespace {

struct Ending {
    std::string_view letters;  ///< behind the apostrophe
    std::string_view stands_for;
};
constexpr std::array<Ending, 4> endings{{{"ll", "will"}, {"ve", "have"}, {"re", "are"}, {"m", "am"}}};

/// What "n't" is written on to.
struct Verb {
    std::string_view written;
    std::string_view stands_for;  ///< empty: itself
};
constexpr std::array<Verb, 20> verbs{
    {{"do", {}},   {"does", {}}, {"did", {}},   {"is", {}},     {"are", {}},   {"was", {}},     {"were", {}},
     {"have", {}}, {"has", {}},  {"had", {}},   {"would", {}},  {"could", {}}, {"should", {}},  {"might", {}},
     {"must", {}}, {"need", {}}, {"ought", {}}, {"wo", "will"}, {"ca", "can"}, {"sha", "shall"}}};

bool same_letters(std::string_view word, std::string_view small) {
    return std::ranges::equal(word, small, [](char letter, char wanted) {
        return (letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter) == wanted;
    });
}

bool ends_in(std::string_view word, std::string_view small) {
    return word.size() >= small.size() && same_letters(word.substr(word.size() - small.size()), small);
}

/// The word without the apostrophe that it ends in, as people and their programs write it.
std::optional<std::string_view> before_apostrophe(std::string_view word) {
    constexpr std::array<std::string_view, 7> apostrophes{"'",      "\u2019", "\u2018", "\u02bc",
                                                          "\u2032", "\u00b4", "`"};
    for (const std::string_view mark : apostrophes) {
        if (word.ends_with(mark)) {
            return word.substr(0, word.size() - mark.size());
        }
    }
    return std::nullopt;
}

std::optional<Contraction> with_not(std::string_view word) {
    if (same_letters(word, "cannot")) {
        return Contraction{3, {}, "not"};
    }
    if (!ends_in(word, "t")) {
        return std::nullopt;
    }
    const auto verb = before_apostrophe(word.substr(0, word.size() - 1));
    if (!verb || !ends_in(*verb, "n")) {
        return std::nullopt;
    }
    const std::string_view head = verb->substr(0, verb->size() - 1);
    const auto* const known =
        std::ranges::find_if(verbs, [&](const Verb& one) { return same_letters(head, one.written); });
    if (known == verbs.end()) {
        return std::nullopt;
    }
    return Contraction{head.size(), known->stands_for, "not"};
}

}  // namespace

std::optional<Contraction> contraction_of(std::string_view word) {
    for (const Ending& ending : endings) {
        if (!ends_in(word, ending.letters)) {
            continue;
        }
        const auto head = before_apostrophe(word.substr(0, word.size() - ending.letters.size()));
        // "'m" is Welsh behind most words.
        if (head && !head->empty() && (ending.letters != "m" || same_letters(*head, "i"))) {
            return Contraction{head->size(), {}, ending.stands_for};
        }
    }
    return with_not(word);
}

}  // namespace evenhand::text
