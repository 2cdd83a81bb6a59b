#include "support/records_contract.hpp"
#include "support/records_in_memory.hpp"

namespace contract = evenhand::tests::records_contract;
using evenhand::tests::RecordsInMemory;

TEST_CASE("the records in memory keep what the port promises", "[workflow]") {
    RecordsInMemory records;
    SECTION("values") {
        contract::a_submission_comes_back_as_it_was_given(records);
    }
    SECTION("states") {
        contract::every_part_of_a_state_is_kept(records);
    }
    SECTION("nothing") {
        contract::what_is_not_there_is_nothing(records);
    }
    SECTION("versions") {
        contract::the_second_of_two_deciders_is_told(records);
    }
    SECTION("whole deeds") {
        contract::a_deed_is_kept_whole_or_not_at_all(records);
    }
    SECTION("chain") {
        contract::the_entries_are_a_chain(records);
    }
    SECTION("lists") {
        contract::lists_filter_sort_and_page(records);
    }
    SECTION("accounts") {
        contract::accounts_have_versions_and_unique_names(records);
    }
    SECTION("access") {
        contract::failures_sessions_tokens_links_and_settings_are_kept(records);
    }
    SECTION("threads") {
        contract::one_of_many_deciders_wins(records);
    }
}
