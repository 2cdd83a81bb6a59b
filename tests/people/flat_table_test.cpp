#include "people/flat_table.hpp"

#include <catch2/catch.hpp>

using evenhand::people::FlatTable;

TEST_CASE("a flat table gives all numbers of a key in order, and none for a stranger", "[people]") {
    const FlatTable table({{7, 3}, {7, 1}, {9, 2}, {7, 3}, {0, 5}});
    const auto sevens = table.at(7);
    CHECK(std::vector<std::uint32_t>(sevens.begin(), sevens.end()) == std::vector<std::uint32_t>{1, 3});
    CHECK(table.at(0).front() == 5);
    CHECK(table.holds(9));
    CHECK(table.at(8).empty());
    CHECK(FlatTable().at(8).empty());
    CHECK(FlatTable(std::vector<FlatTable::Entry>()).at(0).empty());
}

TEST_CASE("a flat table finds each of very many keys", "[people]") {
    std::vector<FlatTable::Entry> entries;
    for (std::uint32_t number = 0; number < 50'000; ++number) {
        entries.emplace_back(std::uint64_t{number} << 32U, number);
    }
    const FlatTable table(entries);
    bool all = true;
    for (std::uint32_t number = 0; number < 50'000; ++number) {
        const auto found = table.at(std::uint64_t{number} << 32U);
        all = all && found.size() == 1 && found.front() == number;
    }
    CHECK(all);
    CHECK(table.at(1).empty());
}
