#include "app/demo/demo_command.hpp"
#include "app/queue/queue_under_test.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <set>

namespace workflow = evenhand::workflow;
using evenhand::tests::has;
using evenhand::tests::one_line_only;
using evenhand::tests::run;

TEST_CASE("the demonstration has a text in every state, one that lapsed by the by-election among them",
          "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto place = folder.path() / "demo";
    const auto made = run({"demo", place.string()});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    CHECK(has(made.out, "bo  Bo Lindqvist, clerk"));
    const auto records = evenhand::store::open_records(
        evenhand::store::Opening{(place / "queue.db").string(), evenhand::store::Missing::is_an_error});
    REQUIRE(records.ok());
    std::set<workflow::State> states;
    const auto list = (*records)->list({});
    REQUIRE(list.ok());
    for (const auto& submission : list->rows) {
        states.insert(submission.state);
        CHECK((submission.state != workflow::State::lapsed || has(submission.title, "Saltings bus")));
    }
    CHECK(states.size() == 8);
    const auto audit = workflow::check_audit(**records, {});
    REQUIRE(audit.ok());
    CHECK(audit->ok());
    const auto checked = run({"check", "-", "--council", (place / "council.toml").string()},
                             "Councillor Aisha Rahmani said: “The library opens at nine.”");
    CHECK(checked.status == 1);
    CHECK(has(checked.out, "restricted period"));
}

TEST_CASE("a demonstration is made in a folder of its own only", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    folder.write("mine.txt", "words");
    for (const auto& words : {std::vector<std::string>{"demo"},
                              {"demo", folder.path().string()},
                              {"demo", "/proc/nothing/here"}}) {
        const auto answer = run(words);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
    CHECK(std::filesystem::exists(folder.path() / "mine.txt"));
}
