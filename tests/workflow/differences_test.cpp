#include "evenhand/workflow/differences.hpp"

#include <catch2/catch.hpp>

#include <random>

using evenhand::workflow::Stretch;
namespace workflow = evenhand::workflow;

namespace {

std::string shown(const std::vector<Stretch>& stretches) {
    std::string out;
    for (const Stretch& stretch : stretches) {
        const char* marks = stretch.kind == Stretch::Kind::gone    ? "[]"
                            : stretch.kind == Stretch::Kind::fresh ? "{}"
                                                                   : "";
        out += *marks == '\0' ? stretch.text : marks[0] + stretch.text + marks[1];
    }
    return out;
}

void check_whole(const std::string& before, const std::string& after) {
    std::string old;
    std::string fresh;
    const auto stretches = workflow::differences(before, after);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        old += stretches[i].kind == Stretch::Kind::fresh ? "" : stretches[i].text;
        fresh += stretches[i].kind == Stretch::Kind::gone ? "" : stretches[i].text;
        CHECK_FALSE(stretches[i].text.empty());
        CHECK((i == 0 || stretches[i].kind != stretches[i - 1].kind));
    }
    CHECK(old == before);
    CHECK(fresh == after);
}

}  // namespace

TEST_CASE("what was changed is told word by word", "[workflow]") {
    const struct {
        const char* before;
        const char* after;
        const char* shown;
    } table[] = {
        {"", "", ""},
        {"a b", "a b", "a b"},
        {"", "a b", "{a b}"},
        {"a b", "", "[a b]"},
        {"the old bridge", "the new bridge", "the [old]{new} bridge"},
        {"one two three", "one three", "one [two ]three"},
        {"one three", "one two three", "one {two }three"},
        {"First.\n\nLast.", "First.\n\nMiddle.\n\nLast.", "First.\n\n{Middle.\n\n}Last."},
        {"Siân spoke", "Siôn spoke", "[Siân]{Siôn} spoke"},
    };
    for (const auto& row : table) {
        CAPTURE(row.before, row.after);
        CHECK(shown(workflow::differences(row.before, row.after)) == row.shown);
        check_whole(row.before, row.after);
    }
}

TEST_CASE("whatever the two texts are, the stretches make both again", "[workflow]") {
    std::mt19937 random(5);
    const auto text = [&] {
        std::string made;
        for (auto i = random() % 60; i > 0; --i) {
            made += std::string(1, static_cast<char>('a' + random() % 4)) + (random() % 3 == 0 ? "\n" : " ");
        }
        return made;
    };
    for (int i = 0; i < 300; ++i) {
        check_whole(text(), text());
    }
}

TEST_CASE("two long texts without a word in common are told as one change", "[workflow]") {
    std::string before = "same ";
    std::string after = "same ";
    for (int i = 0; i < 5000; ++i) {
        before += "a" + std::to_string(i) + " ";
        after += "b" + std::to_string(i) + " ";
    }
    check_whole(before, after);
}
