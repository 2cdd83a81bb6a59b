#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace evenhand::web {

/// How often a rule found something, in texts and not in places: a text counts once.
struct RuleHits {
    std::int64_t queue_inside = 0;   ///< submissions whose day lay in a restricted period
    std::int64_t queue_outside = 0;  ///< others
    std::int64_t website = 0;        ///< items of the council's own website, whatever their day
};

/// What the rules found from a day to another, both included.
struct RuleHitsPage {
    DraftForm from;  ///< its day, month and year alone
    DraftForm to;
    std::map<std::string, RuleHits> hits;  ///< by the rule's id
    std::int64_t submissions = 0;          ///< that were looked at
    std::int64_t items = 0;
    bool cut = false;  ///< there were more than are looked at for one page; the newest were
    std::vector<FieldError> errors{};
};
std::string rule_hits_page(const View& view, const RuleHitsPage& shown);

}  // namespace evenhand::web
