#pragma once

#include "evenhand/report/report.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// All rules, each in a line.
std::string rules_page(const View& view);

/// One rule: what it asks, when, from which law and clause, what it finds and leaves alone; and a text tried
/// on it.
struct RulePage {
    const rules::Rule& rule;
    DraftForm form;
    std::vector<FieldError> errors{};
    std::optional<report::Report> report{};  ///< with the findings and look-alikes of this rule alone
};
std::string rule_page(const View& view, const RulePage& shown);

}  // namespace evenhand::web
