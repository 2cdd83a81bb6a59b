#pragma once

#include "evenhand/people/directory.hpp"
#include "people/scan.hpp"

#include <memory>
#include <string>
#include <vector>

/// What the tests of `people` share: the vocabularies of the checkout, and a text read with a directory.
namespace people_test {

const evenhand::lexicon::Vocabularies& vocabularies();
evenhand::people::Directory directory(std::vector<evenhand::people::Person> people = {});

/// A text with its marks, before anybody is found in it.
struct Marked {
    explicit Marked(std::string text);

    evenhand::text::Text text;
    evenhand::lexicon::Marks marks;

    [[nodiscard]] evenhand::people::Scan scan() const;
    [[nodiscard]] std::string words(evenhand::base::TokenSpan tokens) const {
        return std::string(text.tokens().text(tokens));
    }
};

/// A text read with a directory, as the rules would get it.
struct Read {
    explicit Read(const std::string& text, std::vector<evenhand::people::Person> people = {});

    Marked marked;
    evenhand::people::Directory known;
    evenhand::people::PeopleReading reading;

    /// The figure of the mention that begins with these words; an empty name and unknown role where none
    /// does.
    [[nodiscard]] evenhand::people::Figure at(const std::string& words) const;
    /// "NAME/role" of it, "-" where nobody is mentioned there.
    [[nodiscard]] std::string who(const std::string& words) const;
    /// The mentions as "kind:words", in order, joined by "; ".
    [[nodiscard]] std::string mentions() const;
    /// The parties as "name:words", groups with "*" behind the name.
    [[nodiscard]] std::string parties() const;
    /// The words of the marks of a class, joined by "; ".
    [[nodiscard]] std::string marks_of(const std::string& name) const;
};

evenhand::people::Person person(std::string name,
                                evenhand::people::Role role = evenhand::people::Role::other);
evenhand::people::Person member(std::string name, std::string party = "", std::string office = "");
evenhand::people::Person officer(std::string name, std::string office = "");

}  // namespace people_test
