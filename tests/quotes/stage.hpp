#pragma once

#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/quotes/quotes.hpp"
#include "evenhand/text/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::test {

/// Somebody whom the texts of these tests name: by the full name, the surname, the first name, each with or
/// without a title, and by the office.
struct Actor {
    std::string name;
    people::Role role = people::Role::member;
    std::vector<std::string> offices;
};

/// The vocabularies as they ship, loaded once.
const lexicon::Vocabularies& vocabularies();

/// The directory of a council with these people.
people::Directory directory(std::vector<people::Person> people);

/// A text with its people found in the plainest way, so that a test of the quotes does not fail for the
/// people's sake. "the council", "the town council" and "Exampleshire Council" are the council itself.
class Stage {
  public:
    explicit Stage(std::string text, text::Document frame = {});
    /// With the people that the room `people` finds, given what the council told of its own.
    Stage(std::string text, const people::Directory& directory, text::Document frame = {});

    [[nodiscard]] const quotes::QuoteReading& reading() const { return reading_; }
    [[nodiscard]] std::string_view words(base::NormalSpan span) const;
    /// A line for every quote: "direct 0 | speaker | role | words"; reported speech and fragments likewise.
    [[nodiscard]] std::vector<std::string> direct() const;
    [[nodiscard]] std::vector<std::string> reported() const;
    [[nodiscard]] std::vector<std::string> fragments() const;
    [[nodiscard]] const text::Text& text() const { return text_; }
    [[nodiscard]] const people::PeopleReading& people() const { return people_; }
    [[nodiscard]] const lexicon::Marks& marks() const { return marks_; }

  private:
    text::Text text_;
    lexicon::Marks marks_;
    people::PeopleReading people_;
    quotes::QuoteReading reading_;
};

/// A text, and what Stage::direct must answer for it.
struct Said {
    const char* text;
    std::vector<std::string> direct;
};
void check_direct(const std::vector<Said>& texts);

/// The cast of all tests.
const std::vector<Actor>& cast();

}  // namespace evenhand::test
