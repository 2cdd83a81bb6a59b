#include "name_index.hpp"

namespace evenhand::people {

NameIndex::NameIndex(const std::vector<Person>& people, const FirstNames& first_names) {
    std::vector<FlatTable::Entry> entries;
    std::vector<FlatTable::Entry> initials_only;
    entries.reserve(people.size() * 3);
    gender_.reserve(people.size());
    for (std::uint32_t person = 0; person < people.size(); ++person) {
        const NameParts parts = name_parts(people[person].name, first_names);
        gender_.push_back(parts.gender);
        given_.push_back(parts.given.empty() ? 0 : parts.given.front());
        if (parts.surname == 0) {
            continue;
        }
        entries.emplace_back(surname_key(parts.surname), person);
        for (const auto given : parts.given) {
            entries.emplace_back(pair_key(given, parts.surname), person);
        }
        for (std::size_t middle = 1; middle < parts.given.size(); ++middle) {
            // "Harjit Singh" for Harjit Singh Dhaliwal.
            entries.emplace_back(pair_key(parts.given.front(), parts.given[middle]), person);
            entries.emplace_back(middle_key(parts.given[middle]), person);
        }
        for (const auto initial : parts.initials) {
            auto& into = parts.initials_only ? initials_only : entries;
            into.emplace_back(initial_key(initial, parts.surname), person);
        }
    }
    table_ = FlatTable(std::move(entries));
    initials_only_ = FlatTable(std::move(initials_only));
}

bool NameIndex::knows_surname(std::uint64_t surname) const {
    return table_.holds(surname_key(surname)) || table_.holds(middle_key(surname));
}

std::span<const std::uint32_t> NameIndex::with_surname(std::uint64_t surname) const {
    return table_.at(surname_key(surname));
}

std::span<const std::uint32_t> NameIndex::named(std::uint64_t given, std::uint64_t initial,
                                                std::uint64_t surname, const FirstNames& first_names) const {
    if (const auto exact = table_.at(pair_key(given, surname)); !exact.empty()) {
        return exact;
    }
    for (const auto other : first_names.alternatives(given)) {
        if (const auto found = table_.at(pair_key(other, surname)); !found.empty()) {
            return found;
        }
    }
    return initials_only_.at(initial_key(initial, surname));
}

std::span<const std::uint32_t> NameIndex::with_initial(std::uint64_t initial, std::uint64_t surname) const {
    if (const auto exact = initials_only_.at(initial_key(initial, surname)); !exact.empty()) {
        return exact;
    }
    return table_.at(initial_key(initial, surname));
}

}  // namespace evenhand::people
