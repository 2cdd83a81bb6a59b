#include "evenhand/web/access.hpp"
#include "evenhand/web/council_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {
namespace {

using people::Person;
using people::Role;

const std::string& role_words(const View& view, Role role) {
    switch (role) {
    case Role::member: return view.words.say("council.member");
    case Role::officer: return view.words.say("council.officer");
    case Role::candidate: return view.words.say("council.candidate");
    case Role::mp: return view.words.say("council.mp");
    case Role::other:
    case Role::unknown: break;
    }
    return view.words.say("council.other");
}

std::string person_words(const View& view, const Person& person) {
    std::string words = role_words(view, person.role);
    for (const std::string* more : {&person.party, &person.ward, &person.office}) {
        words += more->empty() ? "" : ", " + *more;
    }
    return words + (person.standing ? ", " + view.words.say("council.standing") : "");
}

void show_people(Html& html, const View& view, const council::Profile& council) {
    const auto& words = view.words;
    heading(html, words.say("council.people"), "people");
    if (council.people.empty()) {
        paragraph(html, words.say("council.nobody"));
        return;
    }
    open_table(html, words.say("council.people"),
               {words.say("account.name"), words.say("council.role"), words.say("council.party"),
                words.say("council.ward"), words.say("council.office")});
    for (const Person& person : council.people) {
        html.open("tr", {{"class", "govuk-table__row"}});
        html.leaf("th", {{"scope", "row"}, {"class", "govuk-table__header"}}, person.name);
        cell(html,
             role_words(view, person.role) + (person.standing ? ", " + words.say("council.standing") : ""));
        cell(html, person.party);
        cell(html, person.ward);
        cell(html, person.office);
        html.close();
    }
    close_table(html);
}

void show_elections(Html& html, const View& view, const CouncilPage& shown) {
    heading(html, view.words.say("council.elections"), "elections");
    html.open("ul", {{"class", "govuk-list"}});
    for (const auto& election : shown.elections) {
        html.open("li").leaf("strong", {}, day_in_words(view.words, election.id.poll()));
        html.text(": " + election.id.text()).close();
    }
    html.close().open("p", {{"class", "govuk-body"}});
    link(html, "/calendar?council=" + percent_encoded(shown.council.council().name),
         view.words.say("council.to_calendar"));
    html.close();
}

void show_protocol(Html& html, const View& view, const policy::Protocol* protocol) {
    heading(html, view.words.say("council.protocol"), "protocol");
    if (protocol == nullptr) {
        paragraph(html, view.words.say("council.no_protocol"));
        return;
    }
    paragraph(html, protocol->title, view.foreign());
    details(html, view.words.say("council.clauses", {{"count", protocol->clauses.size()}}), [&] {
        html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
        for (const auto& clause : protocol->clauses) {
            html.open("li").leaf("strong", {}, clause.ref).text(" " + clause.gist).close();
        }
        html.close();
    });
    if (!protocol->checklists.empty()) {
        details(html, view.words.say("gate.title"), [&] {
            html.open("ul", {{"class", "govuk-list govuk-list--bullet"}, maybe("lang", view.foreign())});
            for (const auto& question : protocol->checklists) {
                html.open("li").leaf("strong", {}, question.ref).text(" " + question.question).close();
            }
            html.close();
        });
    }
}

std::string_view key_of(council::Quotable quotable) {
    switch (quotable) {
    case council::Quotable::nobody_involved: return "council.nobody_involved";
    case council::Quotable::nobody_standing: return "council.nobody_standing";
    case council::Quotable::nobody_elected: break;
    }
    return "council.nobody_elected";
}

void show_settings(Html& html, const View& view, const council::Settings& settings) {
    const auto& words = view.words;
    heading(html, words.say("council.settings"), "settings");
    html.open("dl", {{"class", "govuk-summary-list"}});
    row(html, words.say("council.quotable"), words.say(key_of(settings.quotable)));
    row(html, words.say("council.by_elections"),
        words.say(settings.by_election_scope == council::ByElectionScope::whole_council
                      ? "council.whole_council"
                      : "council.ward_only"));
    row(html, words.say("council.civic_mayor"),
        words.say(settings.civic_mayor == council::CivicMayor::as_member ? "council.as_member"
                                                                         : "council.ceremonial"));
    row(html, words.say("council.emergency"),
        words.say(settings.emergency_route == council::EmergencyRoute::closed ? "council.closed"
                                                                              : "council.open"));
    html.close();
    hint(html, words.say("council.where_kept"));
}

void show_changes(Html& html, const View& view, const CouncilPage& shown) {
    using Kind = PersonChange::Kind;
    const auto& words = view.words;
    heading(html, words.say("council.difference"), "difference");
    open_table(html, words.say("council.difference"),
               {words.say("council.what"), words.say("account.name"), words.say("council.now"),
                words.say("council.then")});
    for (const PersonChange& change : shown.changes) {
        if (change.kind == Kind::same) {
            continue;
        }
        html.open("tr", {{"class", "govuk-table__row"}});
        open_cell(html);
        tag(html,
            change.kind == Kind::fresh  ? "green"
            : change.kind == Kind::gone ? "red"
                                        : "yellow",
            words.say(change.kind == Kind::fresh  ? "council.fresh"
                      : change.kind == Kind::gone ? "council.gone"
                                                  : "council.changed"));
        html.close();
        cell(html, change.kind == Kind::gone ? change.before.name : change.after.name);
        cell(html, change.kind == Kind::fresh ? "–" : person_words(view, change.before));
        cell(html, change.kind == Kind::gone ? "–" : person_words(view, change.after));
        html.close();
    }
    close_table(html);
    paragraph(html, words.say("council.nothing_taken"));
    form(html, view, "/council/people", [&] {
        hidden(html, "council", shown.council.council().name);
        hidden(html, "csv", shown.csv);
        button(html, words.say("council.download"));
    });
}

void show_import(Html& html, const View& view, const CouncilPage& shown) {
    if (!shown.changes.empty()) {
        show_changes(html, view, shown);
    }
    heading(html, view.words.say("council.import"), "import");
    html.open(
        "form",
        {{"method", "post"}, {"action", "/council/compare#difference"}, {"enctype", "multipart/form-data"}});
    form_token(html, view);
    hidden(html, "council", shown.council.council().name);
    text_area(html, view,
              {.id = "csv",
               .label = view.words.say("council.csv"),
               .value = shown.csv,
               .hint = view.words.say("council.csv_hint")},
              "6", shown.errors);
    html.open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", "file"}},
              view.words.say("check.file"));
    html.lone("input", {{"class", "govuk-file-upload"},
                        {"id", "file"},
                        {"name", "file"},
                        {"type", "file"},
                        {"accept", ".csv"}});
    html.close();
    button(html, view.words.say("council.compare"), ButtonStyle::secondary);
    html.close();
}

}  // namespace

std::string council_page(const View& view, const CouncilPage& shown) {
    Html html;
    const auto& council = shown.council.council();
    open_page(html, view, Frame{.title = council.name, .section = Section::council});
    error_summary(html, view, shown.errors);
    title(html, council.name, view.words.say("frame.council"));
    if (view.site->councils.size() > 1) {
        html.open("ul", {{"class", "govuk-list"}});
        for (const auto& other : view.site->councils) {
            html.open("li");
            link(html, "/council?council=" + percent_encoded(other->council().name), other->council().name);
            html.close();
        }
        html.close();
    }
    if (view.who) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/accounts", view.words.say("accounts.title"));
        html.close();
    }
    show_people(html, view, council);
    show_elections(html, view, shown);
    show_protocol(html, view, shown.council.protocol());
    show_settings(html, view, council.settings);
    if (view.who) {
        show_import(html, view, shown);
    }
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
