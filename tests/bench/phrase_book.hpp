#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::bench {

/// A phrase of our rules as an expression that Hyperscan and JavaScript understand alike.
struct Expression {
    std::string pattern;
    std::string sample;  ///< a text in which it must be found
};

/// The phrases of all rules. What cannot be written as an expression of bearable length is counted, not
/// written: the classes that people and parties fill, and classes of hundreds of words.
struct PhraseBook {
    std::vector<Expression> expressions;
    std::size_t phrases = 0;  ///< all of them
};

/// `data` holds lexicons/.
base::Result<PhraseBook> read_phrases(const std::filesystem::path& data);

}  // namespace evenhand::bench
