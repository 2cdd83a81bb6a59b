#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/calendar/listing.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace evenhand::calendar {

/// The listing as iCalendar (RFC 5545): a period and an untimed date are all-day events with exclusive ends,
/// a timed date stands in Europe/London, nothing blocks a diary. A UID is made of the identifier and the
/// event, never of the date, so that a feed that is read again moves what has moved.
///
/// `previous` is what was published before, or empty: an event whose dates or state have changed has its
/// SEQUENCE raised, one that is gone is sent once more as CANCELLED. ErrorCode::malformed where it is no
/// calendar of ours. `stamp` is the moment of making, in UTC; `name` is shown by diaries ("Exampleshire
/// County Council").
base::Result<std::string> icalendar(const Listing& listing, std::string_view name,
                                    std::chrono::sys_seconds stamp, std::string_view previous);

}  // namespace evenhand::calendar
