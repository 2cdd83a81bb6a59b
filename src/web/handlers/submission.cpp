#include "evenhand/check/check.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/form.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/offers.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/routing/refusals.hpp"

namespace evenhand::web {
namespace {

using workflow::Act;
using workflow::Outcome;

/// What a page shows besides the submission itself: what was done, or what was typed and refused.
struct Aside {
    Fields typed{};
    std::vector<FieldError> errors{};
    std::string notice{};
    bool good = true;
    int status = 200;
};

/// The links by which somebody may still comment, and which the person may withdraw.
base::Result<std::vector<workflow::GuestLink>>
open_links(const workflow::Account& who, const workflow::Submission& submission, const Site& site) {
    EVENHAND_TRY(auto links, site.office->records->links(submission.id));
    const auto now = site.clock.now();
    std::erase_if(links, [&](const workflow::GuestLink& link) {
        return link.used || link.expires <= now || link.revision != submission.revision ||
               !workflow::may_withdraw(who, submission.council, link);
    });
    return links;
}

Reply submission_reply(const Request& request, const Site& site, workflow::SubmissionId id, Aside aside) {
    const View view = view_of(request, site);
    const auto loaded = load_case(*view.who, site, id);
    if (!loaded.ok()) {
        return told(request, site, loaded.error());
    }
    auto names = names_of(site);
    if (!names.ok()) {
        return told(request, site, names.error());
    }
    SubmissionPage page{.history = loaded->history, .offers = {}, .gates = loaded->gates, .open_gates = {}};
    if (loaded->checked) {
        const workflow::Case in = loaded->as_case();
        page.offers = offers(*view.who, in);
        for (const auto& gate : workflow::open_gates(in)) {
            page.open_gates.push_back(gate.checklist.id);
        }
        page.rules_changed = loaded->history.reports.empty() ||
                             loaded->history.reports.back().ruleset != loaded->checked->ruleset;
    }
    const auto& submission = loaded->history.submission;
    auto links = open_links(*view.who, submission, site);
    if (!links.ok()) {
        return told(request, site, links.error());
    }
    page.links = std::move(links).value();
    if (const check::Knowledge* council = site.find(submission.council)) {
        auto report = check::check(loaded->history.revisions.back().document, "the text", *council,
                                   submission.schedule.day);
        if (report.ok()) {
            page.report = std::move(report).value();
        }
    }
    page.names = std::move(names).value();
    page.today = loaded->today;
    page.typed = std::move(aside.typed);
    page.errors = std::move(aside.errors);
    page.notice = std::move(aside.notice);
    page.good = aside.good;
    return page_reply(aside.status, submission_page(view, page));
}

std::string field_for(const workflow::Refusal& refusal, const workflow::Request& asked) {
    if (asked.act == Act::comment) {
        return "comment-reason";
    }
    if (asked.act == Act::answer) {
        return asked.answer ? "gate-" + asked.answer->gate : "checklist";
    }
    if (refusal.sort == workflow::Refusal::Sort::gate) {
        return "checklist";
    }
    return refusal.sort == workflow::Refusal::Sort::input ? std::string(workflow::word(asked.act)) + "-reason"
                                                          : "acts";
}

workflow::GateAnswer answer_of(const Fields& fields) {
    workflow::GateAnswer answer;
    answer.gate = fields.value_or("gate", "");
    const std::string prefix = "answer-" + answer.gate + "-";
    answer.kind = workflow::answer_kind_named(fields.value_or(prefix + "kind", ""))
                      .value_or(workflow::GateAnswer::Kind::done);
    answer.whom = trimmed(fields.value_or(prefix + "whom", ""));
    answer.note = trimmed(fields.value_or(prefix + "note", ""));
    answer.on = day_of_parts(trimmed(fields.value_or(prefix + "on-day", "")),
                             trimmed(fields.value_or(prefix + "on-month", "")),
                             trimmed(fields.value_or(prefix + "on-year", "")))
                    .value_or(base::Day{});
    return answer;
}

workflow::Request request_of(Act act, const Fields& fields) {
    const std::string prefix(workflow::word(act));
    workflow::Request asked;
    asked.act = act;
    asked.revision = {number_in(fields.value_or("revision", "")).value_or(0)};
    asked.reason = trimmed(with_line_feeds(fields.value_or(prefix + "-reason", "")));
    asked.authoriser = trimmed(fields.value_or(prefix + "-authoriser", ""));
    if (act == Act::answer) {
        asked.answer = answer_of(fields);
    }
    return asked;
}

/// The part of the text that a comment is about, by its words; nothing where they do not stand there.
std::optional<base::OriginalSpan> span_of(const std::string& words, const std::string& text) {
    const auto at = text.find(words);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    return base::OriginalSpan{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Reply told_outcome(const Request& request, const Site& site, const Outcome& outcome,
                   const workflow::Request& asked, const Fields& fields) {
    const View view = view_of(request, site);
    Aside aside{.typed = fields, .good = false, .status = 409};
    switch (outcome.kind) {
    case Outcome::Kind::done: break;
    case Outcome::Kind::refused:
        for (const auto& refusal : outcome.refusals) {
            aside.errors.push_back({field_for(refusal, asked), why_sentence(view.words, refusal)});
        }
        aside.status = 422;
        break;
    case Outcome::Kind::lapsed:
        aside.notice = view.words.say("submission.lapsed_now", {{"why", outcome.submission.reason}});
        break;
    case Outcome::Kind::somebody_was_faster:
        aside.notice = view.words.say("submission.faster",
                                      {{"state", state_words(view.words, outcome.submission.state)}});
        break;
    }
    if (outcome.kind == Outcome::Kind::done) {
        const std::string back = fields.value_or("back", "");
        const std::string path =
            back.empty() ? "/queue/" + std::to_string(outcome.submission.id.value) : local_path_or_home(back);
        return go_to(path + "?done=" + std::string(workflow::word(asked.act)));
    }
    return submission_reply(request, site, outcome.submission.id, std::move(aside));
}

}  // namespace

Reply show_submission(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    if (!id) {
        return no_such_page(request);
    }
    Aside aside;
    const View view = view_of(request, site);
    const std::string done = request.query.value_or("done", "");
    if (const auto act = workflow::act_named(done)) {
        aside.notice = view.words.say("act.done", {{"act", act_words(view.words, *act)}});
    } else if (done == "withdraw-link") {
        aside.notice = view.words.say("guest.withdrawn");
    }
    return submission_reply(request, site, *id, std::move(aside));
}

Reply act_on_submission(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    const auto fields = form_fields(request);
    const auto act = fields.ok() ? workflow::act_named(fields->value_or("act", "")) : std::nullopt;
    if (!id || !act || *act == Act::edit || *act == Act::draft) {
        return no_such_page(request);
    }
    workflow::Request asked = request_of(*act, *fields);
    workflow::Desk desk = desk_for(site);
    const workflow::Account& who = *request.asker.who;
    const std::string quoted = trimmed(with_line_feeds(fields->value_or("comment-words", "")));
    if (*act == Act::comment && !quoted.empty()) {
        const auto history = desk.history(who, *id);
        if (!history.ok()) {
            return told(request, site, history.error());
        }
        const auto span = span_of(quoted, history->revisions.back().document.text);
        if (!span) {
            const View view = view_of(request, site);
            return submission_reply(
                request, site, *id,
                {.typed = *fields,
                 .errors = {{"comment-words", view.words.say("submission.no_such_words")}},
                 .good = false,
                 .status = 422});
        }
        asked.span = *span;
    }
    const auto outcome = desk.act(who, *id, asked, number_in(fields->value_or("version", "")));
    return outcome.ok() ? told_outcome(request, site, *outcome, asked, *fields)
                        : told(request, site, outcome.error());
}

Reply show_comparison(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    const View view = view_of(request, site);
    if (!id) {
        return no_such_page(request);
    }
    const auto history = desk_for(site).history(*view.who, *id);
    if (!history.ok()) {
        return told(request, site, history.error());
    }
    const auto count = static_cast<std::int64_t>(history->revisions.size());
    const auto from = number_in(request.query.value_or("from", "1")).value_or(0);
    const auto to = number_in(request.query.value_or("to", std::to_string(count))).value_or(0);
    if (from < 1 || to < 1 || from > count || to > count) {
        return no_such_page(request);
    }
    const auto& before = history->revisions[static_cast<std::size_t>(from - 1)];
    const auto& after = history->revisions[static_cast<std::size_t>(to - 1)];
    ComparePage page{.history = *history,
                     .from = from,
                     .to = to,
                     .stretches = workflow::differences(before.document.text, after.document.text)};
    std::optional<workflow::Assessed> reports[2];
    for (const auto& stored : history->reports) {
        const auto read = workflow::read_assessed(stored.json, "the report");
        if (read.ok() && stored.revision.value == from) {
            reports[0] = *read;
        }
        if (read.ok() && stored.revision.value == to) {
            reports[1] = *read;
        }
    }
    if (reports[0] && reports[1]) {
        page.comparison = workflow::compare(*reports[0], *reports[1]);
    }
    return page_reply(200, compare_page(view, page));
}

}  // namespace evenhand::web
