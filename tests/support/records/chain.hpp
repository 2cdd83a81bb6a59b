#pragma once

#include "support/records/things.hpp"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

/// Of the audit chain, also when several decide at once.
namespace evenhand::tests::records_contract {

inline void the_entries_are_a_chain(workflow::Records& records) {
    const auto one = begin(records, "One");
    const auto two = begin(records, "Two");
    CHECK(one.id < two.id);
    auto about_nothing = fact("sign-in");
    about_nothing.who = {};
    about_nothing.council = {};
    about_nothing.details = {{"k", awkward_text()}};
    good(records.record({{}, {about_nothing, fact("export", one.id)}}));
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    const auto entries = good(records.entries(1, 100));
    REQUIRE(entries.size() == 4);
    for (const auto& entry : entries) {
        CHECK(verifier.read(entry));
    }
    CHECK(verifier.head() == good(records.head()));
    CHECK(entries[2].fact == about_nothing);
    CHECK(good(records.entries(2, 2)) == std::vector{entries[1], entries[2]});
    const auto history = good(records.history(one.id)).value();
    CHECK(history.entries == std::vector{entries[0], entries[3]});
}

/// Several deciders at once: one is done, the others are told, nobody waits for ever, and the chain holds.
inline void one_of_many_deciders_wins(workflow::Records& records) {
    const auto submission = begin(records, "Library");
    std::atomic<int> done{0};
    std::atomic<int> late{0};
    std::atomic<int> failed{0};
    {
        std::vector<std::jthread> deciders;
        for (int i = 0; i < 4; ++i) {
            deciders.emplace_back([&, i] {
                auto next = submission;
                next.state = workflow::State::submitted;
                next.reason = std::to_string(i);
                const auto recorded =
                    records.record({{workflow::PutSubmission{next}}, {fact("submit", submission.id)}});
                if (!recorded.ok()) {
                    ++failed;
                } else if (recorded->outcome == workflow::Recorded::Outcome::done) {
                    ++done;
                } else {
                    ++late;
                }
            });
        }
    }
    CHECK(done == 1);
    CHECK(late == 3);
    CHECK(failed == 0);
    workflow::ChainVerifier verifier(workflow::start_of_chain());
    for (const auto& entry : good(records.entries(1, 100))) {
        CHECK(verifier.read(entry));
    }
    CHECK(verifier.head().number == 2);
}

}  // namespace evenhand::tests::records_contract
