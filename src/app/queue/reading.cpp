#include "app/queue/acting.hpp"
#include "app/queue/opened.hpp"
#include "app/queue/view.hpp"
#include "evenhand/base/comma_list.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/workflow/desk.hpp"
#include "evenhand/workflow/forms.hpp"
#include "evenhand/workflow/submission_json.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using workflow::Scope;

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<base::Done> narrow(const Options& options, workflow::Query& query) {
    if (const auto states = options.value("state")) {
        for (const std::string& part : base::comma_list(*states, base::EmptyPart::is_kept)) {
            const auto state = workflow::state_named(part);
            if (!state) {
                return usage(
                    "--state: '" + part + "' is no state",
                    "use draft, submitted, approved, returned, refused, released, withdrawn or lapsed");
            }
            query.states.push_back(*state);
        }
    }
    if (const auto verdicts = options.value("verdict")) {
        for (const std::string& part : base::comma_list(*verdicts, base::EmptyPart::is_kept)) {
            constexpr policy::Verdict all[] = {policy::Verdict::clear, policy::Verdict::refer,
                                               policy::Verdict::stop};
            const auto named =
                std::ranges::find(all, part, [](policy::Verdict v) { return policy::word(v); });
            if (named == std::end(all)) {
                return usage("--verdict: '" + part + "' is no verdict", "use clear, refer or stop");
            }
            query.verdicts.push_back(*named);
        }
    }
    if (const auto limit = options.value("limit")) {
        EVENHAND_TRY(query.limit, number_of(*limit, "number of rows"));
    }
    if (const auto offset = options.value("offset")) {
        EVENHAND_TRY(query.offset, number_of(*offset, "number of rows"));
    }
    if (const auto of = options.value("of")) {
        query.councils = {{*of}};
    }
    query.in_title = options.value("search").value_or("");
    query.written_by = {options.value("by").value_or("")};
    query.order = options.has("newest") ? workflow::Query::Order::newest : workflow::Query::Order::due;
    query.looks = options.has("looks") ? workflow::Query::Looks::owed : workflow::Query::Looks::any;
    return base::Done{};
}

}  // namespace

base::Result<int> queue_list(const Options& options, const Console& console) {
    if (!options.words().empty()) {
        return usage("evenhand queue list: it takes no word", "evenhand help shows its options");
    }
    EVENHAND_TRY(const Form form, form_of(options));
    workflow::Query query;
    EVENHAND_TRY_DONE(narrow(options, query));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    if (options.has("mine")) {
        query.claimed_by = opened.who.id;
    }
    if (options.has("overdue")) {
        query.due_before = console.clock.now();
    }
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto page, desk.list(opened.who, query));
    console.out << (form == Form::json ? workflow::list_json(page)
                                       : list_text(page, console.clock.now(), console.width));
    return nothing_found;
}

base::Result<int> queue_show(const Options& options, const Console& console) {
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto history, desk.history(opened.who, {id}));
    std::vector<workflow::OpenGate> gates;
    if (options.has("council")) {
        EVENHAND_TRY(gates, desk.gates(history));
    }
    const workflow::Sight sight{history, gates, options.has("full")};
    console.out << (form == Form::json ? workflow::sight_json(sight) : sight_text(sight, console.width));
    return nothing_found;
}

base::Result<int> queue_compare(const Options& options, const Console& console) {
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto history, desk.history(opened.who, {id}));
    const auto last = static_cast<std::int64_t>(history.revisions.size());
    EVENHAND_TRY(const std::int64_t to,
                 number_of(options.value("to").value_or(std::to_string(last)), "revision"));
    const std::string before_last = std::to_string(std::max<std::int64_t>(to - 1, 1));
    EVENHAND_TRY(const std::int64_t from, number_of(options.value("from").value_or(before_last), "revision"));
    auto forms = workflow::two_forms(history, {from}, {to});
    if (!forms.ok()) {
        const bool unknown = forms.error().code == base::ErrorCode::not_found;
        return unknown ? usage(forms.error().message, "name two of them with --from and --to")
                       : forms.error();
    }
    const auto& [before, after, findings] = *forms;
    console.out << (form == Form::json ? workflow::comparison_json(*before, *after, findings)
                                       : comparison_text(*before, *after, findings));
    return nothing_found;
}

base::Result<int> queue_share(const Options& options, const Console& console) {
    const base::Day today = calendar::london_day(console.clock.now());
    base::Day from = today - std::chrono::days(365);
    base::Day to = today;
    if (const auto day = options.value("from")) {
        EVENHAND_TRY(from, base::parse_day(*day));
    }
    if (const auto day = options.value("to")) {
        EVENHAND_TRY(to, base::parse_day(*day));
    }
    const auto of = options.value("of");
    if (!of) {
        return usage("no council is named", "add --of SLUG");
    }
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    if (workflow::roles_in(opened.who, {*of}).empty()) {
        return base::Error{base::ErrorCode::refused, "you have no role in '" + *of + "'", "", {}};
    }
    const auto midnight = std::chrono::minutes(0);
    EVENHAND_TRY(const auto count,
                 opened.records->releases({*of}, calendar::london_time(from, midnight),
                                          calendar::london_time(to + std::chrono::days(1), midnight)));
    const std::int64_t share =
        count.released == 0 ? 0 : (count.urgent * 1000 + count.released / 2) / count.released;
    if (form == Form::json) {
        base::JsonWriter json;
        json.begin_object().key("from").text(base::iso(from)).key("to").text(base::iso(to));
        json.key("released").number(count.released).key("urgent").number(count.urgent);
        json.key("share").real(static_cast<double>(share) / 1000).end_object();
        console.out << json.take();
    } else {
        console.out << count.urgent << " of " << count.released << " releases were urgent (" << share / 10
                    << "." << share % 10 << " %), from " << base::in_short_words(from) << " to "
                    << base::in_short_words(to) << '\n';
    }
    return nothing_found;
}

base::Result<int> queue_links(const Options& options, const Console& console) {
    EVENHAND_TRY(const std::int64_t id, submission_of(options));
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto history, desk.history(opened.who, {id}));
    EVENHAND_TRY(const auto links, opened.records->links(history.submission.id));
    if (form == Form::json) {
        console.out << workflow::links_json(links);
        return nothing_found;
    }
    for (const workflow::GuestLink& link : links) {
        console.out << link.digest << "  " << workflow::word(link.asks) << "  " << link.guest << "  "
                    << (link.used ? "closed " + workflow::iso(*link.used)
                                  : "until " + workflow::iso(link.expires))
                    << "  made by " << link.made_by.value << '\n';
    }
    return nothing_found;
}

}  // namespace evenhand::app
