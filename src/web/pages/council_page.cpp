#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "evenhand/web/council_pages.hpp"
#include "web/pages/council_import_view.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/protocol_question.hpp"

namespace evenhand::web {
namespace {

using people::Person;

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
    link(html, "/calendar?council=" + base::percent_encoded(shown.council.council().name),
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
            html.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
            for (const auto& checklist : protocol->checklists) {
                const Question question = question_of(view, checklist);
                html.open("li").leaf("strong", {maybe("lang", view.foreign())}, checklist.ref).text(" ");
                html.leaf("span", {maybe("lang", question.language)}, question.words).close();
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

void show_settings(Html& html, const View& view, const CouncilPage& shown) {
    const auto& words = view.words;
    const council::Settings& settings = shown.council.council().settings;
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
    if (shown.may_choose) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/council/settings?council=" + base::percent_encoded(shown.council.council().name),
             words.say("council.change_settings"));
        html.close();
    }
    hint(html, words.say(view.site->files ? "council.where_kept" : "council.by_hand"));
}

}  // namespace

std::string council_page(const View& view, const CouncilPage& shown) {
    Html html;
    const auto& council = shown.council.council();
    open_page(html, view, Frame{.title = council.name, .section = Section::council});
    error_summary(html, view, shown.errors);
    if (shown.written) {
        banner(html, view, view.words.say("council.written"), true);
    }
    title(html, council.name, view.words.say("frame.council"));
    if (view.site->councils.size() > 1) {
        html.open("ul", {{"class", "govuk-list"}});
        for (const auto& other : view.site->councils) {
            html.open("li");
            link(html, "/council?council=" + base::percent_encoded(other->council().name),
                 other->council().name);
            html.close();
        }
        html.close();
    }
    if (view.who && workflow::administers(*view.who)) {
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/accounts", view.words.say("accounts.title"));
        html.close();
    }
    show_people(html, view, council);
    show_elections(html, view, shown);
    show_protocol(html, view, shown.council.protocol());
    show_settings(html, view, shown);
    if (view.who) {
        show_people_import(html, view, shown);
        show_elections_import(html, view, shown);
    }
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
