#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "evenhand/workflow/may_begin.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/filled_form.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/pages/parts/workflow_words.hpp"

namespace evenhand::web {
namespace {

using workflow::State;
using Show = QueueFilter::Show;

constexpr std::int64_t page_size = 50;

QueueFilter filter_of(const Request& request) {
    QueueFilter filter;
    const std::string show = request.query.value_or("show", "waiting");
    filter.show = show == "mine"    ? Show::mine
                  : show == "looks" ? Show::looks
                  : show == "all"   ? Show::all
                                    : Show::waiting;
    filter.state = request.query.value_or("state", "");
    filter.verdict = request.query.value_or("verdict", "");
    filter.title = trimmed(request.query.value_or("title", ""));
    filter.page = number_in(request.query.value_or("page", "1")).value_or(1);
    return filter;
}

bool decides_somewhere(const workflow::Account& who) {
    for (const workflow::Grant& grant : who.grants) {
        if (grant.role == workflow::Role::clerk || grant.role == workflow::Role::monitoring_officer) {
            return true;
        }
    }
    return false;
}

std::optional<policy::Verdict> verdict_named(std::string_view word) {
    for (const auto verdict : {policy::Verdict::stop, policy::Verdict::refer, policy::Verdict::clear}) {
        if (policy::word(verdict) == word) {
            return verdict;
        }
    }
    return std::nullopt;
}

/// What waits for somebody who decides are decisions; for an author it is their own texts.
workflow::Query query_of(const QueueFilter& filter, const workflow::Account& who) {
    workflow::Query query;
    if (filter.show == Show::waiting && decides_somewhere(who)) {
        query.states = {State::submitted, State::lapsed};
    } else if (filter.show == Show::waiting) {
        query.written_by = who.id;
        query.states = {State::draft, State::returned, State::approved, State::lapsed};
    } else if (filter.show == Show::mine) {
        query.written_by = who.id;
        query.order = workflow::Query::Order::newest;
    } else if (filter.show == Show::looks) {
        query.looks = workflow::Query::Looks::owed;
    } else {
        query.order = workflow::Query::Order::newest;
    }
    if (const auto state = workflow::state_named(filter.state)) {
        query.states = {*state};
    }
    if (const auto verdict = verdict_named(filter.verdict)) {
        query.verdicts = {*verdict};
    }
    query.in_title = filter.title;
    query.limit = page_size;
    query.offset = (filter.page - 1) * page_size;
    return query;
}

}  // namespace

Reply show_queue(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    QueuePage page{.filter = filter_of(request), .rows = {}, .page_size = page_size, .now = site.clock.now()};
    auto rows = desk_for(site).list(*view.who, query_of(page.filter, *view.who));
    if (!rows.ok()) {
        return told(request, site, rows.error());
    }
    page.rows = std::move(rows).value();
    auto names = names_of(site);
    if (!names.ok()) {
        return told(request, site, names.error());
    }
    page.names = std::move(names).value();
    if (const auto done = workflow::act_named(request.query.value_or("done", ""))) {
        page.notice = view.words.say("act.done", {{"act", act_words(view.words, *done)}});
    }
    return page_reply(200, queue_page(view, page));
}

Reply begin_on_page(const Request& request, const Site& site) {
    const View view = view_of(request, site);
    const auto fields = form_fields(request);
    if (!fields.ok()) {
        return page_reply(
            400, message_page(view, view.words.say("check.form_unreadable"), fields.error().message));
    }
    CheckPage page = filled_form(request, *fields, view);
    Understood understood = understand(page.form, view);
    page.errors.insert(page.errors.end(), understood.errors.begin(), understood.errors.end());
    if (!understood.draft || !page.errors.empty()) {
        return page_reply(422, check_page(view, page));
    }
    const workflow::CouncilId council{understood.draft->council->council().slug};
    if (!workflow::may_begin(*view.who, council)) {
        page.errors.push_back({"text", view.words.say("refusal.may_not_begin")});
        return page_reply(403, check_page(view, page));
    }
    workflow::Draft draft;
    draft.document = std::move(understood.draft->document);
    draft.schedule.day = understood.draft->on;
    workflow::Desk desk = desk_for(site);
    const auto begun = desk.begin(*view.who, council, draft);
    if (!begun.ok()) {
        page.errors.push_back({"text", why_sentence(view.words, begun.error())});
        return page_reply(begun.error().code == base::ErrorCode::refused ? 403 : 422, check_page(view, page));
    }
    std::string done = "draft";
    if (fields->value_or("act", "") == "submit") {
        workflow::Request submit;
        submit.act = workflow::Act::submit;
        const auto submitted = desk.act(*view.who, begun->submission.id, submit, std::nullopt);
        if (!submitted.ok()) {
            return told(request, site, submitted.error());
        }
        // What was saved and could not be submitted says why on its own page.
        done = submitted->kind == workflow::Outcome::Kind::done ? "submit" : "draft";
    }
    return go_to("/queue/" + std::to_string(begun->submission.id.value) + "?done=" + done);
}

}  // namespace evenhand::web
