#include "evenhand/base/utf8.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/comparison.hpp"
#include "workflow/permission.hpp"

#include <algorithm>
#include <map>

namespace evenhand::workflow {
namespace {

constexpr std::size_t longest_remark = 20000;

std::string_view phrase(State state) {
    switch (state) {
    case State::draft: return "a draft";
    case State::submitted: return "waiting for a decision";
    case State::approved: return "approved";
    case State::returned: return "back with its author";
    case State::refused: return "refused for good";
    case State::released: return "released";
    case State::withdrawn: return "withdrawn";
    case State::lapsed: return "lapsed: it was approved, and the approval no longer holds";
    }
    return {};
}

void ask_state(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    if (!after(submission.state, request.act)) {
        std::string possible;
        for (const Transition& row : transitions()) {
            const bool by_itself = row.act == Act::lapse || row.act == Act::recheck;
            if (row.from == submission.state && !by_itself) {
                possible += (possible.empty() ? "" : ", ") + std::string(word(row.act));
            }
        }
        refusals.push_back({Refusal::Sort::state,
                            "it is " + std::string(phrase(submission.state)) + ", and " +
                                std::string(word(request.act)) + " is not possible from there",
                            possible.empty() ? "begin a new submission" : "possible now: " + possible});
        return;
    }
    if (request.act == Act::look && !submission.owes_look()) {
        refusals.push_back({Refusal::Sort::state,
                            submission.urgency ? submission.urgency->looked_by.value +
                                                     " has looked at this urgent release already"
                                               : "it did not go out as an urgent release, so no look is owed",
                            ""});
    }
}

void need(bool there, std::string sentence, std::string mend, std::vector<Refusal>& refusals) {
    if (!there) {
        refusals.push_back({Refusal::Sort::input, std::move(sentence), std::move(mend)});
    }
}

/// Whoever judges a text names the form they have read, so that nobody decides on a text they have not seen.
void ask_revision(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    constexpr Act judging[] = {Act::approve, Act::return_, Act::refuse, Act::release,
                               Act::urgent,  Act::look,    Act::answer};
    if (std::ranges::count(judging, request.act) == 0) {
        return;
    }
    const std::string current = std::to_string(submission.revision.value);
    if (request.revision.value == 0) {
        need(false, "it is not said which form of the text was read", "name the revision that you have read",
             refusals);
    } else if (request.revision != submission.revision) {
        refusals.push_back({Refusal::Sort::text,
                            "the text has changed: revision " + std::to_string(request.revision.value) +
                                " was read, and the current one is revision " + current + ", by " +
                                submission.editor.value,
                            "read revision " + current + " and decide on that"});
    }
}

void ask_reason(const Request& request, const Submission& submission, std::vector<Refusal>& refusals) {
    static const std::map<Act, std::string_view> needed = {
        {Act::return_, "say what the author should change"},
        {Act::refuse, "say why it will not go out"},
        {Act::withdraw, "say why it is taken back"},
        {Act::take_over, "say why it cannot wait"},
        {Act::urgent, "say why it cannot wait for an approval"},
        {Act::look, "say what the look came to"},
        {Act::comment, "write the comment"},
    };
    const auto row = needed.find(request.act);
    const bool own_draft = request.act == Act::withdraw && submission.state == State::draft;
    if (row != needed.end() && !own_draft) {
        const bool blank = request.reason.find_first_not_of(" \t\r\n") == std::string::npos;
        need(!blank, std::string(word(request.act)) + " needs a reason", std::string(row->second), refusals);
    }
    need(request.reason.find('\0') == std::string::npos && request.reason.size() <= longest_remark,
         "the reason is too long or is no text", "keep it under 20,000 characters", refusals);
}

void ask_draft(const Request& request, const Revision& current, std::vector<Refusal>& refusals) {
    if (request.act != Act::edit) {
        return;
    }
    need(request.draft.has_value(), "an edit needs the new form of the text", "give the text", refusals);
    if (!request.draft) {
        return;
    }
    const Draft& draft = *request.draft;
    const bool same = draft.document.text == current.document.text &&
                      draft.document.kind == current.document.kind &&
                      draft.document.author == current.document.author &&
                      draft.schedule == current.schedule && draft.asked_by == current.asked_by;
    need(!same, "nothing was changed", "", refusals);
    const bool blank = title_of(draft.document.text).empty();
    need(!blank, "the text is empty", "write it first", refusals);
}

bool is_boundary(const std::string& text, std::uint32_t at) {
    return at == text.size() || (at < text.size() && base::begins_character(text[at]));
}

void ask_comment(const Request& request, const Revision& current, std::vector<Refusal>& refusals) {
    const auto& span = request.span;
    if (request.act == Act::comment && !span.empty()) {
        const std::string& text = current.document.text;
        need(span.end <= text.size() && is_boundary(text, span.begin) && is_boundary(text, span.end),
             "the part of the text that is commented on is not there", "mark it again", refusals);
    }
}

void ask_answer(const Request& request, const Case& in, std::vector<Refusal>& refusals) {
    if (request.act != Act::answer) {
        return;
    }
    need(request.answer.has_value(), "the answer is missing", "say which question it answers", refusals);
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
    need(there, "the council's protocol has no gate '" + answer.gate + "'",
         known.empty() ? "it has none" : "use one of: " + known, refusals);
    if (answer.kind == GateAnswer::Kind::done) {
        need(!answer.whom.empty(), "an answer names a person", "say who authorised, or who was told or asked",
             refusals);
        need(answer.on <= in.today && answer.on != base::Day{}, "an answer has a day that is not to come",
             "say when that was", refusals);
    } else {
        need(!answer.note.empty(), "an answer 'not-needed' has a reason", "say why it is not needed",
             refusals);
    }
}

void ask_gates(const Case& in, std::vector<Refusal>& refusals) {
    for (const OpenGate& gate : open_gates(in)) {
        refusals.push_back({Refusal::Sort::gate,
                            "the protocol asks (" + gate.checklist.ref + "): " + gate.checklist.question,
                            "answer the gate '" + gate.checklist.id + "'"});
    }
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
        refusals.push_back({Refusal::Sort::text,
                            "the rules have changed since the report that was read: " +
                                reasons(comparison, before->on).front(),
                            "read the new report and decide on that"});
    }
    if (in.checked->verdict == policy::Verdict::stop) {
        const bool may = has_role(who, in.history.submission.council, Role::monitoring_officer);
        if (!may || request.reason.empty()) {
            refusals.push_back({Refusal::Sort::text,
                                "the report has a finding at stop, which must not go out as it stands",
                                "mend the text; only the monitoring officer may approve it, and says why"});
        }
    }
}

void ask_day(const Request& request, const Case& in, std::vector<Refusal>& refusals) {
    const base::Day day = in.history.submission.schedule.day;
    if (request.act == Act::approve && day < in.today) {
        refusals.push_back({Refusal::Sort::day,
                            "the day it was to appear, " + base::in_short_words(day) + ", has passed",
                            "give it a new day"});
    }
    if (request.act == Act::release && in.today < day) {
        refusals.push_back({Refusal::Sort::day,
                            "it is approved for " + base::in_short_words(day) + ", and today is " +
                                base::in_short_words(in.today),
                            "release it on its day, or give it another day and have that approved"});
    }
}

void ask_seal(const Case& in, std::vector<Refusal>& refusals) {
    const Submission& submission = in.history.submission;
    const Revision& current = in.history.revisions.back();
    const bool whole = submission.approval && submission.approval->revision == submission.revision &&
                       seal_of(current, submission.approval->ruleset) == submission.approval->seal;
    if (!whole) {
        refusals.push_back({Refusal::Sort::text, "the text is not the one that was approved",
                            "have it approved again, and have the audit verified"});
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
        need(!request.authoriser.empty(), "an urgent release needs somebody who answers for it",
             "name the person who authorised it", refusals);
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
