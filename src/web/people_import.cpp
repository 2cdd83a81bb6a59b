#include "evenhand/web/people_import.hpp"

#include "evenhand/council/file_edit.hpp"
#include "web/csv_rows.hpp"

#include <algorithm>
#include <map>

namespace evenhand::web {
namespace {

using people::Person;
using people::Role;

base::Error malformed(std::string what, std::size_t line) {
    return csv_error(std::move(what), "people.csv", line);
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

bool csv_yes(std::string_view word) {
    const std::string plain = csv_heading(word);
    return plain == "yes" || plain == "true" || plain == "1" || plain == "y" || plain == "t";
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
    person.standing = person.role == Role::candidate || csv_yes(value("standing"));
    return person;
}

bool speaks_of(const std::vector<Person>& after, Role role) {
    return std::ranges::any_of(after, [&](const Person& person) { return person.role == role; });
}

}  // namespace

base::Result<std::vector<Person>> people_of_csv(std::string_view csv) {
    EVENHAND_TRY(const auto rows, rows_of_csv(csv, "people.csv"));
    std::vector<std::string_view> keys;
    Role usual = Role::member;
    for (const std::string& column : rows.empty() ? CsvRow{} : rows.front()) {
        const auto known = known_columns().find(csv_heading(column));
        keys.push_back(known == known_columns().end() ? std::string_view() : known->second);
        usual = csv_heading(column) == "person_name" ? Role::candidate : usual;
    }
    if (std::ranges::count(keys, "name") != 1) {
        return malformed("no column of the heading line, or more than one, holds the names", 1);
    }
    std::vector<Person> people;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::map<std::string_view, std::string> values;
        for (std::size_t column = 0; column < std::min(keys.size(), rows[row].size()); ++column) {
            if (!keys[column].empty()) {
                values[keys[column]] = trimmed_csv(rows[row][column]);
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

std::vector<Person> people_after(const std::vector<PersonChange>& changes) {
    std::vector<Person> people;
    for (const PersonChange& change : changes) {
        if (change.kind != PersonChange::Kind::gone) {
            people.push_back(change.after);
        }
    }
    return people;
}

std::string people_toml(const std::vector<PersonChange>& changes) {
    std::string toml;
    for (const Person& person : people_after(changes)) {
        toml += council::person_toml(person) + "\n";
    }
    return toml;
}

}  // namespace evenhand::web
