#include "evenhand/web/people_import.hpp"

#include "evenhand/base/toml_text.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <map>

namespace evenhand::web {
namespace {

using people::Person;
using people::Role;

using Row = std::vector<std::string>;
constexpr std::size_t most_people = 20'000;

base::Error malformed(std::string what, std::size_t line) {
    return {base::ErrorCode::malformed, std::move(what), "save it as CSV in UTF-8 with a heading line",
            base::Place{"people.csv", static_cast<std::uint32_t>(line)}};
}

/// The rows of the file; a field in quotes may hold commas, line ends and doubled quotes.
base::Result<std::vector<Row>> rows_of(std::string_view csv) {
    std::vector<Row> rows(1, Row(1));
    std::size_t line = 1;
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        line += c == '\n';
        std::string& field = rows.back().back();
        if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
            field += '"';
            ++at;
        } else if (c == '"' && (quoted || field.empty())) {
            quoted = !quoted;
        } else if (quoted) {
            field += c;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\n') {
            rows.emplace_back(1);
        } else if (c != '\r') {
            field += c;
        }
        if (rows.size() > most_people) {
            return malformed("the file has more than 20,000 lines", line);
        }
    }
    if (quoted) {
        return malformed("a quotation mark is never closed", line);
    }
    std::erase_if(rows, [](const Row& row) { return row.size() == 1 && row.front().empty(); });
    return rows;
}

std::string heading(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == ' ' || c == '-') {
            plain += '_';
        } else if (static_cast<unsigned char>(c) < 0x80U) {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        }
    }
    return plain;
}

/// Which of our keys a column is.
const std::map<std::string_view, std::string_view>& known_columns() {
    static const std::map<std::string_view, std::string_view> columns{
        {"name", "name"},        {"raw_name", "name"},     {"councillor_name", "name"},
        {"councillor", "name"},  {"person_name", "name"},  {"party", "party"},
        {"raw_party", "party"},  {"party_name", "party"},  {"ward", "ward"},
        {"ward_name", "ward"},   {"raw_division", "ward"}, {"division", "ward"},
        {"post_label", "ward"},  {"office", "office"},     {"role", "role"},
        {"standing", "standing"}};
    return columns;
}

bool means_yes(std::string_view word) {
    const std::string plain = heading(word);
    return plain == "yes" || plain == "true" || plain == "1" || plain == "y" || plain == "t";
}

std::string trimmed_field(const std::string& field) {
    const auto begin = field.find_first_not_of(" \t");
    return begin == std::string::npos ? "" : field.substr(begin, field.find_last_not_of(" \t") - begin + 1);
}

base::Result<Person> person_of(const std::map<std::string_view, std::string>& values, Role usual,
                               std::size_t line) {
    const auto value = [&](std::string_view key) {
        const auto found = values.find(key);
        return found == values.end() ? std::string() : found->second;
    };
    Person person{value("name"), usual, value("party"), value("ward"), value("office"), false};
    if (person.name.empty()) {
        return malformed("somebody has no name", line);
    }
    if (const std::string role = value("role"); !role.empty()) {
        const auto named = people::role_named(role);
        if (!named || *named == Role::unknown) {
            return malformed("'" + role + "' is no role", line);
        }
        person.role = *named;
    }
    person.standing = person.role == Role::candidate || means_yes(value("standing"));
    return person;
}

bool speaks_of(const std::vector<Person>& after, Role role) {
    return std::ranges::any_of(after, [&](const Person& person) { return person.role == role; });
}

}  // namespace

base::Result<std::vector<Person>> people_of_csv(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) {
        csv.remove_prefix(3);
    }
    if (!text::is_utf8(csv)) {
        return malformed("the file is not UTF-8", 0);
    }
    EVENHAND_TRY(const auto rows, rows_of(csv));
    std::vector<std::string_view> keys;
    Role usual = Role::member;
    for (const std::string& column : rows.empty() ? Row{} : rows.front()) {
        const auto known = known_columns().find(heading(trimmed_field(column)));
        keys.push_back(known == known_columns().end() ? std::string_view() : known->second);
        usual = heading(trimmed_field(column)) == "person_name" ? Role::candidate : usual;
    }
    if (std::ranges::count(keys, "name") != 1) {
        return malformed("no column of the heading line, or more than one, holds the names", 1);
    }
    std::vector<Person> people;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::map<std::string_view, std::string> values;
        for (std::size_t column = 0; column < std::min(keys.size(), rows[row].size()); ++column) {
            if (!keys[column].empty()) {
                values[keys[column]] = trimmed_field(rows[row][column]);
            }
        }
        EVENHAND_TRY(people.emplace_back(), person_of(values, usual, row + 1));
    }
    return people;
}

std::vector<PersonChange> compare_people(const std::vector<Person>& before,
                                         const std::vector<Person>& after) {
    std::map<std::string, PersonChange> changes;
    for (const Person& person : before) {
        const bool left_alone = !speaks_of(after, person.role);
        changes[person.name] = left_alone ? PersonChange{PersonChange::Kind::same, person, person}
                                          : PersonChange{PersonChange::Kind::gone, person, {}};
    }
    for (Person person : after) {
        const auto [found, fresh] = changes.try_emplace(person.name);
        PersonChange& change = found->second;
        if (fresh) {
            change = {PersonChange::Kind::fresh, {}, std::move(person)};
            continue;
        }
        person.office = person.office.empty() ? change.before.office : person.office;
        person.standing = person.standing || change.before.standing;
        change.kind = person == change.before ? PersonChange::Kind::same : PersonChange::Kind::changed;
        change.after = std::move(person);
    }
    std::vector<PersonChange> sorted;
    for (auto& [name, change] : changes) {
        sorted.push_back(std::move(change));
    }
    return sorted;
}

std::string people_toml(const std::vector<PersonChange>& changes) {
    std::string toml;
    for (const PersonChange& change : changes) {
        if (change.kind == PersonChange::Kind::gone) {
            continue;
        }
        const Person& person = change.after;
        toml += "[[people]]\nname = " + base::toml_text(person.name) + "\nrole = \"" +
                std::string(people::word(person.role)) + "\"\n";
        for (const auto& [key, value] : {std::pair<std::string, const std::string&>{"party", person.party},
                                         {"ward", person.ward},
                                         {"office", person.office}}) {
            toml += value.empty() ? "" : key + " = " + base::toml_text(value) + "\n";
        }
        toml += person.standing ? "standing = true\n\n" : "\n";
    }
    return toml;
}

}  // namespace evenhand::web
