#include "evenhand/workflow/acts.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/calendar/london_day.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

/// Builds the deed of one act: the next state, what lies beside it, and the fact.
class Step {
  public:
    Step(std::string act, const Account& who, const Submission& before, Instant now)
        : next_(before), from_(before.state), now_(now) {
        next_.changed = now;
        fact_.at = now;
        fact_.who = who.id;
        fact_.council = before.council;
        fact_.act = std::move(act);
        fact_.subject = before.id;
    }

    Submission& next() { return next_; }
    void tell(std::string key, std::string value) {
        if (!value.empty()) {
            add_detail(fact_, std::move(key), std::move(value));
        }
    }
    void beside(Write write) { writes_.push_back(std::move(write)); }

    Deed deed() && {
        tell("from", next_.version == 0 ? "" : std::string(word(from_)));
        tell("to", std::string(word(next_.state)));
        tell("revision", std::to_string(next_.revision.value));
        tell("text", next_.digest);
        std::vector<Write> writes{PutSubmission{std::move(next_)}};
        std::move(writes_.begin(), writes_.end(), std::back_inserter(writes));
        return {std::move(writes), {std::move(fact_)}};
    }

    [[nodiscard]] Instant now() const { return now_; }

  private:
    Submission next_;
    State from_;
    Instant now_;
    Fact fact_;
    std::vector<Write> writes_;
};

StoredReport stored(const Checked& checked, RevisionNumber revision, std::size_t reports_so_far,
                    Instant now) {
    return {static_cast<std::int64_t>(reports_so_far) + 1,
            revision,
            now,
            checked.ruleset,
            checked.on,
            checked.verdict,
            checked.json,
            base::sha256(checked.json)};
}

/// The check of now is kept as the newest report, and the audit names it.
std::int64_t keep_report(Step& step, const Case& in) {
    base::ensure(in.checked != nullptr, "an act that needs a check without one");
    StoredReport report = stored(*in.checked, step.next().revision, in.history.reports.size(), step.now());
    step.next().verdict = report.verdict;
    step.tell("report", report.digest);
    step.tell("ruleset", report.ruleset);
    step.tell("verdict", std::string(policy::word(report.verdict)));
    step.tell("on", base::iso(report.on));
    const std::int64_t number = report.number;
    step.beside(AddReport{in.history.submission.id, std::move(report)});
    return number;
}

Revision revision_of(const Draft& draft, RevisionNumber number, const PersonId& by, Instant now) {
    return {number,
            draft.document,
            draft.schedule,
            draft.asked_by,
            by,
            now,
            draft.note,
            base::sha256(draft.document.text)};
}

/// What a list shows of the current form.
void take_over_form(Submission& next, const Revision& revision) {
    next.title = title_of(revision.document.text);
    next.kind = revision.document.kind;
    next.author = revision.document.author;
    next.schedule = revision.schedule;
    next.asked_by = revision.asked_by;
    next.revision = revision.number;
    next.digest = revision.digest;
    next.editor = revision.by;
}

void set_due(Submission& next, std::span<const calendar::Period> periods, Instant now) {
    Due due = due_of(next.schedule, periods, now);
    next.due = due.at;
    next.due_why = std::move(due.why);
}

void edit(Step& step, const Request& request, const Account& who, const Case& in) {
    const RevisionNumber number{in.history.submission.revision.value + 1};
    Revision revision = revision_of(*request.draft, number, who.id, in.now);
    take_over_form(step.next(), revision);
    set_due(step.next(), in.periods, in.now);
    step.next().approval.reset();
    step.tell("note", revision.note);
    step.tell("day", base::iso(revision.schedule.day));
    step.beside(AddRevision{in.history.submission.id, std::move(revision)});
    keep_report(step, in);
}

void approve(Step& step, const Request& request, const Account& who, const Case& in) {
    const Revision& current = in.history.revisions.back();
    const std::int64_t report = keep_report(step, in);
    step.next().approval = Approval{
        who.id, in.now, current.number, seal_of(current, in.checked->ruleset), in.checked->ruleset, report};
    step.next().claim.reset();
    step.tell("seal", step.next().approval->seal);
    step.tell("day", base::iso(current.schedule.day));
    step.tell("despite", request.reason);
}

void end_waiting(Submission& next) {
    next.claim.reset();
    next.due.reset();
    next.due_why.clear();
}

void let_out(Step& step, const Account& who, const Case& in) {
    const Revision& current = in.history.revisions.back();
    keep_report(step, in);
    step.next().release = Release{who.id, in.now, current.number, current.digest};
    end_waiting(step.next());
}

void let_out_urgently(Step& step, const Request& request, const Account& who, const Case& in) {
    let_out(step, who, in);
    step.next().approval.reset();
    step.next().urgency = Urgency{request.reason, request.authoriser, in.now + in.look_within, {}, {}, {}};
    step.tell("authoriser", request.authoriser);
    step.tell("look-due", iso(in.now + in.look_within));
    std::string open;
    for (const OpenGate& gate : open_gates(in)) {
        open += (open.empty() ? "" : ", ") + gate.checklist.id;
    }
    step.tell("gates-open", open);
}

void comment(Step& step, const Request& request, const Account& who, const Case& in) {
    const auto number = static_cast<std::int64_t>(in.history.comments.size()) + 1;
    step.tell("comment", std::to_string(number));
    step.tell("comment-digest", base::sha256(request.reason));
    step.beside(AddComment{
        in.history.submission.id,
        {number, in.history.submission.revision, request.span, request.reason, who.id, {}, in.now}});
}

void answer(Step& step, const Request& request, const Account& who, const Case& in) {
    GateAnswer given = *request.answer;
    given.number = static_cast<std::int64_t>(in.history.answers.size()) + 1;
    given.revision = in.history.submission.revision;
    given.by = who.id;
    given.at = in.now;
    // A protocol may be rewritten; what was answered is kept as it was asked.
    const policy::Checklist& asked = std::ranges::find_if(in.gates, [&](const OpenGate& gate) {
                                         return gate.checklist.id == given.gate;
                                     })->checklist;
    step.tell("gate", given.gate);
    step.tell("ref", asked.ref);
    step.tell("question", asked.question);
    step.tell("question-cy", asked.question_cy);
    step.tell("answer", std::string(word(given.kind)));
    step.tell("whom", given.whom);
    step.tell("when", given.kind == GateAnswer::Kind::done ? base::iso(given.on) : "");
    step.tell("note", given.note);
    step.beside(AddAnswer{in.history.submission.id, std::move(given)});
}

void look(Step& step, const Request& request, const Account& who, const Case& in) {
    Urgency& urgency = *step.next().urgency;
    urgency.looked_by = who.id;
    urgency.looked_at = in.now;
    urgency.finding = request.reason;
}

/// What the act does beside the state that the table gives.
void carry_out_parts(Step& step, const Request& request, const Account& who, const Case& in) {
    switch (request.act) {
    case Act::edit: return edit(step, request, who, in);
    case Act::submit: step.next().submitter = who.id; return;
    case Act::claim:
    case Act::take_over: step.next().claim = Claim{who.id, in.now}; return;
    case Act::unclaim: step.next().claim.reset(); return;
    case Act::comment: return comment(step, request, who, in);
    case Act::answer: return answer(step, request, who, in);
    case Act::recheck: keep_report(step, in); return;
    case Act::approve: return approve(step, request, who, in);
    case Act::return_:
        step.next().claim.reset();
        step.next().approval.reset();
        return;
    case Act::refuse:
    case Act::withdraw: return end_waiting(step.next());
    case Act::release: return let_out(step, who, in);
    case Act::urgent: return let_out_urgently(step, request, who, in);
    case Act::look: return look(step, request, who, in);
    case Act::draft:
    case Act::lapse: break;
    }
    base::ensure(false, "an act that nobody asks for");
}

}  // namespace

Deed carry_out(const Request& request, const Account& who, const Case& in) {
    const auto to = after(in.history.submission.state, request.act);
    base::ensure(to.has_value(), "an act that the table of states does not have");
    Step step(std::string(word(request.act)), who, in.history.submission, in.now);
    step.next().state = *to;
    const bool says_why =
        request.act == Act::return_ || request.act == Act::refuse || request.act == Act::withdraw;
    if (says_why) {
        step.next().reason = request.reason;
    }
    if (request.act != Act::approve && request.act != Act::comment) {
        step.tell("reason", request.reason);
    }
    carry_out_parts(step, request, who, in);
    return std::move(step).deed();
}

Deed lapse(const std::string& reason, const Account& who, const Case& in) {
    Step step(std::string(word(Act::lapse)), who, in.history.submission, in.now);
    step.next().state = State::lapsed;
    step.next().reason = reason;
    step.next().approval.reset();
    step.tell("reason", reason);
    keep_report(step, in);
    return std::move(step).deed();
}

Deed begin(const CouncilId& council, const Draft& draft, const Account& who, const Checked& checked,
           std::span<const calendar::Period> periods, Instant now) {
    Submission fresh;
    fresh.council = council;
    fresh.created = now;
    fresh.writer = who.id;
    Step step(std::string(word(Act::draft)), who, fresh, now);
    Revision revision = revision_of(draft, {1}, who.id, now);
    take_over_form(step.next(), revision);
    set_due(step.next(), periods, now);
    const History nothing_yet{fresh, {}, {}, {}, {}, {}};
    const std::vector<OpenGate> no_gates;
    const Case in{nothing_yet, no_gates, now, {}, {}, &checked, {}};
    step.tell("day", base::iso(revision.schedule.day));
    step.beside(AddRevision{{}, std::move(revision)});
    keep_report(step, in);
    return std::move(step).deed();
}

}  // namespace evenhand::workflow
