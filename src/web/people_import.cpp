#include "evenhand/web/people_import.hpp"

#include "evenhand/council/file_edit.hpp"
#include "web/csv_table.hpp"

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
const CsvColumns& known_columns() {
    static const CsvColumns columns{
        {"name", "name"},        {"raw_name", "name"},     {"councillor_name", "name"},
        {"councillor", "name"},  {"person_name", "name"},  {"party", "party"},
        {"raw_party", "party"},  {"party_name", "party"},  {"ward", "ward"},
        {"ward_name", "ward"},   {"raw_division", "ward"}, {"division", "ward"},
        {"post_label", "ward"},  {"office", "office"},     {"role", "role"},
        {"standing", "standing"}};
    return columns;
}

base::Result<Person> person_of(const CsvRecord& record, Role usual) {
    Person person{record.value("name"),   usual, record.value("party"), record.value("ward"),
                  record.value("office"), false};
    if (person.name.empty()) {
        return malformed("somebody has no name", record.line);
    }
    if (const std::string role = record.value("role"); !role.empty()) {
        const auto named = people::role_named(role);
        if (!named || *named == Role::unknown) {
            return malformed("'" + role + "' is no role", record.line);
        }
        person.role = *named;
    }
    person.standing = person.role == Role::candidate || csv_yes(record.value("standing"));
    return person;
}

bool speaks_of(const std::vector<Person>& after, Role role) {
    return std::ranges::any_of(after, [&](const Person& person) { return person.role == role; });
}

}  // namespace

base::Result<std::vector<Person>> people_of_csv(std::string_view csv) {
    EVENHAND_TRY(const auto table, csv_table(csv, "people.csv", known_columns()));
    if (std::ranges::count(table.keys, "name") != 1) {
        return malformed("no column of the heading line, or more than one, holds the names", 1);
    }
    const bool of_candidates = std::ranges::count(table.headings, "person_name") > 0;
    std::vector<Person> people;
    for (const CsvRecord& record : table.records) {
        EVENHAND_TRY(people.emplace_back(),
                     person_of(record, of_candidates ? Role::candidate : Role::member));
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
