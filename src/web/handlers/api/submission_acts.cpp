#include "api.hpp"
#include "council_field.hpp"
#include "desk_work.hpp"
#include "draft_fields.hpp"
#include "evenhand/text/utf8.hpp"
#include "evenhand/web/once.hpp"
#include "evenhand/workflow/may_begin.hpp"
#include "evenhand/workflow/state.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::Act;
using workflow::History;

constexpr std::size_t longest_remark = 20000;
constexpr std::size_t longest_name = 200;
constexpr std::int64_t most_revisions = 1'000'000'000;

/// The acts of /decisions, in the words of `evenhand queue`. The others have addresses of their own.
constexpr Act decisions[] = {Act::submit,  Act::claim,   Act::unclaim, Act::take_over,
                             Act::recheck, Act::approve, Act::return_, Act::refuse,
                             Act::release, Act::urgent,  Act::look,    Act::withdraw};
constexpr std::string_view decision_words =
    "submit, claim, unclaim, take-over, recheck, approve, return, refuse, release, urgent, look, withdraw";

std::optional<Act> decision_named(std::string_view word) {
    const auto act = workflow::act_named(word);
    const bool one_of_them = act && std::ranges::find(decisions, *act) != std::end(decisions);
    return one_of_them ? act : std::nullopt;
}

/// What the desk could not even judge.
Reply not_judged(const base::Error& error, const Request& request) {
    const bool none = error.code == base::ErrorCode::not_found;
    return reply_of(none ? Problem{ProblemKind::not_found, error.message} : store_problem(error, request),
                    request.id);
}

/// One request for an act: who asks, where, and under which key.
struct Asking {
    const Request& request;
    const Site& site;
    const std::optional<workflow::ReplyKey>& key;
};

Reply act_on(const workflow::SubmissionId id, const workflow::Request& asked, int status,
             const Asking& asking) {
    const Request& request = asking.request;
    const auto condition = precondition_of(request);
    if (condition.problem) {
        return reply_of(*condition.problem, request.id);
    }
    const auto outcome =
        desk_of(asking.site, asking.key).act(*request.asker.who, id, asked, condition.version);
    return outcome.ok() ? reply_of_outcome(*outcome, status, request) : not_judged(outcome.error(), request);
}

/// The byte at which the code point of that number stands; nothing beyond the end.
std::optional<std::uint32_t> byte_of(std::string_view text, std::int64_t point) {
    std::size_t at = 0;
    for (; point > 0 && at < text.size(); --point) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
    }
    return point == 0 ? std::optional(static_cast<std::uint32_t>(at)) : std::nullopt;
}

/// The part of the current text that "start" and "end" name, in code points as in every report.
base::OriginalSpan read_span(FieldReader& fields, const History& history) {
    const auto start = fields.optional_integer("start", 0, most_revisions);
    const auto end = fields.optional_integer("end", 0, most_revisions);
    if (!start && !end) {
        return {};
    }
    const std::string& text = history.revisions.back().document.text;
    const auto first = start ? byte_of(text, *start) : std::nullopt;
    const auto last = end ? byte_of(text, *end) : std::nullopt;
    if (!first || !last || *last <= *first) {
        fields.complain(start ? "end" : "start", "does not mark a part of the text together with the other");
        return {};
    }
    return {*first, *last};
}

Reply begin(const Asking& asking) {
    const Request& request = asking.request;
    auto fields = FieldReader::of_body(request);
    fields.text("council", longest_name);
    const check::Knowledge* council = read_council(fields, asking.site);
    fields.text("text", text::document_limit);
    fields.day("day");
    const workflow::Draft draft = read_draft(fields, {});
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const workflow::CouncilId id{council->council().slug};
    if (!workflow::may_begin(*request.asker.who, id)) {
        return reply_of({ProblemKind::not_allowed, "you have no role in '" + id.value +
                                                       "' that may write; an administrator can give one"},
                        request.id);
    }
    const auto outcome = desk_of(asking.site, asking.key).begin(*request.asker.who, id, draft);
    return outcome.ok() ? reply_of_outcome(*outcome, 201, request) : not_judged(outcome.error(), request);
}

Reply revise(const History& history, const Asking& asking) {
    const Request& request = asking.request;
    if (!precondition_of(request).stated) {
        return reply_of({ProblemKind::version_needed, "send If-Match with the ETag of the text you edited"},
                        request.id);
    }
    const workflow::Revision& current = history.revisions.back();
    auto fields = FieldReader::of_body(request);
    workflow::Request asked;
    asked.act = Act::edit;
    asked.draft = read_draft(fields, {current.document, current.schedule, current.asked_by, {}});
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    return act_on(history.submission.id, asked, 201, asking);
}

Reply comment(const History& history, const Asking& asking) {
    const Request& request = asking.request;
    auto fields = FieldReader::of_body(request);
    workflow::Request asked;
    asked.act = Act::comment;
    asked.reason = fields.text("text", longest_remark);
    asked.revision.value = fields.optional_integer("revision", 1, most_revisions).value_or(0);
    asked.span = read_span(fields, history);
    if (!asked.span.empty() && asked.revision != history.submission.revision) {
        fields.complain("revision", "must be the current one, " +
                                        std::to_string(history.submission.revision.value) +
                                        ", where a part of the text is marked");
    }
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    return act_on(history.submission.id, asked, 201, asking);
}

Reply answer_gate(const History& history, const Asking& asking) {
    const Request& request = asking.request;
    auto fields = FieldReader::of_body(request);
    workflow::Request asked;
    asked.act = Act::answer;
    asked.revision.value = fields.integer("revision", 1, most_revisions);
    workflow::GateAnswer answer;
    answer.gate = fields.text("gate", longest_name);
    fields.text("answer", longest_name);
    answer.kind =
        fields.optional_word("answer", workflow::answer_kind_named, "done, not-needed").value_or(answer.kind);
    answer.whom = fields.optional_text("whom", longest_name).value_or("");
    answer.on = fields.optional_day("on").value_or(base::Day{});
    answer.note = fields.optional_text("note", longest_remark).value_or("");
    asked.answer = std::move(answer);
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    return act_on(history.submission.id, asked, 201, asking);
}

Reply decide(const History& history, const Asking& asking) {
    const Request& request = asking.request;
    auto fields = FieldReader::of_body(request);
    workflow::Request asked;
    fields.text("act", longest_name);
    asked.act = fields.optional_word("act", decision_named, decision_words).value_or(Act::claim);
    asked.revision.value = fields.optional_integer("revision", 1, most_revisions).value_or(0);
    asked.reason = fields.optional_text("reason", longest_remark).value_or("");
    asked.authoriser = fields.optional_text("authoriser", longest_name).value_or("");
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const workflow::Scope needed = workflow::scope_of(asked.act);
    if (!request.asker.may(needed)) {
        return scope_refused(request, needed);
    }
    return act_on(history.submission.id, asked, 200, asking);
}

/// What was done and whose reply was lost: the submission as it stands.
Reply told_again(workflow::SubmissionId id, int status, const Request& request, const Site& site) {
    const auto history = desk_of(site).history(*request.asker.who, id);
    return history.ok()
               ? reply_of_outcome({workflow::Outcome::Kind::done, history->submission, {}}, status, request)
               : not_judged(history.error(), request);
}

/// Once under a key, an act on the submission that the path names; `status` of what was done.
template <typename Step>
Reply once_on_submission(const Request& request, const Site& site, int status, Step step) {
    const auto act = [&](const std::optional<workflow::ReplyKey>& key) {
        const auto found = history_of(request, site);
        const auto* history = std::get_if<History>(&found);
        return history == nullptr ? std::get<Reply>(found) : step(*history, Asking{request, site, key});
    };
    return once(request, site,
                {act, [&](workflow::SubmissionId id) { return told_again(id, status, request, site); }});
}

}  // namespace

Reply begin_submission(const Request& request, const Site& site) {
    const auto act = [&](const std::optional<workflow::ReplyKey>& key) {
        return begin({request, site, key});
    };
    return once(request, site,
                {act, [&](workflow::SubmissionId id) { return told_again(id, 201, request, site); }});
}

Reply add_revision(const Request& request, const Site& site) {
    return once_on_submission(request, site, 201, revise);
}

Reply add_comment(const Request& request, const Site& site) {
    return once_on_submission(request, site, 201, comment);
}

Reply add_answer(const Request& request, const Site& site) {
    return once_on_submission(request, site, 201, answer_gate);
}

Reply add_decision(const Request& request, const Site& site) {
    return once_on_submission(request, site, 200, decide);
}

}  // namespace evenhand::web
