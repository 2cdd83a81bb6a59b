#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::calendar {

enum class Nation : std::uint8_t { england, wales, scotland, northern_ireland };
std::string_view word(Nation nation);
std::optional<Nation> nation_named(std::string_view word);

/// The kinds of contest that have a timetable of their own; law.md a.1 and b.1 in the words of council files.
enum class ElectionType : std::uint8_t {
    local,
    parish,
    mayor,
    combined_authority_mayor,
    gla,
    pcc,
    parl,
    senedd,
    sp,
    nia,
    europarl,
    ref_national,
    ref_governance,
    ref_council_tax,
    ref_neighbourhood,
};
std::string_view word(ElectionType type);
std::optional<ElectionType> election_type_named(std::string_view word);

/// What has become of a poll; each state says what it does to the period (see calendars/README.md).
enum class ElectionState : std::uint8_t {
    scheduled,
    notice_published,
    postponed,
    cancelled,
    countermanded,
    uncontested
};
std::string_view word(ElectionState state);

/// Democracy Club's identifier ("local.sheffield.2026-05-07", "local.x.y.by.2026-09-17"), or one of our own
/// for parishes
/// ("parish.<name>[.ward][.by].<date>"). Always valid once made.
class ElectionId {
  public:
    /// ErrorCode::malformed with the part that is wrong.
    static base::Result<ElectionId> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] base::Day poll() const noexcept { return poll_; }
    [[nodiscard]] bool by_election() const noexcept { return by_election_; }
    /// "local", "parl", "parish", "ref", …: the first part.
    [[nodiscard]] std::string_view prefix() const noexcept;

    friend bool operator==(const ElectionId&, const ElectionId&) = default;

  private:
    ElectionId(std::string text, base::Day poll, bool by_election)
        : text_(std::move(text)), poll_(poll), by_election_(by_election) {}

    std::string text_;
    base::Day poll_;
    bool by_election_ = false;
};

/// One contest as a council file or an import gives it.
struct Election {
    ElectionId id;
    ElectionType type = ElectionType::local;
    Nation nation = Nation::england;
    std::string area;                 ///< ward, division or constituency; empty: the whole council
    std::optional<base::Day> notice;  ///< the day the notice was in fact published; it wins over every count
    ElectionState state = ElectionState::scheduled;
};

}  // namespace evenhand::calendar
