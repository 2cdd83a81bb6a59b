#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace evenhand::calendar {

enum class Nation : std::uint8_t { england, wales, scotland, northern_ireland };
std::string_view word(Nation nation);
std::string_view name(Nation nation);  ///< "Northern Ireland"
std::optional<Nation> nation_named(std::string_view word);

/// The kinds of contest that have a timetable of their own, in the words of council files.
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
bool is_referendum(ElectionType type);

/// What has become of a poll; calendars/README.md says what each does to the period.
enum class ElectionState : std::uint8_t {
    scheduled,
    notice_published,
    postponed,
    cancelled,
    countermanded,
    uncontested
};
std::string_view word(ElectionState state);
std::optional<ElectionState> election_state_named(std::string_view word);

/// Democracy Club's identifier ("local.sheffield.2026-05-07", "local.x.y.by.2026-09-17"), or one of our own
/// for parishes
/// ("parish.<name>[.ward][.by].<date>"). Always valid once made. The names after the type are checked as
/// slugs and not held against a register; a subtype (sp.c, gla.a) may be missing, because no timetable
/// depends on it.
class ElectionId {
  public:
    /// ErrorCode::malformed with the part that is wrong.
    static base::Result<ElectionId> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] base::Day poll() const noexcept { return poll_; }
    [[nodiscard]] bool by_election() const noexcept { return by_election_; }
    /// "local", "parl", "parish", "ref", …: the first part.
    [[nodiscard]] std::string_view prefix() const noexcept;
    /// The part after the type ("sheffield" of "local.sheffield.2026-05-07"); empty where the date follows at
    /// once.
    [[nodiscard]] std::string_view organisation() const noexcept;
    /// All but the date: the contest, whenever it is held.
    [[nodiscard]] std::string_view contest() const noexcept;

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
    std::string area{};  ///< ward, division or constituency; empty: the whole council
    std::optional<base::Day>
        notice{};  ///< the day the notice was in fact published; it wins over every count
    ElectionState state = ElectionState::scheduled;
    std::optional<base::Day> state_on{};  ///< the day on which that state came about
    std::optional<base::Day>
        nominees{};                      ///< the day the statement of persons nominated was in fact published
    std::optional<base::Day> vacancy{};  ///< of a casual vacancy; some timetables count forward from it
    std::optional<base::Day> opens{};    ///< the council's own start, never later than the law's
    std::optional<base::Day> closes{};   ///< the council's own end, never earlier than the law's
    base::Place place{};                 ///< where it was written, for complaints
};

/// Joins an identifier with what was stated beside it: the type where the identifier leaves it open, the
/// nation where the contest belongs to one (Senedd: Wales), else `stated_nation`, else `council`.
/// ErrorCode::invalid where they contradict each other or a referendum names no type.
base::Result<Election> election_of(ElectionId id, std::optional<ElectionType> stated_type,
                                   std::optional<Nation> stated_nation, Nation council);

}  // namespace evenhand::calendar
