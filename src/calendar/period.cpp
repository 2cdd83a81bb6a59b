#include "evenhand/calendar/period.hpp"

#include <algorithm>
#include <array>

namespace evenhand::calendar {
namespace {

constexpr std::array<std::string_view, 5> kind_words{"pre-election", "referendum-national",
                                                     "referendum-governance", "referendum-council-tax",
                                                     "referendum-neighbourhood"};

}  // namespace

std::string_view word(PeriodKind kind) {
    return kind_words[static_cast<std::size_t>(kind)];
}

std::optional<PeriodKind> period_kind_named(std::string_view word) {
    const auto* at = std::find(kind_words.begin(), kind_words.end(), word);
    if (at == kind_words.end()) {
        return std::nullopt;
    }
    return static_cast<PeriodKind>(at - kind_words.begin());
}

}  // namespace evenhand::calendar
