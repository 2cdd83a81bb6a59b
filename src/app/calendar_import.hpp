#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>

namespace evenhand::app {

/// Whether an import only shows what it would change, or changes it.
enum class ImportMode : std::uint8_t { show, write };

/// A newer https://www.gov.uk/bank-holidays.json into calendars/bank-holidays.json. The difference is shown
/// first; what would leave the calendar unreadable is not written.
base::Result<base::Done> import_bank_holidays(const std::filesystem::path& from,
                                              const std::filesystem::path& calendars_folder, ImportMode mode,
                                              std::ostream& out);

/// An answer of Democracy Club's EveryElection API into a council file: new polls are added at its end, a
/// state is added to a listed poll that has none. What the council wrote itself is never changed or removed.
base::Result<base::Done> import_elections(const std::filesystem::path& from,
                                          const std::filesystem::path& council_file, ImportMode mode,
                                          std::ostream& out);

}  // namespace evenhand::app
