#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace evenhand::scan {

/// A value and the word that stands for it in databases, on the wire and on the command line.
template <typename E>
struct Word {
    E value;
    std::string_view word;
};

template <typename E, std::size_t N>
constexpr std::string_view word_in(const Word<E> (&words)[N], E value) {
    for (const auto& row : words) {
        if (row.value == value) {
            return row.word;
        }
    }
    return {};
}

template <typename E, std::size_t N>
constexpr std::optional<E> named_in(const Word<E> (&words)[N], std::string_view word) {
    for (const auto& row : words) {
        if (row.word == word) {
            return row.value;
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::scan
