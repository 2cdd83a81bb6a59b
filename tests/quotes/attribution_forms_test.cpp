#include "stage.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace {

using evenhand::people::Role;
using evenhand::test::Stage;

/// One form of attribution, as attribution_forms.txt has it.
struct Form {
    std::string name;
    std::string text;
    evenhand::text::Document frame;
    std::vector<evenhand::people::Person> people;
    std::vector<std::string> expected;  ///< "speaker | role | words"
};

void take_line(const std::string& line, Form& form) {
    if (line.starts_with("# ")) {
        form.name = line.substr(2);
        if (line.find("author=member") != std::string::npos) {
            form.frame.author = evenhand::text::Author::member;
            form.frame.kind = evenhand::text::DocumentKind::statement;
        }
    } else if (line.starts_with("@ ")) {
        const auto mark = line.find(';');
        const auto role = evenhand::people::role_named(line.substr(mark + 1));
        REQUIRE(role.has_value());
        form.people.push_back({line.substr(2, mark - 2), *role, "", "", "", false});
    } else if (line.starts_with("-> ")) {
        form.expected.push_back(line.substr(3));
    } else {
        form.text += line + '\n';
    }
}

std::vector<Form> forms() {
    std::ifstream file(evenhand::tests::source("/tests/quotes/attribution_forms.txt"));
    std::vector<Form> all;
    Form form;
    for (std::string line; std::getline(file, line);) {
        if (line != "====") {
            take_line(line, form);
            continue;
        }
        if (!form.expected.empty()) {
            all.push_back(std::move(form));
        }
        form = {};
    }
    if (!form.expected.empty()) {
        all.push_back(std::move(form));
    }
    return all;
}

/// Outsiders and those of whom nothing is known are alike; who stands may sit.
bool same(Role wanted, Role got) {
    const auto fold = [](Role role) {
        return role == Role::unknown ? Role::other : role == Role::candidate ? Role::member : role;
    };
    return fold(wanted) == fold(got);
}

void check(const Form& form, const Stage& stage) {
    std::size_t next = 0;
    for (const auto& quote : stage.reading().quotes) {
        if (quote.form != evenhand::quotes::Form::direct) {
            continue;
        }
        REQUIRE(next < form.expected.size());
        const auto& line = form.expected[next++];
        CAPTURE(line);
        const auto role_at = line.find(" | ");
        const auto words_at = line.find(" | ", role_at + 3);
        const auto role = evenhand::people::role_named(line.substr(role_at + 3, words_at - role_at - 3));
        REQUIRE(role.has_value());
        CHECK_THAT(std::string(stage.words(quote.speaker.span)),
                   Catch::Matchers::Contains(line.substr(0, role_at)));
        CHECK(same(*role, quote.speaker.role));
        CHECK(stage.words(quote.span) == line.substr(words_at + 3));
    }
    CHECK(next == form.expected.size());
}

}  // namespace

TEST_CASE("the forms in which British councils tie words to somebody are read", "[quotes]") {
    const auto all = forms();
    CHECK(all.size() >= 200);
    for (const auto& form : all) {
        CAPTURE(form.name, form.text);
        check(form, Stage(form.text, evenhand::test::directory(form.people), form.frame));
    }
}
