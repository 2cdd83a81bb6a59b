#include "evenhand/base/percent.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/record_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/workflow_words.hpp"

namespace evenhand::web {
namespace {

using workflow::Entry;

std::string iso_or_empty(const std::optional<base::Day>& day) {
    return day ? base::iso(*day) : "";
}

std::string query_of(const AuditFilter& filter) {
    std::string query =
        "who=" + base::percent_encoded(filter.who) + "&act=" + base::percent_encoded(filter.act);
    query += filter.subject > 0 ? "&subject=" + std::to_string(filter.subject) : "";
    return query + "&from=" + iso_or_empty(filter.from) + "&to=" + iso_or_empty(filter.to);
}

void show_search(Html& html, const View& view, const AuditPage& shown) {
    const auto& words = view.words;
    const AuditFilter& filter = shown.filter;
    const std::string subject = filter.subject > 0 ? std::to_string(filter.subject) : "";
    const std::string from = iso_or_empty(filter.from);
    const std::string to = iso_or_empty(filter.to);
    html.open("form", {{"method", "get"}, {"action", "/audit"}, {"class", "eh-filters"}});
    const auto field = [&](std::string_view id, std::string_view key, std::string_view value) {
        text_field(html, view,
                   {.id = id, .label = words.say(key), .value = value, .width = "govuk-input--width-10"},
                   shown.errors);
    };
    field("who", "audit.who", filter.who);
    field("act", "audit.act", filter.act);
    field("subject", "audit.subject", subject);
    field("from", "audit.from", from);
    field("to", "audit.to", to);
    button(html, words.say("audit.search"), ButtonStyle::secondary);
    html.close();
}

void show_check(Html& html, const View& view, const AuditPage& shown) {
    if (!shown.check) {
        return;
    }
    const auto& check = *shown.check;
    banner(html, view,
           check.ok() ? view.words.say("audit.holds", {{"count", check.head.number}})
                      : view.words.say("audit.broken", {{"count", check.faults.size()}}),
           check.ok());
    for (const auto* list : {&check.faults, &check.remarks}) {
        html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
        for (const std::string& sentence : *list) {
            html.leaf("li", {}, sentence);
        }
        html.close();
    }
}

void show_entry(Html& html, const View& view, const AuditPage& shown, const Entry& entry) {
    const auto& fact = entry.fact;
    html.open("tr", {{"class", "govuk-table__row"}});
    cell(html, std::to_string(entry.number));
    cell(html, moment_in_words(view.words, fact.at));
    cell(html, fact.who.empty() ? "–" : name_of(shown.names, fact.who));
    const auto act = workflow::act_named(fact.act);
    cell(html, act ? act_words(view.words, *act) : fact.act);
    open_cell(html);
    if (fact.subject.value > 0) {
        const std::string number = std::to_string(fact.subject.value);
        link(html, "/queue/" + number, number);
    }
    html.close();
    open_cell(html);
    for (const auto& [key, value] : fact.details) {
        // A digest is told from others by its beginning; the export has it whole.
        const bool digest = value.starts_with("sha256:");
        html.open("div").leaf("strong", {}, key);
        html.text(" " + (digest ? value.substr(0, 19) + "…" : value)).close();
    }
    html.close().close();
}

void show_entries(Html& html, const View& view, const AuditPage& shown) {
    const auto& words = view.words;
    if (shown.entries.empty()) {
        paragraph(html, words.say("audit.none"));
    } else {
        open_table(html, words.say("frame.audit"),
                   {words.say("audit.number"), words.say("audit.when"), words.say("audit.who"),
                    words.say("audit.act"), words.say("audit.subject"), words.say("audit.details")});
        for (const Entry& entry : shown.entries) {
            show_entry(html, view, shown, entry);
        }
        close_table(html);
    }
    if (shown.go_on > 0) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/audit?" + query_of(shown.filter) + "&before=" + std::to_string(shown.go_on),
             words.say("audit.older"));
        html.close();
    }
}

}  // namespace

bool AuditFilter::holds(const Entry& entry) const {
    const auto& fact = entry.fact;
    const base::Day day = calendar::london_day(fact.at);
    return (who.empty() || fact.who.value == who) && (act.empty() || fact.act == act) &&
           (subject == 0 || fact.subject.value == subject) && (!from || *from <= day) && (!to || day <= *to);
}

std::string audit_page(const View& view, const AuditPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view, Frame{.title = words.say("frame.audit"), .section = Section::audit});
    error_summary(html, view, shown.errors);
    show_check(html, view, shown);
    title(html, words.say("frame.audit"));
    paragraph(html, words.say("audit.lead"));
    show_search(html, view, shown);
    html.open("div", {{"class", "govuk-button-group"}});
    if (shown.may_verify) {
        form(html, view, "/audit/verify",
             [&] { button(html, words.say("audit.verify"), ButtonStyle::secondary); });
    }
    form(html, view, "/audit/export?" + query_of(shown.filter), [&] {
        button(html, words.say("audit.export_csv"), ButtonStyle::secondary, "format", "csv");
        button(html, words.say("audit.export_json"), ButtonStyle::secondary, "format", "jsonl");
    });
    html.close();
    show_entries(html, view, shown);
    close_page(html, view);
    return html.take();
}

std::string audit_csv(const std::vector<Entry>& entries) {
    std::string csv = "number,at,who,council,act,submission,details,digest\r\n";
    for (const Entry& entry : entries) {
        std::string details;
        for (const auto& [key, value] : entry.fact.details) {
            details += (details.empty() ? "" : "; ") + key + "=" + value;
        }
        csv += std::to_string(entry.number) + "," + workflow::iso(entry.fact.at) + "," +
               csv_field(entry.fact.who.value) + "," + csv_field(entry.fact.council.value) + "," +
               csv_field(entry.fact.act) + "," +
               (entry.fact.subject.value > 0 ? std::to_string(entry.fact.subject.value) : "") + "," +
               csv_field(details) + "," + entry.digest + "\r\n";
    }
    return csv;
}

}  // namespace evenhand::web
