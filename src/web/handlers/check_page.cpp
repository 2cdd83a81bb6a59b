#include "evenhand/check/check.hpp"
#include "evenhand/check/outlook.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/web/pages.hpp"
#include "evenhand/web/watch.hpp"
#include "evenhand/web/wording.hpp"
#include "web/handlers/filled_form.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/language.hpp"
#include "web/pages/parts/why_words.hpp"

namespace evenhand::web {
namespace {

base::Result<report::Report> checked(const Draft& draft) {
    return check::check(draft.document, "the text", *draft.council, draft.on);
}

/// Puts the wording in that a button asks for.
void use_wording(const Fields& fields, const View& view, Draft& draft, CheckPage& page) {
    const auto choice = fields.find("use");
    if (!choice) {
        return;
    }
    const auto report = checked(draft);
    auto text = report.ok() ? with_wording(*report, *choice) : std::nullopt;
    if (text) {
        draft.document.text = *text;
        page.form.text = std::move(*text);
        page.notice = view.words.say("check.wording_used");
    } else {
        page.notice = view.words.say("check.wording_gone");
    }
}

void check_draft(Draft draft, const View& view, CheckPage& page) {
    auto report = checked(draft);
    if (!report.ok()) {
        page.errors.push_back({"text", why_sentence(view.words, report.error())});
        return;
    }
    const auto outlook =
        check::outlook(draft.document, "the text", *draft.council, draft.on, report->verdict);
    page.outlook = outlook.ok() ? *outlook : std::nullopt;
    page.report = std::move(report).value();
}

}  // namespace

Reply show_check_page(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    return Reply{200, "text/html; charset=utf-8", check_page(view, CheckPage{.form = blank_form(site)}), {}};
}

Reply check_pasted_draft(const Request& request, const Site& site) {
    Reply reply;
    const auto fields = form_fields(request);
    const View view = fields.ok() ? switched_view(request, *fields, site, reply) : view_of(request, site);
    if (!fields.ok()) {
        reply.status = 400;
        reply.body = message_page(view, view.words.say("check.form_unreadable"), fields.error().message);
        return reply;
    }
    CheckPage page = filled_form(request, *fields, view);
    // Somebody who only switches the language of an empty page is not told that it is empty.
    const bool only_language = fields->find("language") && page.form.text.empty();
    if (page.errors.empty() && !only_language) {
        Understood understood = understand(page.form, view);
        page.errors = std::move(understood.errors);
        if (understood.draft) {
            use_wording(*fields, view, *understood.draft, page);
            check_draft(std::move(*understood.draft), view, page);
        }
    }
    if (page.report) {
        count_verdict(site, page.report->verdict);
    }
    reply.status = page.errors.empty() ? 200 : 422;
    reply.body = check_page(view, page);
    return reply;
}

}  // namespace evenhand::web
