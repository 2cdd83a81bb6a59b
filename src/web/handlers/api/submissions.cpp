#include "api.hpp"
#include "desk_work.hpp"
#include "evenhand/workflow/forms.hpp"
#include "evenhand/workflow/submission_json.hpp"
#include "field_reader.hpp"
#include "paging.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::History;

constexpr std::int64_t most_rows = 200;
constexpr std::int64_t farthest = 1'000'000'000;

Reply json(std::string body) {
    return Reply{200, "application/json", std::move(body), {}};
}

std::optional<policy::Verdict> verdict_named(std::string_view word) {
    for (const auto verdict : {policy::Verdict::clear, policy::Verdict::refer, policy::Verdict::stop}) {
        if (policy::word(verdict) == word) {
            return verdict;
        }
    }
    return std::nullopt;
}

std::optional<workflow::Query::Order> order_named(std::string_view word) {
    return word == "due"      ? std::optional(workflow::Query::Order::due)
           : word == "newest" ? std::optional(workflow::Query::Order::newest)
                              : std::nullopt;
}

std::optional<workflow::Query::Looks> looks_named(std::string_view word) {
    return word == "owed" ? std::optional(workflow::Query::Looks::owed) : std::nullopt;
}

template <typename E>
std::vector<E> words_of(FieldReader& fields, std::string_view key,
                        std::optional<E> (*named)(std::string_view), std::string_view known) {
    std::vector<E> values;
    for (const std::string& word : fields.optional_texts(key)) {
        if (const auto value = named(word)) {
            values.push_back(*value);
        } else {
            fields.complain(key, "takes of these, with commas between: " + std::string(known));
            break;
        }
    }
    return values;
}

workflow::Query read_query(FieldReader& fields) {
    workflow::Query query;
    for (std::string& council : fields.optional_texts("council")) {
        query.councils.push_back({std::move(council)});
    }
    query.states = words_of(fields, "state", workflow::state_named,
                            "draft, submitted, approved, returned, refused, released, withdrawn, lapsed");
    query.verdicts = words_of(fields, "verdict", verdict_named, "clear, refer, stop");
    query.claimed_by = {fields.optional_text("claimed_by", 100).value_or("")};
    query.written_by = {fields.optional_text("written_by", 100).value_or("")};
    query.in_title = fields.optional_text("title", 200).value_or("");
    query.due_before = fields.optional_moment("due_before");
    query.looks = fields.optional_word("looks", looks_named, "owed").value_or(query.looks);
    query.order = fields.optional_word("order", order_named, "due, newest").value_or(query.order);
    query.limit = fields.optional_integer("limit", 1, most_rows).value_or(query.limit);
    query.offset = fields.optional_integer("offset", 0, farthest).value_or(query.offset);
    return query;
}

/// The report that a number of the address names, or null.
const workflow::StoredReport* report_called(const History& history, const std::string& number) {
    const auto found = std::ranges::find_if(history.reports, [&](const workflow::StoredReport& report) {
        return std::to_string(report.number) == number;
    });
    return found == history.reports.end() ? nullptr : &*found;
}

Reply findings_of(const workflow::StoredReport& report, const workflow::Assessed& assessed) {
    base::JsonWriter out;
    out.begin_object().key("report").number(report.number);
    out.key("revision").number(report.revision.value).key("at").text(workflow::iso(report.at));
    out.key("on").text(base::iso(report.on)).key("ruleset").text(report.ruleset);
    out.key("digest").text(report.digest).key("verdict").text(policy::word(report.verdict));
    out.key("findings").begin_array();
    for (const workflow::AssessedFinding& finding : assessed.findings) {
        out.begin_object().key("rule").text(finding.rule).key("title").text(finding.title);
        out.key("level").text(rules::word(finding.level)).key("text").text(finding.text);
        out.key("message").text(finding.message).end_object();
    }
    out.end_array().end_object();
    return json(out.take());
}

/// A reader of one submission: its history where nothing is wrong with the query, else what is.
template <typename Show>
Reply with_history(const Request& request, const Site& site, Show show) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    const auto found = history_of(request, site);
    const auto* history = std::get_if<History>(&found);
    return history == nullptr ? std::get<Reply>(found) : show(*history);
}

}  // namespace

Reply list_submissions(const Request& request, const Site& site) {
    auto fields = FieldReader::of_query(request);
    const workflow::Query query = read_query(fields);
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const auto page = desk_of(site).list(*request.asker.who, query);
    if (!page.ok()) {
        return reply_of(store_problem(page.error(), request), request.id);
    }
    Reply reply = json(workflow::list_json(*page));
    const std::string links = links_of({query.offset, query.limit, page->total}, request);
    if (!links.empty()) {
        reply.headers.emplace_back("Link", links);
    }
    return reply;
}

Reply give_submission(const Request& request, const Site& site) {
    return with_history(request, site, [&](const History& history) {
        const auto gates = desk_of(site).gates(history);
        if (!gates.ok()) {
            return reply_of(store_problem(gates.error(), request), request.id);
        }
        Reply reply = json(workflow::sight_json({history, *gates, false}));
        reply.headers.emplace_back("ETag", etag_of(history.submission));
        return reply;
    });
}

Reply list_revisions(const Request& request, const Site& site) {
    return with_history(request, site, [&](const History& history) {
        base::JsonWriter out;
        out.begin_object().key("revisions").begin_array();
        for (const workflow::Revision& revision : history.revisions) {
            out.begin_object();
            workflow::write_revision(out, revision, workflow::WithText::yes);
            out.end_object();
        }
        out.end_array().end_object();
        Reply reply = json(out.take());
        reply.headers.emplace_back("ETag", etag_of(history.submission));
        return reply;
    });
}

Reply give_report(const Request& request, const Site& site) {
    return with_history(request, site, [&](const History& history) {
        const auto* report = report_called(history, request.captured.value_or("number", ""));
        return report == nullptr ? reply_of({ProblemKind::not_found, "it has no such report"}, request.id)
                                 : json(report->json);
    });
}

Reply list_findings(const Request& request, const Site& site) {
    return with_history(request, site, [&](const History& history) {
        base::ensure(!history.reports.empty(), "a submission without a report");
        const workflow::StoredReport& newest = history.reports.back();
        const auto assessed = workflow::read_assessed(newest.json, "the report");
        return assessed.ok() ? findings_of(newest, *assessed)
                             : reply_of(store_problem(assessed.error(), request), request.id);
    });
}

Reply compare_revisions(const Request& request, const Site& site) {
    auto fields = FieldReader::of_query(request);
    const workflow::RevisionNumber from{fields.integer("from", 1, farthest)};
    const workflow::RevisionNumber to{fields.integer("to", 1, farthest)};
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const auto found = history_of(request, site);
    const auto* history = std::get_if<History>(&found);
    if (history == nullptr) {
        return std::get<Reply>(found);
    }
    const auto forms = workflow::two_forms(*history, from, to);
    if (!forms.ok()) {
        const bool none = forms.error().code == base::ErrorCode::not_found;
        return reply_of(none ? Problem{ProblemKind::not_found, forms.error().message}
                             : store_problem(forms.error(), request),
                        request.id);
    }
    return json(workflow::comparison_json(*forms->before, *forms->after, forms->findings));
}

}  // namespace evenhand::web
