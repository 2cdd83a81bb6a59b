#include "evenhand/workflow/desk.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/workflow/may_begin.hpp"
#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/settings.hpp"
#include "workflow/refusal.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

constexpr std::int64_t rows_at_once = 200;

base::Error not_there(SubmissionId id) {
    return saying(base::ErrorCode::not_found, "why.no_submission", {{"number", std::to_string(id.value)}});
}

/// The acts for which the current text is checked under the rules of now.
bool needs_check(Act act) {
    constexpr Act checking[] = {Act::approve, Act::release, Act::recheck, Act::urgent};
    return std::ranges::count(checking, act) > 0;
}

/// An approval is for the text's own day; what goes out, goes out today.
base::Day day_to_check(Act act, const Schedule& schedule, base::Day today) {
    if (act == Act::urgent) {
        return today;
    }
    return act == Act::approve ? schedule.day : std::max(schedule.day, today);
}

Fact refusal_of(const Account& who, const Submission& submission, const Request& request,
                const std::vector<Refusal>& refusals, Instant now) {
    Fact fact{now, who.id, submission.council, "refused", submission.id, {}};
    add_detail(fact, "asked", std::string(word(request.act)));
    add_detail(fact, "revision", std::to_string(request.revision.value));
    std::string why;
    for (const Refusal& refusal : refusals) {
        why += (why.empty() ? "" : "; ") + refusal.sentence;
    }
    add_detail(fact, "why", std::move(why));
    return fact;
}

}  // namespace

bool may_withdraw(const Account& who, const CouncilId& council, const GuestLink& link) {
    const bool decides =
        has_role(who, council, Role::clerk) || has_role(who, council, Role::monitoring_officer);
    return decides || (link.made_by == who.id && !roles_in(who, council).empty());
}

/// A case that owns what it refers to.
struct Desk::Loaded {
    History history;
    std::vector<OpenGate> gates;
    std::optional<Checked> checked;
    std::vector<calendar::Period> periods;
    PersonId deputy;
    Instant now{};
    base::Day today{};
    std::chrono::hours look_within{};

    [[nodiscard]] Case view() const {
        return {history, gates, now, today, deputy, checked ? &*checked : nullptr, periods, look_within};
    }
};

Desk::Desk(Records& records, const Rulebook& rules, const base::Clock& clock, std::optional<ReplyKey> key)
    : records_(records), rules_(rules), clock_(clock), key_(std::move(key)) {}

base::Result<History> Desk::history(const Account& who, SubmissionId id) {
    EVENHAND_TRY(auto found, records_.history(id));
    if (!found || roles_in(who, found->submission.council).empty()) {
        return not_there(id);
    }
    return std::move(*found);
}

base::Result<Page> Desk::list(const Account& who, Query query) {
    const bool everywhere =
        who.standing == Standing::active &&
        std::ranges::any_of(who.grants, [](const Grant& grant) { return grant.council.empty(); });
    if (!everywhere) {
        std::vector<CouncilId> seen;
        for (const Grant& grant : who.grants) {
            const bool asked =
                query.councils.empty() || std::ranges::count(query.councils, grant.council) > 0;
            if (asked && !roles_in(who, grant.council).empty() &&
                std::ranges::count(seen, grant.council) == 0) {
                seen.push_back(grant.council);
            }
        }
        if (seen.empty()) {
            return Page{};
        }
        query.councils = std::move(seen);
    }
    return records_.list(query);
}

base::Result<std::vector<OpenGate>> Desk::gates(const History& history) {
    EVENHAND_TRY(const auto gates, rules_.gates(history.submission.council));
    return open_gates({history, gates, clock_.now(), {}, {}, nullptr, {}});
}

base::Result<base::Done> Desk::note_rules(const Account& who, const CouncilId& council,
                                          const std::string& ruleset) {
    const std::string key = "ruleset";
    EVENHAND_TRY(const auto before, records_.setting(council, key));
    if (before == ruleset) {
        return base::Done{};
    }
    Fact fact{clock_.now(), who.id, council, "rules-changed", {}, {}};
    add_detail(fact, "before", before.value_or("none"));
    add_detail(fact, "ruleset", ruleset);
    return note(records_, std::move(fact), {PutSetting{{council, key, ruleset}}});
}

base::Result<Desk::Loaded> Desk::load(const Account& who, SubmissionId id, const Request& request) {
    Loaded loaded;
    EVENHAND_TRY(loaded.history, history(who, id));
    const Submission& submission = loaded.history.submission;
    loaded.now = clock_.now();
    loaded.today = calendar::london_day(loaded.now);
    if (needs_check(request.act) || request.act == Act::answer) {
        EVENHAND_TRY(loaded.gates, rules_.gates(submission.council));
    }
    EVENHAND_TRY(loaded.look_within, look_within(records_, submission.council));
    if (submission.claim) {
        EVENHAND_TRY(const auto claimer, records_.account(submission.claim->by));
        loaded.deputy = claimer ? claimer->deputy : PersonId{};
    }
    const bool possible = after(submission.state, request.act).has_value();
    if (possible && needs_check(request.act)) {
        const base::Day day = day_to_check(request.act, submission.schedule, loaded.today);
        EVENHAND_TRY(loaded.checked, rules_.check(submission.council, loaded.history.revisions.back(), day));
    }
    if (possible && request.act == Act::edit && request.draft) {
        Revision next = loaded.history.revisions.back();
        next.document = request.draft->document;
        next.schedule = request.draft->schedule;
        EVENHAND_TRY(loaded.checked, rules_.check(submission.council, next, next.schedule.day));
        EVENHAND_TRY(loaded.periods, rules_.periods(submission.council, loaded.today, next.schedule.day));
    }
    if (loaded.checked) {
        EVENHAND_TRY_DONE(note_rules(who, submission.council, loaded.checked->ruleset));
    }
    return loaded;
}

base::Result<Outcome> Desk::record(Deed deed, Submission before, Outcome::Kind kind) {
    if (key_ && kind == Outcome::Kind::done) {
        deed.writes.emplace_back(NoteActed{*key_, before.id});
    }
    EVENHAND_TRY(const Recorded recorded, records_.record(deed));
    if (recorded.outcome == Recorded::Outcome::somebody_was_faster) {
        const auto stands = before.id.value == 0 ? std::optional(before) : std::nullopt;
        EVENHAND_TRY(const auto now, stands ? stands : records_.submission(before.id));
        return Outcome{Outcome::Kind::somebody_was_faster, now.value_or(before), {}};
    }
    for (const Write& write : deed.writes) {
        if (const auto* put = std::get_if<PutSubmission>(&write)) {
            Submission stands = put->submission;
            stands.id = stands.version == 0 ? recorded.submission : stands.id;
            ++stands.version;
            return Outcome{kind, std::move(stands), {}};
        }
    }
    return Outcome{kind, std::move(before), {}};
}

base::Result<Outcome> Desk::refuse(const Account& who, const Loaded& loaded, const Request& request,
                                   std::vector<Refusal> refusals) {
    const Submission& submission = loaded.history.submission;
    const Deed deed{{}, {refusal_of(who, submission, request, refusals, loaded.now)}};
    EVENHAND_TRY(auto outcome, record(deed, submission, Outcome::Kind::refused));
    outcome.refusals = std::move(refusals);
    return outcome;
}

base::Result<Outcome> Desk::begin(const Account& who, const CouncilId& council, const Draft& draft) {
    if (!may_begin(who, council)) {
        return saying(base::ErrorCode::refused, "why.may_not_begin",
                      {{"who", who.id.value}, {"council", council.value}});
    }
    if (title_of(draft.document.text).empty()) {
        return saying(base::ErrorCode::refused, "why.empty_text");
    }
    const Instant now = clock_.now();
    const base::Day today = calendar::london_day(now);
    Revision first;
    first.document = draft.document;
    first.schedule = draft.schedule;
    EVENHAND_TRY(const Checked checked, rules_.check(council, first, draft.schedule.day));
    EVENHAND_TRY(const auto periods, rules_.periods(council, today, std::max(today, draft.schedule.day)));
    EVENHAND_TRY_DONE(note_rules(who, council, checked.ruleset));
    return record(workflow::begin(council, draft, who, checked, periods, now), {}, Outcome::Kind::done);
}

base::Result<Outcome> Desk::act(const Account& who, SubmissionId id, const Request& request,
                                std::optional<std::int64_t> version) {
    EVENHAND_TRY(const Loaded loaded, load(who, id, request));
    const Submission& submission = loaded.history.submission;
    if (version && *version != submission.version) {
        return Outcome{Outcome::Kind::somebody_was_faster, submission, {}};
    }
    const Case in = loaded.view();
    std::vector<Refusal> refusals = why_not(request, who, in);
    if (!refusals.empty()) {
        return refuse(who, loaded, request, std::move(refusals));
    }
    if (request.act == Act::release || request.act == Act::recheck) {
        if (const auto reason = lapse_reason(in)) {
            return record(lapse(*reason, who, in), submission, Outcome::Kind::lapsed);
        }
    }
    return record(carry_out(request, who, in), submission, Outcome::Kind::done);
}

base::Result<std::vector<Submission>> Desk::recheck(const Account& who, const CouncilId& council) {
    std::vector<Submission> lapsed;
    Query query;
    query.councils = {council};
    query.states = {State::approved};
    query.order = Query::Order::newest;
    query.limit = rows_at_once;
    std::vector<SubmissionId> approved;
    while (true) {
        EVENHAND_TRY(const Page page, list(who, query));
        std::ranges::transform(page.rows, std::back_inserter(approved), &Submission::id);
        query.offset += rows_at_once;
        if (page.rows.empty() || query.offset >= page.total) {
            break;
        }
    }
    for (const SubmissionId id : approved) {
        Request request;
        request.act = Act::recheck;
        EVENHAND_TRY(const Outcome outcome, act(who, id, request, std::nullopt));
        if (outcome.kind == Outcome::Kind::lapsed) {
            lapsed.push_back(outcome.submission);
        } else if (outcome.kind == Outcome::Kind::refused) {
            const Refusal& first = outcome.refusals.front();
            return saying(base::ErrorCode::refused, first.key, first.details);
        }
    }
    return lapsed;
}

base::Result<Outcome> Desk::make_link(const Account& who, SubmissionId id, const LinkWish& wish) {
    Request request;
    request.act = Act::comment;
    request.reason = "a link for " + wish.guest;
    EVENHAND_TRY(const Loaded loaded, load(who, id, request));
    std::vector<Refusal> refusals = why_not(request, who, loaded.view());
    if (!refusals.empty()) {
        return refuse(who, loaded, request, std::move(refusals));
    }
    const Submission& submission = loaded.history.submission;
    const GuestLink link{wish.digest, id,         submission.revision,     wish.asks, wish.guest,
                         who.id,      loaded.now, loaded.now + wish.lasts, {}};
    Fact fact{loaded.now, who.id, submission.council, "link", id, {}};
    add_detail(fact, "asks", std::string(word(wish.asks)));
    add_detail(fact, "guest", wish.guest);
    add_detail(fact, "expires", iso(link.expires));
    add_detail(fact, "revision", std::to_string(submission.revision.value));
    return record({{AddLink{link}}, {fact}}, submission, Outcome::Kind::done);
}

base::Result<Outcome> Desk::withdraw_link(const Account& who, SubmissionId id, const std::string& digest) {
    EVENHAND_TRY(const auto found, history(who, id));
    EVENHAND_TRY(const auto link, records_.link(digest));
    if (!link || link->submission != id) {
        return saying(base::ErrorCode::not_found, "why.no_link");
    }
    const Submission& submission = found.submission;
    const Instant now = clock_.now();
    Fact fact{now, who.id, submission.council, "withdraw-link", id, {}};
    add_detail(fact, "guest", link->guest);
    add_detail(fact, "revision", std::to_string(link->revision.value));
    const bool may = may_withdraw(who, submission.council, *link);
    const bool open = !link->used && link->expires > now;
    if (may && open) {
        return record({{UseLink{digest, now}}, {fact}}, submission, Outcome::Kind::done);
    }
    fact.act = "refused";
    add_detail(fact, "asked", "withdraw-link");
    EVENHAND_TRY(auto outcome, record({{}, {fact}}, submission, Outcome::Kind::refused));
    outcome.refusals = {may ? refusal(Refusal::Sort::state, "why.link_used")
                            : refusal(Refusal::Sort::permission, "why.others_link")};
    return outcome;
}

base::Result<Outcome> Desk::comment_by_link(const std::string& digest, const std::string& text) {
    const auto refused = [](std::string_view key) { return saying(base::ErrorCode::refused, key); };
    EVENHAND_TRY(const auto link, records_.link(digest));
    const Instant now = clock_.now();
    if (!link || link->used || link->expires <= now) {
        return refused("why.link_closed");
    }
    if (text.find_first_not_of(" \t\r\n") == std::string::npos || text.find('\0') != std::string::npos) {
        return refused("why.empty_comment");
    }
    EVENHAND_TRY(const auto history, records_.history(link->submission));
    base::ensure(history.has_value(), "a link to a submission that is not there");
    const Submission& submission = history->submission;
    if (submission.revision != link->revision || !after(submission.state, Act::comment)) {
        return refused("why.link_text_changed");
    }
    Fact fact{now, {}, submission.council, "comment-by-link", submission.id, {}};
    add_detail(fact, "asks", std::string(word(link->asks)));
    add_detail(fact, "guest", link->guest);
    add_detail(fact, "made-by", link->made_by.value);
    add_detail(fact, "revision", std::to_string(link->revision.value));
    const auto number = static_cast<std::int64_t>(history->comments.size()) + 1;
    add_detail(fact, "comment", std::to_string(number));
    add_detail(fact, "comment-digest", base::sha256(text));
    const Comment comment{number, link->revision, {}, text, {}, link->guest, now};
    Submission next = submission;
    next.changed = now;
    return record({{UseLink{digest, now}, PutSubmission{next}, AddComment{submission.id, comment}}, {fact}},
                  submission, Outcome::Kind::done);
}

}  // namespace evenhand::workflow
