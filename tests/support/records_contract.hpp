#pragma once

#include "support/records/accounts.hpp"
#include "support/records/chain.hpp"
#include "support/records/submissions.hpp"

namespace evenhand::tests::records_contract {

/// What every implementation of workflow::Records promises, each in a section that begins with an empty
/// store.
inline void keep_what_the_port_promises(workflow::Records& records) {
    SECTION("values") {
        a_submission_comes_back_as_it_was_given(records);
    }
    SECTION("states") {
        every_part_of_a_state_is_kept(records);
    }
    SECTION("nothing") {
        what_is_not_there_is_nothing(records);
    }
    SECTION("versions") {
        the_second_of_two_deciders_is_told(records);
    }
    SECTION("whole deeds") {
        a_deed_is_kept_whole_or_not_at_all(records);
    }
    SECTION("chain") {
        the_entries_are_a_chain(records);
    }
    SECTION("lists") {
        lists_filter_sort_and_page(records);
    }
    SECTION("accounts") {
        accounts_have_versions_and_unique_names(records);
    }
    SECTION("access") {
        failures_sessions_tokens_links_and_settings_are_kept(records);
    }
    SECTION("threads") {
        one_of_many_deciders_wins(records);
    }
}

}  // namespace evenhand::tests::records_contract
