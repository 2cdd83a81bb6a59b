#include "evenhand/rules/own_capacity.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::people::Role;
using evenhand::rules::speaks_of_author;
using evenhand::tests::add_figure;
using evenhand::tests::RuleFixture;
using evenhand::tests::tokens_of;
using evenhand::text::Author;
using evenhand::text::DocumentKind;

namespace {

/// The letter is Jane Tully's; `words` name an office in it.
bool of_author(const std::string& body, std::string_view words) {
    const RuleFixture fixture("");
    auto reading = fixture.read("Dear Mr Ames\n\n" + body + "\n\nYours sincerely\n\nCllr Jane Tully",
                                DocumentKind::letter, Author::member);
    if (body.find("Osgood") != std::string::npos) {
        add_figure(reading, "Cllr Osgood", Role::member);
    }
    add_figure(reading, "Jane Tully", Role::member);
    const auto tokens = tokens_of(reading, words);
    return speaks_of_author(reading, tokens, reading.text.layout().sentence_at(tokens.begin));
}

}  // namespace

TEST_CASE("a capacity said in the first person is the author's", "[rules]") {
    for (const char* body : {
             "I write as ward member for Thrale about the road that runs past your house.",
             "As your ward member for Thrale I have asked for a crossing on the main road.",
             "I am the ward member for Thrale and have seen the road myself this week.",
             "Speaking as ward member for Thrale, the road is not good enough for anybody.",
             "I have the honour to serve as your ward member for Thrale and saw the road.",
             "I rise as ward member for Thrale to answer Cllr Osgood about the road.",
             "As ward member for Thrale, I met Cllr Osgood on the road last Monday.",
         }) {
        DYNAMIC_SECTION(body) {
            CHECK(of_author(body, "ward member for Thrale"));
        }
    }
}

TEST_CASE("words that speak of me say whose capacity it is, whoever gave it", "[rules]") {
    CHECK(of_author("When you made me one of your members for Thrale the road was sound.",
                    "made me one of your members"));
    CHECK_FALSE(of_author("When you made Cllr Osgood one of your members for Thrale the road was sound.",
                          "one of your members"));
}

TEST_CASE("the capacity of another person is not the author's", "[rules]") {
    for (const char* body : {
             "I spoke to Cllr Osgood, ward member for Thrale, about the road past your house.",
             "I asked the ward member for Thrale about the road that runs past your house.",
             "Cllr Osgood spoke as ward member for Thrale about the road past your house.",
             "I heard Cllr Osgood speak as ward member for Thrale about the road past your house.",
             "The ward member for Thrale has told the committee about the road past your house.",
         }) {
        DYNAMIC_SECTION(body) {
            CHECK_FALSE(of_author(body, "ward member for Thrale"));
        }
    }
}

TEST_CASE("a capacity beside the author's own name is the author's", "[rules]") {
    const RuleFixture fixture("");
    auto reading =
        fixture.read("Dear Mr Ames\n\nThe road is bad and I will say so.\n\nYours sincerely\n\nCllr Jane "
                     "Tully\nWard member for Thrale",
                     DocumentKind::letter, Author::member);
    add_figure(reading, "Jane Tully", Role::member);
    const auto tokens = tokens_of(reading, "Ward member for Thrale");
    CHECK(speaks_of_author(reading, tokens, reading.text.layout().sentence_at(tokens.begin)));
}

TEST_CASE("the only member of whom an unsigned text speaks is its author", "[rules]") {
    const RuleFixture fixture("");
    const auto text = "The pool is to stay open for another year, it was announced on Monday.\n\n"
                      "Cllr Jane Tully, ward member for Thrale, said that she was glad of it.";
    auto reading = fixture.read(text, DocumentKind::statement, Author::member);
    const auto author = add_figure(reading, "Jane Tully", Role::member);
    CHECK(evenhand::rules::author_of(reading) == author);
    auto own = fixture.read("I met Jane Tully at the pool.", DocumentKind::statement, Author::member);
    add_figure(own, "Jane Tully", Role::member);
    CHECK_FALSE(evenhand::rules::author_of(own).has_value());
    add_figure(reading, "Thrale", Role::member);
    CHECK_FALSE(evenhand::rules::author_of(reading).has_value());
}

TEST_CASE("a line at the head of an unsigned text gives its author, though the rest says I", "[rules]") {
    const RuleFixture fixture("");
    const auto author = [&](const std::string& head) {
        auto reading = fixture.read("The road in Thrale\n\n" + head + "\n\nI have asked for a crossing.",
                                    DocumentKind::statement, Author::member);
        add_figure(reading, "Jane Tully", Role::member);
        return evenhand::rules::author_of(reading);
    };
    CHECK(author("Posted by Jane Tully, who sits for Thrale."));
    CHECK(author("Jane Tully makes this statement."));
    CHECK_FALSE(author("I heard Jane Tully read her statement."));
    CHECK_FALSE(author("Jane Tully heard of it."));
}

TEST_CASE("a line at the head of a text tells whose words follow", "[rules]") {
    const auto of_first_lines = [](const std::string& lines, std::string_view words, bool named) {
        const RuleFixture fixture("");
        auto reading =
            fixture.read("The road at Thrale\n" + lines + "\n\nI saw it on Monday and it is no road.\n\nJ.",
                         DocumentKind::statement, Author::member);
        if (named) {
            add_figure(reading, "Jane Tully", Role::member);
        }
        const auto tokens = tokens_of(reading, words);
        return speaks_of_author(reading, tokens, reading.text.layout().sentence_at(tokens.begin));
    };
    CHECK(of_first_lines("Councillor Jane Tully, ward member for Thrale", "ward member for Thrale", true));
    CHECK(of_first_lines("The monthly column of your councillor for Thrale", "councillor for Thrale", false));
    CHECK(of_first_lines("This comes from me, Jane Tully, as one of your councillors in Thrale.",
                         "as one of your councillors", true));
    CHECK_FALSE(of_first_lines("I spoke to Jane Tully, ward member for Thrale, about it.",
                               "ward member for Thrale", true));
    CHECK_FALSE(of_first_lines("The monthly column told of a quarrel with the councillor for Thrale.",
                               "councillor for Thrale", false));
}
