#pragma once

#include "app/eval/score.hpp"

#include <cstdint>
#include <string>

namespace evenhand::app {

enum class Misses : std::uint8_t { leave_out, list };

/// A row a rule, one for all, those of quotes and of certainties, and the documents; then every miss on a
/// line.
std::string to_table(const Score& score, Misses misses);
/// The same: {"cases", "failed", "rows": {RULE: {"precision","recall","f1","found","wrong","missed"}, "ALL",
/// "quotes", "indirect"}, "certainty", "documents", "misses"}.
std::string to_json(const Score& score, Misses misses);

}  // namespace evenhand::app
