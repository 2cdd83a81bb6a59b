#include "app/eval/cases.hpp"
#include "evenhand/council/profile.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;
namespace base = evenhand::base;

namespace {

const std::string whole = R"({
 "id": "a1", "source": "ours", "kind": "web_news", "author": "officer", "date": "2026-04-15",
 "nation": "wales", "restricted": true, "poll": "2026-05-07", "notice": "2026-03-27",
 "people": [{"name": "Siân \"Nia\" Rhys\u0007", "role": "member", "party": "Labour"},
            {"name": "Ann Li", "role": "officer", "party": null}],
 "text": "“Yes,” said Cllr Siân Rhys.",
 "quotes": [{"quote": "Yes,", "speaker": "Cllr Siân Rhys", "role": "member", "direct": true},
            {"quote": "said Cllr", "speaker": null, "role": "unknown", "direct": false}],
 "findings": [{"rule": "member-quote", "span": "Yes,", "must": true, "why": ""},
              {"rule": "capacity-missing", "span": "", "why": ""}],
 "trap": "", "remark": "a key that scoring does not need"
})";

/// `whole` with one piece exchanged.
std::string with(const std::string& piece, const std::string& other) {
    std::string text = whole;
    const auto at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), other);
}

}  // namespace

TEST_CASE("a labelled case is read with its document, its labels and its council", "[app]") {
    const auto labelled = app::parse_case(whole, "a1.json");
    REQUIRE(labelled.ok());
    CHECK(labelled->id == "a1");
    CHECK(labelled->document.kind == evenhand::text::DocumentKind::web_news);
    CHECK(labelled->document.author == evenhand::text::Author::officer);
    CHECK(labelled->date == base::day_of(2026, 4, 15));
    REQUIRE(labelled->quotes.size() == 2);
    CHECK(labelled->quotes[0].speaker == "Cllr Siân Rhys");
    CHECK(labelled->quotes[1].speaker.empty());
    CHECK_FALSE(labelled->quotes[1].direct);
    REQUIRE(labelled->findings.size() == 2);
    CHECK(labelled->findings[1].must);

    const auto council = evenhand::council::parse_profile(labelled->council, "council");
    REQUIRE(council.ok());
    CHECK(council->nation == evenhand::calendar::Nation::wales);
    REQUIRE(council->people.size() == 2);
    CHECK(council->people[0].name == "Siân \"Nia\" Rhys\a");
    CHECK(council->people[0].party == "Labour");
    CHECK(council->people[1].party.empty());
    REQUIRE(council->elections.size() == 1);
    CHECK(council->elections[0].id.text() == "local.exampleshire.2026-05-07");
    CHECK(council->elections[0].notice == base::day_of(2026, 3, 27));
}

TEST_CASE("an election's own identifier goes before the one made of the poll", "[app]") {
    const auto labelled =
        app::parse_case(with("\"notice\"", "\"election\": \"senedd.2026-05-07\", \"notice\""), "a");
    REQUIRE(labelled.ok());
    CHECK(labelled->council.find("id = \"senedd.2026-05-07\"") != std::string::npos);
}

TEST_CASE("a case without a poll has no elections", "[app]") {
    const auto labelled = app::parse_case(with("\"poll\": \"2026-05-07\"", "\"poll\": null"), "a");
    REQUIRE(labelled.ok());
    CHECK(labelled->council.find("elections") == std::string::npos);
}

TEST_CASE("a case that breaks its form is refused with file, line and mend", "[app]") {
    struct Row {
        std::string piece;
        std::string other;
        std::string message;
        std::uint32_t line;
    };
    const Row rows[] = {
        {"\"web_news\"", "\"poster\"", "kind: 'poster' is no kind of document", 2},
        {"\"author\": \"officer\"", "\"author\": \"mayor\"", "author: 'mayor' is no author", 2},
        {"2026-04-15", "2026-04-31", "date: ", 2},
        {"\"wales\"", "7", "nation: must be a text", 3},
        {"\"role\": \"member\", \"direct\"", "\"role\": \"king\", \"direct\"", "role: 'king' is no role", 7},
        {"\"must\": true", "\"must\": \"yes\"", "must: must be true or false", 9},
        {"\"id\": \"a1\"", "\"id\": null", "id: must be a text", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.other);
        const auto labelled = app::parse_case(with(row.piece, row.other), "a1.json");
        REQUIRE_FALSE(labelled.ok());
        CHECK(labelled.error().message.substr(0, row.message.size()) == row.message);
        CHECK(labelled.error().place == base::Place{"a1.json", row.line});
        CHECK_FALSE(labelled.error().mend.empty());
    }
}

TEST_CASE("a file may hold a list of cases, and a case may say nothing of quotes", "[app]") {
    std::string silent = with("\"quotes\"", "\"notes\"");
    const auto cases = app::parse_cases("[" + whole + "," + silent + "]", "two.json");
    REQUIRE(cases.ok());
    REQUIRE(cases->size() == 2);
    CHECK(cases->front().quotes_are_labelled);
    CHECK_FALSE(cases->back().quotes_are_labelled);
    CHECK(app::parse_cases(whole, "one.json")->size() == 1);
    const auto broken = app::parse_cases("[" + whole + ",\n7]", "two.json");
    CHECK(broken.error().place.file == "two.json");
}

TEST_CASE("a folder's cases come in the order of their names, and a folder without any is an error",
          "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("b.json", with("\"a1\"", "\"b\""));
    folder.write("a.json", whole);
    folder.write("notes.txt", "no case");
    const auto cases = app::load_cases(folder.path());
    REQUIRE(cases.ok());
    REQUIRE(cases->size() == 2);
    CHECK(cases->front().id == "a1");
    CHECK(app::load_cases(folder.path() / "b.json")->size() == 1);

    const evenhand::tests::TemporaryFolder empty;
    CHECK(app::load_cases(empty.path()).error().code == base::ErrorCode::not_found);
    CHECK_FALSE(app::load_cases(empty.path() / "missing").ok());
}
