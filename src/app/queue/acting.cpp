#include "app/queue/acting.hpp"

#include "app/queue/opened.hpp"
#include "app/queue/order.hpp"
#include "app/queue/view.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/desk.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace evenhand::app {
namespace {

using workflow::Act;
using workflow::Outcome;
using workflow::Scope;

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

/// Tells what became of a request; the status.
base::Result<int> told(const Outcome& outcome, const Options& options, const Console& console) {
    const auto& item = outcome.submission;
    const std::string number = std::to_string(item.id.value);
    switch (outcome.kind) {
    case Outcome::Kind::refused:
        for (const auto& refusal : outcome.refusals) {
            console.err << base::one_line({base::ErrorCode::refused, refusal.sentence, refusal.mend, {}})
                        << '\n';
        }
        return something_found;
    case Outcome::Kind::lapsed:
        console.err << base::one_line(
                           {base::ErrorCode::refused,
                            "nothing was released; the approval of " + number + " has lapsed: " + item.reason,
                            "read the new report with evenhand queue show " + number,
                            {}})
                    << '\n';
        return something_found;
    case Outcome::Kind::somebody_was_faster:
        console.err << base::one_line({base::ErrorCode::refused,
                                       "somebody was faster: " + number + " is " +
                                           std::string(word(item.state)) + " now, and nothing was changed",
                                       "read it again with evenhand queue show " + number,
                                       {}})
                    << '\n';
        return something_found;
    case Outcome::Kind::done: break;
    }
    EVENHAND_TRY(const Form form, form_of(options));
    if (form == Form::json) {
        base::JsonWriter json;
        json.begin_object();
        workflow::write_submission(json, item);
        console.out << json.end_object().take();
    } else {
        console.out << number << " is " << word(item.state) << ", revision " << item.revision.value
                    << ", verdict " << policy::word(item.verdict) << '\n';
    }
    return nothing_found;
}

base::Result<int> do_act(const Opened& opened, std::int64_t id, const workflow::Request& request,
                         const Options& options, const Console& console) {
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    std::optional<std::int64_t> version;
    if (const auto given = options.value("version")) {
        EVENHAND_TRY(version, number_of(*given, "version"));
    }
    EVENHAND_TRY(const Outcome outcome, desk.act(opened.who, {id}, request, version));
    return told(outcome, options, console);
}

base::Result<Outcome> begin(const Opened& opened, const Options& options, const Console& console) {
    EVENHAND_TRY(const auto council, council_of(options));
    EVENHAND_TRY(const auto draft, draft_of(options, options.words().front(), {}, console.in));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    return desk.begin(opened.who, council, draft);
}

base::Result<base::Done> need_word(const Options& options, std::size_t count, const std::string& what) {
    if (options.words().size() != count) {
        return usage("evenhand queue: it takes " + what, "evenhand help shows how");
    }
    return base::Done{};
}

bool is_number(const std::string& word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

base::Result<std::int64_t> submission_of(const Options& options) {
    if (options.words().empty()) {
        return usage("no submission is named", "give its number; evenhand queue list shows them");
    }
    return number_of(options.words().front(), "submission");
}

base::Result<int> queue_draft(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 1, "one document"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    EVENHAND_TRY(const Outcome outcome, begin(opened, options, console));
    return told(outcome, options, console);
}

base::Result<int> queue_submit(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 1, "one document, or the number of a draft"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    workflow::Request request;
    request.act = Act::submit;
    const std::string& word = options.words().front();
    if (is_number(word) && !std::filesystem::exists(word)) {
        EVENHAND_TRY(const std::int64_t id, submission_of(options));
        return do_act(opened, id, request, options, console);
    }
    EVENHAND_TRY(const Outcome begun, begin(opened, options, console));
    return do_act(opened, begun.submission.id.value, request, options, console);
}

base::Result<int> queue_edit(const Options& options, const Console& console) {
    if (options.words().empty() || options.words().size() > 2) {
        return usage("evenhand queue edit: it takes a submission, and a document where the text changes",
                     "evenhand help shows how");
    }
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto history, desk.history(opened.who, {id}));
    const std::string file = options.words().size() == 2 ? options.words()[1] : "";
    EVENHAND_TRY(auto request, request_of(options, Act::edit));
    EVENHAND_TRY(request.draft, draft_of(options, file, draft_of(history.revisions.back()), console.in));
    return do_act(opened, id, request, options, console);
}

base::Result<int> queue_comment(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 1, "one submission"));
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    EVENHAND_TRY(auto request, request_of(options, Act::comment));
    request.reason = options.value("text").value_or("");
    if (const auto words = options.value("words")) {
        workflow::Desk desk(*opened.records, *opened.rules, console.clock);
        EVENHAND_TRY(const auto history, desk.history(opened.who, {id}));
        EVENHAND_TRY(request.span, span_of(*words, history.revisions.back().document.text));
    }
    return do_act(opened, id, request, options, console);
}

base::Result<int> queue_answer(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 2, "a submission and the gate that is answered"));
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    EVENHAND_TRY(auto request, request_of(options, Act::answer));
    EVENHAND_TRY(request.answer, answer_of(options, options.words()[1]));
    return do_act(opened, id, request, options, console);
}

base::Result<int> queue_act(const Options& options, const Console& console, const std::string& act) {
    EVENHAND_TRY_DONE(need_word(options, 1, "one submission"));
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    const auto named = workflow::act_named(act);
    base::ensure(named.has_value(), "a subcommand of the queue that is no act");
    EVENHAND_TRY(const Opened opened, open_queue(options, console, workflow::scope_of(*named)));
    EVENHAND_TRY(const auto request, request_of(options, *named));
    return do_act(opened, id, request, options, console);
}

base::Result<int> queue_recheck(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 0, "no word"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::decide));
    EVENHAND_TRY(const auto council, council_of(options));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto lapsed, desk.recheck(opened.who, council));
    for (const auto& item : lapsed) {
        console.out << item.id.value << " has lapsed: " << item.reason << '\n';
    }
    if (lapsed.empty()) {
        console.out << "every approval still holds\n";
    }
    return lapsed.empty() ? nothing_found : something_found;
}

base::Result<int> queue_link(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 1, "one submission"));
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    const auto asks = workflow::asks_named(options.value("asks").value_or("comment"));
    const std::string guest = options.value("guest").value_or("");
    if (!asks || guest.empty()) {
        return usage("a link is for a named person and asks for a comment or for facts",
                     "add --guest NAME, and --asks comment or facts");
    }
    EVENHAND_TRY(const std::int64_t days, number_of(options.value("days").value_or("7"), "number of days"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    const std::string secret = secrets::random_token();
    EVENHAND_TRY(const Outcome outcome, desk.make_link(opened.who, {id},
                                                       {secrets::token_digest(secret), *asks, guest,
                                                        std::chrono::hours(24 * days)}));
    if (outcome.kind != Outcome::Kind::done) {
        return told(outcome, options, console);
    }
    console.out << secret << '\n';
    return nothing_found;
}

base::Result<int> queue_withdraw_link(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 2, "a submission and the link: its secret, or its id"));
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::write));
    const std::string& named = options.words()[1];
    const std::string digest = named.starts_with("sha256:") ? named : secrets::token_digest(named);
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const Outcome outcome, desk.withdraw_link(opened.who, {id}, digest));
    if (outcome.kind == Outcome::Kind::done) {
        console.out << "the link is closed\n";
        return nothing_found;
    }
    return told(outcome, options, console);
}

base::Result<int> queue_reply(const Options& options, const Console& console) {
    EVENHAND_TRY_DONE(need_word(options, 1, "the secret of a link"));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto records, store::open_records(opening));
    const workflow::KnowledgeRules rules({});
    workflow::Desk desk(*records, rules, console.clock);
    EVENHAND_TRY(const Outcome outcome, desk.comment_by_link(secrets::token_digest(options.words().front()),
                                                             options.value("text").value_or("")));
    if (outcome.kind == Outcome::Kind::done) {
        console.out << "the comment was kept\n";
        return nothing_found;
    }
    return told(outcome, options, console);
}

}  // namespace evenhand::app
