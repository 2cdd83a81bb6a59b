#include "evenhand/base/percent.hpp"
#include "evenhand/council/file_edit.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/council_settings_page.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/workflow/saying.hpp"
#include "web/handlers/council_change.hpp"
#include "web/handlers/council_rights.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

std::optional<Reply> not_allowed(const Request& request, const Site& site, const check::Knowledge* council) {
    if (council == nullptr || !site.files) {
        return no_such_page(request);
    }
    if (!may_change_settings(*request.asker.who, {council->council().slug})) {
        return told(request, site, workflow::saying(base::ErrorCode::refused, "why.settings_by"));
    }
    return std::nullopt;
}

/// What the form says, where it speaks of a choice at all; the day in the parts that it was asked for in.
council::Choices choices_in(const Fields& fields, council::Choices choices) {
    for (auto& [key, word] : choices) {
        word = trimmed(fields.value_or(key, word));
    }
    return choices;
}

}  // namespace

Reply show_council_settings(const Request& request, const Site& site) {
    const auto name = request.query.find("council");
    const check::Knowledge* council = name ? site.find(*name) : site.councils.front().get();
    if (auto refusal = not_allowed(request, site, council)) {
        return std::move(*refusal);
    }
    return page_reply(200, council_settings_page(view_of(request, site),
                                                 {*council, council::choices_of(council->council())}));
}

Reply change_council_settings(const Request& request, const Site& site) {
    const auto fields = form_fields(request);
    const check::Knowledge* council = fields.ok() ? site.find(fields->value_or("council", "")) : nullptr;
    if (auto refusal = not_allowed(request, site, council)) {
        return std::move(*refusal);
    }
    const auto choices = choices_in(*fields, council::choices_of(council->council()));
    const CouncilChange change{"settings", fields->value_or("seen", ""), [&](const CouncilFiles::File& file) {
                                   return council::with_choices(file.text, file.name, choices);
                               }};
    const auto done = change_council_file(request, site, *council, change);
    if (done.ok()) {
        return go_to("/council?council=" + base::percent_encoded(council->council().name) + "&written=1");
    }
    if (done.error().code == base::ErrorCode::unreadable) {
        return told(request, site, done.error());
    }
    const View view = view_of(request, site);
    const std::string why = why_sentence(view.words, done.error());
    return page_reply(422, council_settings_page(view, {*council, choices, {{"protocol", why}}}));
}

}  // namespace evenhand::web
