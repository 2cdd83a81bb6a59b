#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::bench {

/// What is measured, and with what.
struct Order {
    std::filesystem::path source;  ///< the checkout: lexicons, calendars, the example
    std::filesystem::path folder;  ///< for what is made
    std::filesystem::path texts;   ///< a folder of real ones; empty: made ones
    double least = 0.05;           ///< seconds of processor time for each contestant in a round
    std::size_t rounds = 9;
    std::size_t runs = 3'000;             ///< behind the spread of the small check
    std::size_t documents = 50'000;       ///< for one and two threads
    std::size_t most_phrases = SIZE_MAX;  ///< for Hyperscan and textlint
    std::vector<std::size_t> people{10, 100, 1'000, 10'000, 100'000};
    std::vector<std::size_t> rules{100, 250, 500, 1'000, 2'000};
};

/// To see whether all of it works: its figures mean nothing.
inline Order quick(Order order) {
    order.least = 0.005;
    order.rounds = 1;
    order.runs = 20;
    order.documents = 100;
    order.most_phrases = 100;
    order.people = {10, 1'000};
    order.rules = {30};
    return order;
};

/// A figure that an aim is held against.
struct Figure {
    std::string name;
    double value = 0;
};

/// What was measured: tables of Markdown, and the figures behind the aims.
struct Measured {
    std::string tables;
    std::vector<Figure> figures;
};

/// The whole check beside its peers in one process. Writes 3kB.txt, 100kB.txt, 1MB.txt and the phrases into
/// the folder, for those who run outside of it.
base::Result<Measured> measured_in_process(const Order& order);

}  // namespace evenhand::bench
