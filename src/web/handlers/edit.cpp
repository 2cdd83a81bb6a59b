#include "evenhand/web/form.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/edit_form.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {

Reply show_edit(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    if (!id) {
        return no_such_page(request);
    }
    const View view = view_of(request, site);
    const auto history = desk_for(site).history(*view.who, *id);
    if (!history.ok()) {
        return told(request, site, history.error());
    }
    return page_reply(200, edit_page(view, {.submission = id->value,
                                            .version = history->submission.version,
                                            .form = edit_form_of(history->revisions.back())}));
}

Reply edit_submission(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    const auto fields = form_fields(request);
    if (!id || !fields.ok()) {
        return no_such_page(request);
    }
    const View view = view_of(request, site);
    EditPage page{.submission = id->value,
                  .version = number_in(fields->value_or("version", "")).value_or(0),
                  .form = edit_form_of(*fields)};
    workflow::Request asked;
    asked.act = workflow::Act::edit;
    asked.draft = understand_edit(page.form, view, page.errors);
    if (!asked.draft) {
        return page_reply(422, edit_page(view, page));
    }
    const auto outcome = desk_for(site).act(*view.who, *id, asked, page.version);
    if (!outcome.ok()) {
        page.errors.push_back({"text", why_sentence(view.words, outcome.error())});
        return page_reply(422, edit_page(view, page));
    }
    if (outcome->kind == workflow::Outcome::Kind::done) {
        return go_to("/queue/" + std::to_string(id->value) + "?done=edit");
    }
    // What was typed stays; saved once more, it is an edit of what stands there now.
    page.version = outcome->submission.version;
    for (const auto& refusal : outcome->refusals) {
        page.errors.push_back({"text", why_sentence(view.words, refusal)});
    }
    if (outcome->kind == workflow::Outcome::Kind::somebody_was_faster) {
        page.errors.push_back({"text", view.words.say("edit.faster")});
    }
    return page_reply(409, edit_page(view, page));
}

}  // namespace evenhand::web
