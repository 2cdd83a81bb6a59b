#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/calendar/election.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::calendar {

class Calendar;

/// One ordinary poll of a series, by rule or by a known exception.
struct OrdinaryPoll {
    base::Day day{};
    std::string source;
};

/// A kind of council (or another body) with its polls: calendars/ordinary-elections.toml. A council file
/// names the series that hold for it under `ordinary`.
struct Series {
    std::string name;   ///< "english-counties"
    std::string title;  ///< for people
    ElectionType type = ElectionType::local;
    std::optional<Nation> nation;     ///< nothing: the council's own
    std::string id;                   ///< "local.{council}": the identifier without its date
    std::vector<OrdinaryPoll> polls;  ///< sorted
};

/// Reads the file; `first-thursday-in-may` and the exceptions are worked out here. The years end at `to` of
/// the file.
base::Result<std::vector<Series>> read_series(const base::Node& root, const std::string& file);

/// The polls of the named series for the council whose identifier part is `slug`. ErrorCode::not_found for a
/// name that is no series, with the names that are.
base::Result<std::vector<Election>> ordinary_elections(const Calendar& calendar,
                                                       const std::vector<std::string>& names,
                                                       std::string_view slug, Nation council);

/// "Exampleshire County Council" → "exampleshire": how Democracy Club would most likely call it.
std::string council_slug(std::string_view name);

}  // namespace evenhand::calendar
