#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace evenhand::base {

// For tables of an enumeration's values and the words that stand for them in databases, on the wire and on
// the command line. Each room keeps its table beside its enumeration.

/// The word of the value; empty where the table has none.
template <typename E, std::size_t N>
constexpr std::string_view word_in(const std::pair<E, std::string_view> (&table)[N], E value) {
    for (const auto& [entry, word] : table) {
        if (entry == value) {
            return word;
        }
    }
    return {};
}

/// The value that the word names.
template <typename E, std::size_t N>
constexpr std::optional<E> named_in(const std::pair<E, std::string_view> (&table)[N], std::string_view word) {
    for (const auto& [entry, name] : table) {
        if (name == word) {
            return entry;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::base
