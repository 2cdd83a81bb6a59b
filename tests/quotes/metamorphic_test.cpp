#include "stage.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using evenhand::people::Role;
using evenhand::test::Stage;
using Lines = std::vector<std::string>;

const evenhand::people::Directory& directory() {
    static const auto known = evenhand::test::directory({
        {"Anwen Beddoe", Role::member, "", "", "Leader of the Council", false},
        {"Xanthe Quorl", Role::member, "", "", "", false},
        {"Sunita Bell", Role::officer, "", "", "", false},
    });
    return known;
}

const std::vector<std::string> releases{
    "Bridge to reopen in May\n\nThornby Bridge will open again in May after repairs that took eleven "
    "months.\n\nCllr "
    "Anwen Beddoe, Leader of Marlshire Council, said: “It's been a long wait for everybody in Thornby.\n\n“I "
    "want to "
    "thank the crews, who worked through the winter’s worst.”\n\nSunita Bell, head of highways, added: “The "
    "council’s "
    "engineers have checked every bolt.”\n\n“I can get to work again,” said one resident.\n\nThe ‘Bridge "
    "Back’ "
    "celebrations begin at noon.\n",
    "Pool plans go on show\n\n“We asked for a pool and we got one,” said Cllr Anwen Beddoe. “It opens in "
    "June.”\n\nShe "
    "added that nobody would lose a lesson.\n\nA spokesperson for the contractor said: “Work is ahead of "
    "time.”\n",
    "New library hours\n\nCllr Anwen Beddoe said:\n\nI am pleased that our libraries will open on "
    "Sundays.\n\nThe hours "
    "change on 1 June.\n\n“It is what my children asked for,” Mrs Larkspur, a teacher, said.\n",
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

std::string straight(std::string text) {
    for (const auto* mark : {"“", "”"}) {
        text = replaced(std::move(text), mark, "\"");
    }
    for (const auto* mark : {"‘", "’"}) {
        text = replaced(std::move(text), mark, "'");
    }
    return text;
}

/// Double marks become single ones; the single ones inside stay apostrophes.
std::string single(const std::string& text) {
    return replaced(replaced(text, "“", "‘"), "”", "’");
}

Lines read(const std::string& text) {
    const Stage stage(text, directory());
    Lines lines;
    for (const auto& line : stage.direct()) {
        lines.push_back(straight(line));
    }
    return lines;
}

}  // namespace

TEST_CASE("the sort of the marks and of the line ends changes no quote and no speaker", "[quotes]") {
    for (const auto& release : releases) {
        CAPTURE(release);
        const auto wanted = read(release);
        REQUIRE(wanted.size() >= 2);
        CHECK(read(straight(release)) == wanted);
        CHECK(read(single(release)) == wanted);
        CHECK(read(straight(single(release))) == wanted);
        CHECK(read(replaced(release, "\n", "\r\n")) == wanted);
        CHECK(read(replaced(release, "\n\n", "\n \n\n")) == wanted);
    }
}

TEST_CASE("another name in the same place speaks the same words in the same role", "[quotes]") {
    for (const auto* name :
         {"Xanthe Quorl", "Oluwaseun Adebayo", "Siân Llwyd-Parry", "Hardeep Gill", "Zofia Król"}) {
        for (const auto& release : releases) {
            CAPTURE(name, release);
            Lines wanted;
            for (const auto& line : read(release)) {
                wanted.push_back(replaced(line, "Anwen Beddoe", name));
            }
            CHECK(read(replaced(release, "Anwen Beddoe", name)) == wanted);
        }
    }
}
