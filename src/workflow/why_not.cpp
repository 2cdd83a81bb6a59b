#include "evenhand/base/utf8.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "workflow/permission.hpp"
#include "workflow/refusal.hpp"

#include <algorithm>
#include <map>

namespace evenhand::workflow {
namespace {

constexpr std::size_t longest_remark = 20000;

void ask_state(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    const std::string act(word(request.act));
    if (!after(submission.state, request.act)) {
        std::string possible;
        for (const Transition& row : transitions()) {
            const bool by_itself = row.act == Act::lapse || row.act == Act::recheck;
            if (row.from == submission.state && !by_itself) {
                possible += (possible.empty() ? "" : ", ") + std::string(word(row.act));
            }
        }
        const std::string state(word(submission.state));
        refusals.push_back(possible.empty()
                               ? refusal(Refusal::Sort::state, "why.final", {{"state", state}, {"act", act}})
                               : refusal(Refusal::Sort::state, "why.not_from_here",
                                         {{"state", state}, {"act", act}, {"acts", possible}}));
        return;
    }
    if (request.act == Act::look && !submission.owes_look()) {
        refusals.push_back(submission.urgency ? refusal(Refusal::Sort::state, "why.looked",
                                                        {{"who", submission.urgency->looked_by.value}})
                                              : refusal(Refusal::Sort::state, "why.no_look_owed"));
    }
}

void need(bool there, std::string_view key, std::vector<Refusal>& refusals, Details details = {}) {
    if (!there) {
        refusals.push_back(refusal(Refusal::Sort::input, key, std::move(details)));
    }
}

/// Whoever judges a text names the form they have read, so that nobody decides on a text they have not seen.
void ask_revision(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    constexpr Act judging[] = {Act::approve, Act::return_, Act::refuse, Act::release,
                               Act::urgent,  Act::look,    Act::answer};
    if (std::ranges::count(judging, request.act) == 0) {
        return;
    }
    if (request.revision.value == 0) {
        need(false, "why.form_not_named", refusals);
    } else if (request.revision != submission.revision) {
        refusals.push_back(refusal(Refusal::Sort::text, "why.text_changed",
                                   {{"read", std::to_string(request.revision.value)},
                                    {"now", std::to_string(submission.revision.value)},
                                    {"editor", submission.editor.value}}));
    }
}

void ask_reason(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    static const std::map<Act, std::string_view> needed = {
        {Act::return_, "why.reason_return"},    {Act::refuse, "why.reason_refuse"},
        {Act::withdraw, "why.reason_withdraw"}, {Act::take_over, "why.reason_take_over"},
        {Act::urgent, "why.reason_urgent"},     {Act::look, "why.reason_look"},
        {Act::comment, "why.reason_comment"},
    };
    const auto row = needed.find(request.act);
    const bool own_draft = request.act == Act::withdraw && submission.state == State::draft;
    if (row != needed.end() && !own_draft) {
        const bool blank = request.reason.find_first_not_of(" \t\r\n") == std::string::npos;
        need(!blank, row->second, refusals, {{"act", std::string(word(request.act))}});
    }
    need(request.reason.find('\0') == std::string::npos && request.reason.size() <= longest_remark,
         "why.reason_too_long", refusals);
}

void ask_draft(const Request& request, const Revision& current, std::vector<Refusal>& refusals) {
    if (request.act != Act::edit) {
        return;
    }
    need(request.draft.has_value(), "why.no_draft", refusals);
    if (!request.draft) {
        return;
    }
    const Draft& draft = *request.draft;
    const bool same = draft.document.text == current.document.text &&
                      draft.document.kind == current.document.kind &&
                      draft.document.author == current.document.author &&
                      draft.schedule == current.schedule && draft.asked_by == current.asked_by;
    need(!same, "why.unchanged", refusals);
    const bool blank = title_of(draft.document.text).empty();
    need(!blank, "why.empty_text", refusals);
}

bool is_boundary(const std::string& text, std::uint32_t at) {
    return at == text.size() || (at < text.size() && base::begins_character(text[at]));
}

void ask_comment(const Request& request, const Revision& current, std::vector<Refusal>& refusals) {
    const auto& span = request.span;
    if (request.act == Act::comment && !span.empty()) {
        const std::string& text = current.document.text;
        need(span.end <= text.size() && is_boundary(text, span.begin) && is_boundary(text, span.end),
             "why.no_such_part", refusals);
    }
}

void ask_answer(const Request& request, const Case& in, std::vector<Refusal>& refusals) {
    if (request.act != Act::answer) {
        return;
    }
    need(request.answer.has_value(), "why.no_answer", refusals);
    if (!request.answer) {
        return;
    }
    const GateAnswer& answer = *request.answer;
    std::string known;
    for (const OpenGate& gate : in.gates) {
        known += (known.empty() ? "" : ", ") + gate.checklist.id;
    }
    const bool there =
        std::ranges::any_of(in.gates, [&](const OpenGate& gate) { return gate.checklist.id == answer.gate; });
    need(there, known.empty() ? "why.no_gates" : "why.no_such_gate", refusals,
         {{"gate", answer.gate}, {"gates", known}});
    if (answer.kind == GateAnswer::Kind::done) {
        need(!answer.whom.empty(), "why.answer_person", refusals);
        need(answer.on <= in.today && answer.on != base::Day{}, "why.answer_day", refusals);
    } else {
        need(!answer.note.empty(), "why.answer_reason", refusals);
    }
}

void ask_gates(const Case& in, std::vector<Refusal>& refusals) {
    for (const OpenGate& gate : open_gates(in)) {
        Details details{
            {"ref", gate.checklist.ref}, {"question", gate.checklist.question}, {"gate", gate.checklist.id}};
        if (!gate.checklist.question_cy.empty()) {
            details.emplace_back("question-cy", gate.checklist.question_cy);
        }
        refusals.push_back(refusal(Refusal::Sort::gate, "why.gate_open", std::move(details)));
    }
}

/// The first reason why the report that was read holds no longer, so that every page can tell it.
Refusal changed_rules(const Comparison& comparison) {
    const auto raised = std::ranges::find_if(
        comparison.levels, [](const ChangedLevel& level) { return level.after.level > level.before.level; });
    if (!comparison.begun.empty()) {
        const AssessedPeriod& period = comparison.begun.front();
        return refusal(Refusal::Sort::text, "why.changed_period",
                       {{"election", period.election}, {"day", base::iso(period.opens)}});
    }
    if (!comparison.fresh.empty()) {
        const AssessedFinding& finding = comparison.fresh.front();
        return refusal(Refusal::Sort::text, "why.changed_finding",
                       {{"title", finding.title}, {"level", std::string(rules::word(finding.level))}});
    }
    if (raised != comparison.levels.end()) {
        return refusal(
            Refusal::Sort::text, "why.changed_level",
            {{"title", raised->after.title}, {"level", std::string(rules::word(raised->after.level))}});
    }
    return refusal(Refusal::Sort::text,
                   comparison.became_unknown ? "why.changed_unknown" : "why.changed_verdict");
}

/// An approval is given on the report that was read, and a text with a finding at stop needs a higher
/// authority that says why.
void ask_report(const Request& request, const Account& who, const Case& in, std::vector<Refusal>& refusals) {
    base::ensure(in.checked != nullptr && !in.history.reports.empty(), "an approval without a check");
    const auto before = read_assessed(in.history.reports.back().json, "the report");
    const auto now = read_assessed(in.checked->json, "the report");
    base::ensure(before.ok() && now.ok(), "a report of our own cannot be read");
    const Comparison comparison = compare(*before, *now);
    if (judged_otherwise(comparison)) {
        refusals.push_back(changed_rules(comparison));
    }
    if (in.checked->verdict == policy::Verdict::stop) {
        const bool may = has_role(who, in.history.submission.council, Role::monitoring_officer);
        if (!may || request.reason.empty()) {
            refusals.push_back(refusal(Refusal::Sort::text, "why.at_stop"));
        }
    }
}

void ask_day(const Request& request, const Case& in, std::vector<Refusal>& refusals) {
    const base::Day day = in.history.submission.schedule.day;
    if (request.act == Act::approve && day < in.today) {
        refusals.push_back(refusal(Refusal::Sort::day, "why.day_passed", {{"day", base::iso(day)}}));
    }
    if (request.act == Act::release && in.today < day) {
        refusals.push_back(refusal(Refusal::Sort::day, "why.not_its_day",
                                   {{"day", base::iso(day)}, {"today", base::iso(in.today)}}));
    }
}

void ask_seal(const Case& in, std::vector<Refusal>& refusals) {
    const Submission& submission = in.history.submission;
    const Revision& current = in.history.revisions.back();
    const bool whole = submission.approval && submission.approval->revision == submission.revision &&
                       seal_of(current, submission.approval->ruleset) == submission.approval->seal;
    if (!whole) {
        refusals.push_back(refusal(Refusal::Sort::text, "why.other_text"));
    }
}

}  // namespace

std::vector<Refusal> why_not(const Request& request, const Account& who, const Case& in) {
    const Submission& submission = in.history.submission;
    base::ensure(!in.history.revisions.empty(), "a submission without a text");
    std::vector<Refusal> refusals;
    ask_state(request, submission, refusals);
    ask_permission(request, who, in, refusals);
    if (!refusals.empty()) {
        return refusals;
    }
    const Revision& current = in.history.revisions.back();
    ask_revision(request, submission, refusals);
    ask_reason(request, submission, refusals);
    ask_draft(request, current, refusals);
    ask_comment(request, current, refusals);
    ask_answer(request, in, refusals);
    ask_day(request, in, refusals);
    if (request.act == Act::approve && refusals.empty()) {
        ask_gates(in, refusals);
        ask_report(request, who, in, refusals);
    }
    if (request.act == Act::release) {
        ask_seal(in, refusals);
    }
    if (request.act == Act::urgent) {
        need(!request.authoriser.empty(), "why.no_authoriser", refusals);
    }
    return refusals;
}

std::optional<std::string> lapse_reason(const Case& in) {
    const Submission& submission = in.history.submission;
    base::ensure(submission.approval && in.checked != nullptr,
                 "an approval is checked again without a check");
    std::vector<std::string> why;
    if (in.today > submission.schedule.day) {
        why.push_back("it was approved for " + base::in_short_words(submission.schedule.day) +
                      ", and today is " + base::in_short_words(in.today));
    }
    const auto given_on =
        std::ranges::find(in.history.reports, submission.approval->report, &StoredReport::number);
    base::ensure(given_on != in.history.reports.end(), "an approval without its report");
    const auto before = read_assessed(given_on->json, "the report");
    const auto now = read_assessed(in.checked->json, "the report");
    base::ensure(before.ok() && now.ok(), "a report of our own cannot be read");
    const Comparison comparison = compare(*before, *now);
    if (judged_otherwise(comparison)) {
        std::ranges::copy(reasons(comparison, before->on), std::back_inserter(why));
    }
    if (why.empty()) {
        return std::nullopt;
    }
    std::string sentence;
    for (const std::string& one : why) {
        sentence += (sentence.empty() ? "" : "; ") + one;
    }
    return sentence;
}

}  // namespace evenhand::workflow
