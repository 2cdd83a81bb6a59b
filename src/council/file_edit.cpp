#include "evenhand/council/file_edit.hpp"

#include "evenhand/base/toml_text.hpp"
#include "file_pieces.hpp"

#include <algorithm>
#include <set>

namespace evenhand::council {
namespace {

using calendar::Election;
using people::Person;

base::Error refused(std::string why, const std::string& file) {
    return {base::ErrorCode::refused, std::move(why), "have the file edited by whoever looks after it",
            base::Place{file, 0}};
}

bool same(const Election& a, const Election& b) {
    return a.id == b.id && a.type == b.type && a.nation == b.nation && a.area == b.area &&
           a.notice == b.notice && a.state == b.state && a.state_on == b.state_on &&
           a.nominees == b.nominees && a.vacancy == b.vacancy && a.opens == b.opens && a.closes == b.closes;
}

enum class Touched : std::uint8_t { people, elections, choices };

/// Reads what was written, and holds all but what was touched against what stood there before.
base::Result<Profile> read_again(const Profile& before, std::string_view toml, const std::string& file,
                                 Touched touched) {
    EVENHAND_TRY(Profile after, parse_profile(toml, file));
    const bool kept =
        before.name == after.name && before.nation == after.nation && before.type == after.type &&
        before.slug == after.slug && before.ordinary == after.ordinary &&
        (touched == Touched::choices || choices_of(before) == choices_of(after)) &&
        (touched == Touched::people || before.people == after.people) &&
        (touched == Touched::elections || std::ranges::equal(before.elections, after.elections, same));
    if (!kept) {
        return refused("the change would reach more of the file than it is meant to", file);
    }
    return after;
}

std::string election_toml(const Election& election, const Profile& profile) {
    std::string text = "\n[[elections]]\n";
    if (is_referendum(election.type)) {
        text += "# The import does not say which kind of referendum this is: see to the type.\n";
    }
    text += "id = \"" + election.id.text() + "\"\n";
    if (is_referendum(election.type)) {
        text += "type = \"" + std::string(word(election.type)) + "\"\n";
    }
    if (election.nation != profile.nation && election.type == calendar::ElectionType::local) {
        text += "nation = \"" + std::string(word(election.nation)) + "\"\n";
    }
    if (!election.area.empty()) {
        text += "area = " + base::toml_text(election.area) + "\n";
    }
    if (election.state != calendar::ElectionState::scheduled) {
        text += "state = \"" + std::string(word(election.state)) + "\"\n";
    }
    return text;
}

std::string_view word(Quotable quotable) {
    switch (quotable) {
    case Quotable::nobody_involved: return "nobody-involved";
    case Quotable::nobody_standing: return "nobody-standing";
    case Quotable::nobody_elected: break;
    }
    return "nobody-elected";
}

/// As TOML writes the choice of that key; empty for the default.
std::string value_of(const std::string& key, const std::string& word) {
    const bool plain = word.find_first_not_of("0123456789-") == std::string::npos;
    const bool bare = plain && (key == "period_ends_days_after_poll" || key == "elections_known_to");
    return word.empty() || bare ? word : base::toml_text(word);
}

}  // namespace

std::string person_toml(const Person& person) {
    std::string toml = "[[people]]\nname = " + base::toml_text(person.name) + "\nrole = \"" +
                       std::string(people::word(person.role)) + "\"\n";
    for (const auto& [key, value] : {std::pair<std::string, const std::string&>{"party", person.party},
                                     {"ward", person.ward},
                                     {"office", person.office}}) {
        toml += value.empty() ? "" : key + " = " + base::toml_text(value) + "\n";
    }
    // A candidate stands, unless the file says otherwise.
    const bool usual = person.role == people::Role::candidate;
    return toml + (person.standing == usual ? ""
                   : person.standing        ? "standing = true\n"
                                            : "standing = false\n");
}

base::Result<std::string> with_people(std::string_view toml, const std::string& file,
                                      const std::vector<Person>& people) {
    EVENHAND_TRY(const Profile before, parse_profile(toml, file));
    std::set<std::string> names;
    for (const Person& person : people) {
        if (!names.insert(person.name).second) {
            return base::Error{base::ErrorCode::refused,
                               "'" + person.name + "' stands twice in the list",
                               "tell the two apart, by a middle name for instance",
                               {}};
        }
    }
    auto pieces = pieces_of(toml);
    std::size_t at = 0;
    std::size_t behind = pieces.size();
    for (std::size_t piece = 0; piece < pieces.size(); ++piece) {
        if (pieces[piece].header != "[[people]]") {
            continue;
        }
        if (at == before.people.size()) {
            return refused("its people are not written as tables of their own", file);
        }
        const Person& was = before.people[at++];
        const auto now = std::ranges::find(people, was.name, &Person::name);
        if (now == people.end() || !names.contains(was.name)) {
            pieces[piece].text.clear();
        } else if (*now != was) {
            pieces[piece].text = person_toml(*now) + "\n";
        }
        names.erase(was.name);
        behind = piece + 1;
    }
    std::string fresh;
    for (const Person& person : people) {
        fresh += names.contains(person.name) ? "\n" + person_toml(person) : "";
    }
    if (!fresh.empty()) {
        const bool apart = pieces[behind - 1].text.ends_with("\n\n");
        fresh = fresh.substr(apart ? 1 : 0) + (behind < pieces.size() ? "\n" : "");
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(behind), {"[[people]]", fresh});
    }
    std::string changed = put_together(pieces);
    EVENHAND_TRY(const Profile after, read_again(before, changed, file, Touched::people));
    if (!std::ranges::is_permutation(after.people, people)) {
        return refused("its people are not written as tables of their own", file);
    }
    return changed;
}

base::Result<std::string> with_elections(std::string_view toml, const std::string& file,
                                         const calendar::ElectionDifference& changes) {
    EVENHAND_TRY(const Profile before, parse_profile(toml, file));
    std::string changed;
    std::uint32_t line = 1;
    for (std::size_t begin = 0; begin < toml.size(); ++line) {
        const auto end = std::min(toml.find('\n', begin), toml.size() - 1);
        changed.append(toml, begin, end + 1 - begin);
        begin = end + 1;
        for (const Election& election : changes.changed) {
            if (election.place.line == line) {
                changed += (changed.ends_with('\n') ? "" : "\n");
                changed += "state = \"" + std::string(calendar::word(election.state)) + "\"\n";
            }
        }
    }
    for (const Election& election : changes.added) {
        changed += (changed.empty() || changed.ends_with('\n') ? "" : "\n") + election_toml(election, before);
    }
    EVENHAND_TRY(const Profile after, read_again(before, changed, file, Touched::elections));
    if (after.elections.size() != before.elections.size() + changes.added.size()) {
        return refused("the elections did not come out as they were asked for", file);
    }
    return changed;
}

Choices choices_of(const Profile& profile) {
    const Settings& settings = profile.settings;
    const auto& periods = settings.periods;
    const bool ward_only = settings.by_election_scope == ByElectionScope::ward_only;
    return {{"protocol", profile.protocol},
            {"quotable", std::string(word(settings.quotable))},
            {"civic_mayor", settings.civic_mayor == CivicMayor::ceremonial ? "ceremonial" : "as-member"},
            {"emergency_route", settings.emergency_route == EmergencyRoute::open ? "open" : "closed"},
            {"by_election_scope", ward_only ? "ward-only" : "whole-council"},
            {"period_start", periods.start == calendar::PeriodStart::last_day ? "last-day" : "notice"},
            {"period_ends_days_after_poll", std::to_string(periods.days_after_poll)},
            {"elections_known_to", periods.elections_known_to ? base::iso(*periods.elections_known_to) : ""}};
}

base::Result<std::string> with_choices(std::string_view toml, const std::string& file,
                                       const Choices& choices) {
    EVENHAND_TRY(const Profile before, parse_profile(toml, file));
    const Choices known = choices_of(before);
    auto pieces = pieces_of(toml);
    const auto is_settings = [](const Piece& piece) { return piece.header == "[settings]"; };
    if (std::ranges::none_of(pieces, is_settings)) {
        pieces.push_back({"[settings]", "\n[settings]\n"});
    }
    Piece& settings = *std::ranges::find_if(pieces, is_settings);
    for (const auto& [key, word] : choices) {
        const auto was = std::ranges::find(known, key, &std::pair<std::string, std::string>::first);
        base::ensure(was != known.end(), "a choice that a council file does not know");
        if (was->second != word) {
            set_value(key == "protocol" ? pieces.front() : settings, key, value_of(key, word));
        }
    }
    if (settings.text == "\n[settings]\n") {
        settings.text.clear();
    }
    std::string changed = put_together(pieces);
    EVENHAND_TRY_DONE(read_again(before, changed, file, Touched::choices));
    return changed;
}

}  // namespace evenhand::council
