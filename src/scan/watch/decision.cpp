#include "evenhand/scan/decision.hpp"

#include "evenhand/base/words.hpp"

namespace evenhand::scan {
namespace {

constexpr std::pair<DecisionKind, std::string_view> kinds[] = {{DecisionKind::dismissed, "dismissed"},
                                                               {DecisionKind::queued, "queued"},
                                                               {DecisionKind::taken_down, "taken-down"}};

}  // namespace

std::string_view word(DecisionKind kind) {
    return base::word_in(kinds, kind);
}

std::optional<DecisionKind> decision_kind_named(std::string_view word) {
    return base::named_in(kinds, word);
}

}  // namespace evenhand::scan
