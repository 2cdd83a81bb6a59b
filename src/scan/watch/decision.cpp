#include "evenhand/scan/decision.hpp"

#include "scan/watch/words.hpp"

namespace evenhand::scan {
namespace {

constexpr Word<DecisionKind> kinds[] = {{DecisionKind::dismissed, "dismissed"},
                                        {DecisionKind::queued, "queued"},
                                        {DecisionKind::taken_down, "taken-down"}};

}  // namespace

std::string_view word(DecisionKind kind) {
    return word_in(kinds, kind);
}

std::optional<DecisionKind> decision_kind_named(std::string_view word) {
    return named_in(kinds, word);
}

}  // namespace evenhand::scan
