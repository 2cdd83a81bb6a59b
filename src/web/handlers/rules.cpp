#include "evenhand/check/check.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/rules_pages.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

const rules::Rule* rule_in(const Request& request, const Site& site) {
    return site.councils.front()->library().rules.find(request.captured.value_or("id", ""));
}

}  // namespace

Reply show_rules(const Request& request, const Site& site) {
    return page_reply(200, rules_page(view_of(request, site)));
}

Reply show_rule(const Request& request, const Site& site) {
    const rules::Rule* rule = rule_in(request, site);
    return rule == nullptr ? no_such_page(request)
                           : page_reply(200, rule_page(view_of(request, site),
                                                       {.rule = *rule, .form = blank_form(site)}));
}

Reply try_rule(const Request& request, const Site& site) {
    const rules::Rule* rule = rule_in(request, site);
    const auto fields = form_fields(request);
    if (rule == nullptr || !fields.ok()) {
        return no_such_page(request);
    }
    const View view = view_of(request, site);
    RulePage page{.rule = *rule, .form = form_of(*fields)};
    Understood understood = understand(page.form, view);
    page.errors = std::move(understood.errors);
    if (understood.draft) {
        auto report = check::check(understood.draft->document, "the text", *understood.draft->council,
                                   understood.draft->on, rules::Explain::yes);
        if (report.ok()) {
            std::erase_if(report->findings, [&](const auto& finding) { return finding.rule != rule->id; });
            std::erase_if(report->not_flagged, [&](const auto& other) { return other.rule != rule->id; });
            page.report = std::move(report).value();
        } else {
            page.errors.push_back({"text", why_sentence(view.words, report.error())});
        }
    }
    return page_reply(page.errors.empty() ? 200 : 422, rule_page(view, page));
}

}  // namespace evenhand::web
