#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/scan/item.hpp"
#include "evenhand/scan/source.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// Whether a restricted period of the council holds on the day. It must answer for any day.
using Restricted = std::function<bool(base::Day)>;

/// When sources are scanned, in minutes since midnight of London's clocks. Sorted.
struct Hours {
    std::vector<std::chrono::minutes> ordinary;
    std::vector<std::chrono::minutes> restricted;  ///< inside a restricted period, and on the day before it
};
/// 07:30, 12:30 and 17:30; inside a restricted period every hour from 06:30 to 21:30.
Hours usual_hours();

/// The next moment after `after` at which the source is due. Each source has some minutes of its own, up to
/// twenty, the same each day, so that not all begin at once.
Instant next_scan(const Hours& hours, std::int64_t source, Instant after, const Restricted& restricted);

/// When an item that was read or asked for at `now` is asked for again: at each scan while it is no older
/// than 14 days (scans lie an hour apart or more) and inside a restricted period each day; else each day up
/// to 90 days, then each week. After failures later and later, up to a day.
Instant next_look(const Item& item, Instant now, const Restricted& restricted);

/// Whether the whole page is wanted, whatever its validators say: some servers' never change.
bool wants_full(const Item& item, Instant now);
inline constexpr std::chrono::days full_after{14};

struct AlarmLimits {
    std::chrono::hours no_good_scan{26};
    std::chrono::days nothing_new{45};
};

/// Something about a source that somebody should look into, because a scan that does not work looks like a
/// website on which nothing happens.
struct Alarm {
    enum class Kind : std::uint8_t { no_good_scan, nothing_new };
    Kind kind = Kind::no_good_scan;
    std::int64_t source = 0;
    std::string sentence;  ///< without a full stop
    friend bool operator==(const Alarm&, const Alarm&) = default;
};
std::string_view word(Alarm::Kind kind);

/// By age, not by the number of errors; sources that ended have none. Sorted as `rows` are.
std::vector<Alarm> alarms(std::span<const SourceRow> rows, Instant now, const AlarmLimits& limits);

}  // namespace evenhand::scan
