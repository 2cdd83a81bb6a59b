#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/calendar/election.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::calendar {

/// Which law makes the days special. The Code's period and the statutory referendum bans differ in what they
/// forbid.
enum class PeriodKind : std::uint8_t {
    pre_election,            ///< Code of Recommended Practice on Local Authority Publicity, paragraphs 33-35
    referendum_national,     ///< Political Parties, Elections and Referendums Act 2000 s.125
    referendum_governance,   ///< SI 2012/323 reg 5
    referendum_council_tax,  ///< SI 2012/444
    referendum_neighbourhood,  ///< SI 2012/2031 reg 5
};
std::string_view word(PeriodKind kind);
std::optional<PeriodKind> period_kind_named(std::string_view word);

/// How far a period reaches into the council: a by-election of a council that chose "ward-only" stays in its
/// area.
enum class PeriodScope : std::uint8_t { whole_council, area_only };

/// A restricted period: every day from `opens` to `closes`, both included, in Europe/London; on the last day
/// it ends at the close of poll, 22:00, unless the council chose a later end.
struct Period {
    std::string election;  ///< the identifier's text
    ElectionType type = ElectionType::local;
    Nation nation = Nation::england;
    bool by_election = false;
    std::string area;  ///< empty: the whole council
    PeriodKind kind = PeriodKind::pre_election;
    PeriodScope scope = PeriodScope::whole_council;
    base::Day opens{};
    base::Day closes{};
    /// False where the last day counts to its end, because the council or the state of the poll set it.
    bool ends_at_close_of_poll = true;
    /// The day from which it is known who stands (the statement of persons nominated, or the last day for
    /// it). Before it, inside the period, any member "may be standing". None for referendums.
    std::optional<base::Day> nominees_known;
    std::string
        why;  ///< "opens 31 March 2027, the last day for the notice of election; …": sentences with the law

    /// True inside the period until it is known who stands.
    [[nodiscard]] bool may_be_standing(base::Day day) const noexcept {
        return nominees_known && opens <= day && day <= closes && day < *nominees_known;
    }
};

/// What the calendar says of one day for one council.
struct DayStatus {
    base::Day day{};
    /// False where the data do not reach: then `in_force` may lack periods, and nothing may be called clear.
    bool known = true;
    std::string unknown_why;       ///< "unknown from 1 January 2029: …"; empty when known
    std::vector<Period> in_force;  ///< sorted by opening day, then by election

    [[nodiscard]] bool may_be_standing() const noexcept {
        for (const Period& period : in_force) {
            if (period.may_be_standing(day)) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace evenhand::calendar
