#include "evenhand/calendar/london_day.hpp"

#include "evenhand/base/bug.hpp"

#include <unicode/timezone.h>

#include <memory>

namespace evenhand::calendar {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

const icu::TimeZone& london() {
    static const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone("Europe/London"));
    return *zone;
}

enum class Given { utc, local };

seconds offset_of(sys_seconds moment, Given given) {
    int32_t raw = 0;
    int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    const auto milli = std::chrono::duration_cast<milliseconds>(moment.time_since_epoch()).count();
    london().getOffset(static_cast<UDate>(milli), given == Given::local ? 1 : 0, raw, daylight, status);
    base::ensure(U_SUCCESS(status) != 0, "london_day: ICU knows no Europe/London");
    return std::chrono::duration_cast<seconds>(milliseconds{raw + daylight});
}

}  // namespace

base::Day london_day(sys_seconds moment) {
    return std::chrono::floor<days>(moment + offset_of(moment, Given::utc));
}

sys_seconds london_time(base::Day day, minutes since_midnight) {
    const sys_seconds shown = sys_seconds{day} + since_midnight;
    return shown - offset_of(shown, Given::local);
}

sys_seconds close_of_poll(base::Day poll) {
    return london_time(poll, std::chrono::hours{22});
}

}  // namespace evenhand::calendar
