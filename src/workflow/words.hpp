#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace evenhand::workflow {

/// An enumerator and its word, for the tables of this room.
template <typename E, std::size_t N>
std::string_view word_in(const std::pair<E, std::string_view> (&table)[N], E value) {
    for (const auto& [entry, word] : table) {
        if (entry == value) {
            return word;
        }
    }
    return {};
}

template <typename E, std::size_t N>
std::optional<E> named_in(const std::pair<E, std::string_view> (&table)[N], std::string_view word) {
    for (const auto& [entry, name] : table) {
        if (name == word) {
            return entry;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::workflow
