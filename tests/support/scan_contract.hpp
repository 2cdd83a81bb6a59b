#pragma once

#include "support/scan/items_contract.hpp"
#include "support/scan/looks_contract.hpp"
#include "support/scan/sources_contract.hpp"

/// What every implementation of scan::Records promises, each in a section that begins with an empty one.
namespace evenhand::tests::scan_contract {

/// `open` gives another way to the same database.
inline void keep_what_the_port_promises(Records& records,
                                        const std::function<std::unique_ptr<Records>()>& open) {
    SECTION("sources") {
        sources_come_back(records);
    }
    SECTION("claims") {
        a_source_is_claimed_by_one(records);
    }
    SECTION("many") {
        many_share_the_sources(records, open);
    }
    SECTION("items") {
        items_come_back(records);
    }
    SECTION("lists") {
        items_are_found(records);
    }
    SECTION("looks") {
        a_look_is_kept_whole(records);
    }
    SECTION("decisions") {
        decisions_stay(records);
    }
    SECTION("news") {
        news_wait_for_a_round_that_ends(records);
    }
    SECTION("once") {
        what_is_done_once_is_done_once(records);
    }
}

}  // namespace evenhand::tests::scan_contract
