#pragma once

#include "bench/phrase_book.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace evenhand::bench {

/// As the library itself tells it.
std::string hyperscan_version();
std::string icu_version();

/// Hyperscan over our phrases: without case, UTF-8, with the start of each match.
class Hyperscan {
  public:
    /// Leaves out what Hyperscan refuses, or does not find in the text that was made for it.
    explicit Hyperscan(const PhraseBook& book);
    ~Hyperscan();
    Hyperscan(const Hyperscan&) = delete;
    Hyperscan& operator=(const Hyperscan&) = delete;

    /// The number of matches.
    [[nodiscard]] std::size_t scan(std::string_view text) const;
    [[nodiscard]] std::size_t phrases() const;
    [[nodiscard]] std::size_t refused() const;    ///< by its compiler
    [[nodiscard]] std::size_t not_found() const;  ///< in the sample that was made for it
    /// Its tables: what does not go into one with the start of match goes into several, scanned one after
    /// another.
    [[nodiscard]] std::size_t databases() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// ICU's sentence and word iterators over UTF-8.
class Iterating {
  public:
    Iterating();
    ~Iterating();
    Iterating(const Iterating&) = delete;
    Iterating& operator=(const Iterating&) = delete;

    struct Count {
        std::size_t sentences = 0;
        std::size_t words = 0;
    };
    [[nodiscard]] Count count(std::string_view text) const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace evenhand::bench
