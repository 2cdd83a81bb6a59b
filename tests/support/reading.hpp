#pragma once

#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/quotes/quotes.hpp"
#include "evenhand/rules/reading.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

/// The shipped vocabularies, loaded once for all tests of a program.
inline const lexicon::Vocabularies& shipped_vocabularies() {
    static const auto vocabularies = [] {
        auto loaded = lexicon::Vocabularies::load(evenhand::tests::source("/lexicons/vocabularies"));
        if (!loaded.ok()) {
            FAIL(base::one_line(loaded.error()));
        }
        return std::move(loaded).value();
    }();
    return vocabularies;
}

/// Reads a document as the check does, with the shipped lexicons and these people in the council's directory:
/// text, vocabularies, people, quotes.
inline rules::Reading full_reading(text::Document document, std::vector<people::Person> people) {
    const auto& vocabularies = shipped_vocabularies();
    auto text = text::Text::read(std::move(document), "test");
    REQUIRE(text.ok());
    const auto directory = people::Directory::build(
        std::move(people), evenhand::tests::source("/lexicons/parties.toml"), vocabularies);
    if (!directory.ok()) {
        FAIL(base::one_line(directory.error()));
    }
    lexicon::Marks marks;
    vocabularies.mark(text->tokens(), text->layout(), marks);
    auto found = directory->read(*text, marks);
    // Party mentions look into the directory, which ends here; the names of parties are the vocabulary's.
    auto quotes = quotes::find_quotes(*text, found, marks, vocabularies);
    for (auto& party : found.parties) {
        party.party = {};
    }
    return rules::Reading{std::move(text).value(), std::move(marks), std::move(found), std::move(quotes)};
}

}  // namespace evenhand::tests
