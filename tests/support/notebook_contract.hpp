#pragma once

#include "evenhand/workflow/notebook.hpp"
#include "evenhand/workflow/ports.hpp"
#include "support/records/things.hpp"

#include <atomic>
#include <thread>
#include <vector>

/// What every implementation of workflow::Notebook promises, each in a section that begins with an empty one.
namespace evenhand::tests::notebook_contract {

using records_contract::good;
using records_contract::moment;
using workflow::Turn;

inline void a_reply_is_given_again(workflow::Notebook& notebook) {
    const workflow::ReplyKey key{{"al"}, "key “1”", "sha256:one"};
    const workflow::KeptReply reply{201, "application/json", "/api/v1/submissions/7", "{\"a\": \"ü\"}"};
    CHECK(good(notebook.take_turn(key, moment(0))).kind == Turn::Kind::yours);
    CHECK(good(notebook.take_turn(key, moment(0))).kind == Turn::Kind::under_way);
    good(notebook.keep_reply(key, reply));
    const auto again = good(notebook.take_turn(key, moment(1)));
    CHECK(again.kind == Turn::Kind::done);
    CHECK(again.reply == reply);
    good(notebook.forget_reply({{"bo"}, key.key, key.request}));
    CHECK(good(notebook.take_turn({{"al"}, key.key, "sha256:two"}, moment(1))).kind ==
          Turn::Kind::another_request);
    CHECK(good(notebook.take_turn({{"bo"}, key.key, "sha256:two"}, moment(1))).kind == Turn::Kind::yours);
    const auto day_after = moment(0) + workflow::reply_kept;
    CHECK(good(notebook.take_turn(key, day_after - std::chrono::seconds(1))).kind == Turn::Kind::done);
    CHECK(good(notebook.take_turn(key, day_after)).kind == Turn::Kind::yours);
}

inline void what_was_not_done_can_be_tried_again(workflow::Notebook& notebook) {
    const workflow::ReplyKey key{{"al"}, "key", "sha256:one"};
    CHECK(good(notebook.take_turn(key, moment(0))).kind == Turn::Kind::yours);
    good(notebook.forget_reply(key));
    CHECK(good(notebook.take_turn(key, moment(0))).kind == Turn::Kind::yours);
    const auto later = moment(0) + workflow::turn_lasts;
    CHECK(good(notebook.take_turn(key, later - std::chrono::seconds(1))).kind == Turn::Kind::under_way);
    CHECK(good(notebook.take_turn(key, later)).kind == Turn::Kind::yours);
    CHECK(good(notebook.take_turn(key, later)).kind == Turn::Kind::under_way);
}

/// `records` is the same store's.
inline void an_act_is_noted_with_the_act_itself(workflow::Records& records, workflow::Notebook& notebook) {
    const workflow::ReplyKey key{{"al"}, "key", "sha256:one"};
    const auto deed = [&](const workflow::ReplyKey& noted) {
        return workflow::Deed{{workflow::PutSubmission{records_contract::new_submission("Library")},
                               workflow::NoteActed{noted, {}}},
                              {records_contract::fact("draft")}};
    };
    using Outcome = workflow::Recorded::Outcome;
    CHECK(good(records.record(deed(key))).outcome == Outcome::somebody_was_faster);
    CHECK(good(notebook.take_turn(key, moment(0))).kind == Turn::Kind::yours);
    CHECK(good(records.record(deed({{"al"}, "key", "sha256:two"}))).outcome == Outcome::somebody_was_faster);
    const auto recorded = good(records.record(deed(key)));
    CHECK(recorded.outcome == Outcome::done);
    CHECK(good(records.record(deed(key))).outcome == Outcome::somebody_was_faster);
    CHECK(good(records.list({})).total == 1);
    good(notebook.forget_reply(key));
    const auto again = good(notebook.take_turn(key, moment(0) + workflow::turn_lasts));
    CHECK(again.kind == Turn::Kind::acted);
    CHECK(again.submission == recorded.submission);
    CHECK(good(notebook.take_turn({{"al"}, "key", "sha256:two"}, moment(1))).kind ==
          Turn::Kind::another_request);
    good(notebook.keep_reply(key, {201, "application/json", "/x", "{}"}));
    CHECK(good(notebook.take_turn(key, moment(1))).kind == Turn::Kind::done);
}

inline void one_of_many_has_the_turn(workflow::Notebook& notebook) {
    std::atomic<int> yours{0};
    std::atomic<int> others{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                const auto turn = notebook.take_turn({{"al"}, "key", "sha256:one"}, moment(0));
                const bool mine = turn.ok() && turn->kind == Turn::Kind::yours;
                const bool wait = turn.ok() && turn->kind == Turn::Kind::under_way;
                yours += mine ? 1 : 0;
                others += wait ? 1 : 0;
            });
        }
    }
    CHECK(yours == 1);
    CHECK(others == 7);
}

inline void sessions_are_seen(workflow::Notebook& notebook) {
    CHECK_FALSE(good(notebook.last_seen("sha256:a")));
    good(notebook.note_seen("sha256:a", moment(1)));
    good(notebook.note_seen("sha256:b", moment(2)));
    good(notebook.note_seen("sha256:a", moment(3)));
    CHECK(good(notebook.last_seen("sha256:a")) == moment(3));
    good(notebook.note_seen("sha256:c", moment(2) + std::chrono::hours(48)));
    CHECK_FALSE(good(notebook.last_seen("sha256:b")));
    CHECK(good(notebook.last_seen("sha256:a")) == moment(3));
}

inline void keep_what_the_port_promises(workflow::Records& records, workflow::Notebook& notebook) {
    SECTION("replies") {
        a_reply_is_given_again(notebook);
    }
    SECTION("failures") {
        what_was_not_done_can_be_tried_again(notebook);
    }
    SECTION("acts") {
        an_act_is_noted_with_the_act_itself(records, notebook);
    }
    SECTION("threads") {
        one_of_many_has_the_turn(notebook);
    }
    SECTION("sessions") {
        sessions_are_seen(notebook);
    }
}

}  // namespace evenhand::tests::notebook_contract
