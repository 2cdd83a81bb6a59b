#pragma once

#include "app/eval/cases.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/report/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::app {

/// Precision is found / (found + wrong), recall found / (found + missed).
struct Count {
    std::uint32_t found = 0;
    std::uint32_t wrong = 0;
    std::uint32_t missed = 0;

    friend bool operator==(const Count&, const Count&) = default;
};
/// Nothing where there is nothing to divide by, here and below.
std::optional<double> precision(const Count& count);
std::optional<double> recall(const Count& count);
std::optional<double> f1(const Count& count);

/// The findings of one certainty: right, only arguably right, wrong. Notes count here like the others.
struct Judged {
    std::uint32_t right = 0;
    std::uint32_t arguable = 0;
    std::uint32_t wrong = 0;

    friend bool operator==(const Judged&, const Judged&) = default;
};

/// What a folder of labelled cases says of the program.
struct Score {
    std::uint32_t cases = 0;
    std::map<std::string, Count> rules;
    std::map<rules::Certainty, Judged> certainties;
    Count quotes;    ///< direct ones
    Count indirect;  ///< reported speech of members
    std::uint32_t speakers_right = 0;
    std::uint32_t roles_right = 0;
    std::map<std::string, std::uint32_t> documents;  ///< "clean passed", "bad raised", …
    std::vector<std::string> misses;                 ///< every deviation on a line, with its text
    std::vector<std::string> failed;                 ///< cases that could not be checked, and why
};

std::optional<double> share(std::uint32_t part, std::uint32_t whole);

/// All rules together.
Count total(const Score& score);

/// Adds one case. A finding hits a label of its rule when the two overlap or one speaks of the whole
/// document; a label that need not be found counts neither way, and notes are never wrong. A direct quote is
/// found when it shares four fifths of the longer one's code points.
void add(Score& score, const Case& labelled, const base::Result<report::Report>& answer);

}  // namespace evenhand::app
