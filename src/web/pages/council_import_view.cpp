#include "council_import_view.hpp"

#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {
namespace {

using people::Person;
using people::Role;

std::string person_words(const View& view, const Person& person) {
    std::string words = role_words(view, person.role);
    for (const std::string* more : {&person.party, &person.ward, &person.office}) {
        words += more->empty() ? "" : ", " + *more;
    }
    return words + (person.standing ? ", " + view.words.say("council.standing") : "");
}

std::string_view state_key(calendar::ElectionState state) {
    using calendar::ElectionState;
    switch (state) {
    case ElectionState::notice_published: return "council.state_notice";
    case ElectionState::postponed: return "council.state_postponed";
    case ElectionState::cancelled: return "council.state_cancelled";
    case ElectionState::countermanded: return "council.state_countermanded";
    case ElectionState::uncontested: return "council.state_uncontested";
    case ElectionState::scheduled: break;
    }
    return "council.state_scheduled";
}

/// What says which file the difference was shown against, and what it was made of.
void show_write(Html& html, const View& view, const CouncilPage& shown, std::string_view what,
                std::string_view field, std::string_view text) {
    if (!shown.may_change) {
        return;
    }
    form(html, view, "/council/write", [&] {
        hidden(html, "what", what);
        hidden(html, "council", shown.council.council().name);
        hidden(html, "seen", shown.council.council().digest);
        hidden(html, field, text);
        button(html, view.words.say("council.write"));
    });
    hint(html, view.words.say("council.write_hint"));
}

void show_person(Html& html, const View& view, const PersonChange& change) {
    using Kind = PersonChange::Kind;
    const auto& words = view.words;
    const bool fresh = change.kind == Kind::fresh;
    const bool gone = change.kind == Kind::gone;
    html.open("tr", {{"class", "govuk-table__row"}});
    open_cell(html);
    tag(html,
        fresh  ? "green"
        : gone ? "red"
               : "yellow",
        words.say(fresh  ? "council.fresh"
                  : gone ? "council.gone"
                         : "council.changed"));
    html.close();
    cell(html, gone ? change.before.name : change.after.name);
    cell(html, fresh ? "–" : person_words(view, change.before));
    cell(html, gone ? "–" : person_words(view, change.after));
    html.close();
}

void show_people_difference(Html& html, const View& view, const CouncilPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("council.difference"), "difference");
    open_table(html, words.say("council.difference"),
               {words.say("council.what"), words.say("account.name"), words.say("council.now"),
                words.say("council.then")});
    for (const PersonChange& change : shown.changes) {
        if (change.kind != PersonChange::Kind::same) {
            show_person(html, view, change);
        }
    }
    close_table(html);
    show_write(html, view, shown, "people", "csv", shown.csv);
    paragraph(html, words.say("council.nothing_taken"));
    form(html, view, "/council/people", [&] {
        hidden(html, "council", shown.council.council().name);
        hidden(html, "csv", shown.csv);
        button(html, words.say("council.download"), ButtonStyle::secondary);
    });
}

void show_election(Html& html, const View& view, const calendar::Election& election, std::string_view colour,
                   std::string_view what) {
    html.open("tr", {{"class", "govuk-table__row"}});
    open_cell(html);
    tag(html, colour, view.words.say(what));
    html.close();
    cell(html, day_in_words(view.words, election.id.poll()));
    cell(html, election.id.text() + (election.area.empty() ? "" : ", " + election.area));
    cell(html, view.words.say(state_key(election.state)));
    html.close();
}

void show_elections_difference(Html& html, const View& view, const CouncilPage& shown) {
    const auto& words = view.words;
    const auto& changes = *shown.election_changes;
    heading(html, words.say("council.elections_difference"), "elections-difference");
    if (changes.empty() && changes.only_listed.empty()) {
        paragraph(html, words.say("council.no_difference"));
        return;
    }
    open_table(html, words.say("council.elections_difference"),
               {words.say("council.what"), words.say("council.poll"), words.say("council.election"),
                words.say("council.election_state")});
    for (const auto& election : changes.added) {
        show_election(html, view, election, "green", "council.fresh");
    }
    for (const auto& election : changes.changed) {
        show_election(html, view, election, "yellow", "council.changed");
    }
    for (const auto& election : changes.only_listed) {
        show_election(html, view, election, "grey", "council.only_listed");
    }
    close_table(html);
    if (!changes.empty()) {
        show_write(html, view, shown, "elections", "elections-csv", shown.elections_text);
    }
}

/// A form that takes a list, pasted or as a file.
struct ListForm {
    std::string_view action;
    Field area;
    std::string_view file_id;
    std::string_view accept;
};

void show_list_form(Html& html, const View& view, const CouncilPage& shown, const ListForm& list) {
    html.open("form", {{"method", "post"}, {"action", list.action}, {"enctype", "multipart/form-data"}});
    form_token(html, view);
    hidden(html, "council", shown.council.council().name);
    text_area(html, view, list.area, "6", shown.errors);
    html.open("div", {{"class", "govuk-form-group"}});
    html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", list.file_id}},
              view.words.say("check.file"));
    html.lone("input", {{"class", "govuk-file-upload"},
                        {"id", list.file_id},
                        {"name", list.file_id},
                        {"type", "file"},
                        {"accept", list.accept}});
    html.close();
    button(html, view.words.say("council.compare"), ButtonStyle::secondary);
    html.close();
}

}  // namespace

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

void show_people_import(Html& html, const View& view, const CouncilPage& shown) {
    if (!shown.changes.empty()) {
        show_people_difference(html, view, shown);
    }
    heading(html, view.words.say("council.import"), "import");
    show_list_form(html, view, shown,
                   {.action = "/council/compare#difference",
                    .area = {.id = "csv",
                             .label = view.words.say("council.csv"),
                             .value = shown.csv,
                             .hint = view.words.say("council.csv_hint")},
                    .file_id = "file",
                    .accept = ".csv"});
}

void show_elections_import(Html& html, const View& view, const CouncilPage& shown) {
    if (shown.election_changes) {
        show_elections_difference(html, view, shown);
    }
    heading(html, view.words.say("council.elections_import"), "elections-import");
    show_list_form(html, view, shown,
                   {.action = "/council/elections#elections-difference",
                    .area = {.id = "elections-csv",
                             .label = view.words.say("council.elections_csv"),
                             .value = shown.elections_text,
                             .hint = view.words.say("council.elections_hint")},
                    .file_id = "elections-file",
                    .accept = ".csv,.json"});
}

}  // namespace evenhand::web
