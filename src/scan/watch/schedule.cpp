#include "evenhand/scan/schedule.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/base/words.hpp"
#include "evenhand/calendar/london_day.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::pair<Alarm::Kind, std::string_view> kinds[] = {{Alarm::Kind::no_good_scan, "no-good-scan"},
                                                              {Alarm::Kind::nothing_new, "nothing-new"}};

/// The same for one source each day, spread over sources whose numbers follow each other.
minutes own_minutes(std::int64_t source) {
    constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;
    return minutes{static_cast<std::int64_t>((static_cast<std::uint64_t>(source) * golden) >> 32U) % 20};
}

/// An hour after the first failure, then twice as long each time, up to a day.
hours after_failures(std::int64_t failures) {
    constexpr std::int64_t most_doublings = 5;
    return std::min(hours{1LL << std::min(failures - 1, most_doublings)}, hours{24});
}

std::string age_in_words(std::chrono::seconds age) {
    const auto whole = std::chrono::duration_cast<hours>(age);
    if (whole < hours{72}) {
        return std::to_string(whole.count()) + " hours";
    }
    return std::to_string(std::chrono::duration_cast<days>(age).count()) + " days";
}

std::string silent_sentence(const SourceRow& row, Instant now) {
    std::string sentence = row.state.last_good
                               ? "no good scan for " + age_in_words(now - *row.state.last_good)
                               : std::string("no good scan yet");
    sentence += ": " + row.source.url;
    return row.state.why.empty() ? sentence : sentence + " (" + row.state.why + ")";
}

}  // namespace

std::string_view word(Alarm::Kind kind) {
    return base::word_in(kinds, kind);
}

Hours usual_hours() {
    Hours usual{{minutes{450}, minutes{750}, minutes{1050}}, {}};
    for (minutes at{390}; at <= minutes{1290}; at += minutes{60}) {
        usual.restricted.push_back(at);
    }
    return usual;
}

Instant next_scan(const Hours& hours, std::int64_t source, Instant after, const Restricted& restricted) {
    base::ensure(!hours.ordinary.empty() && !hours.restricted.empty(), "a schedule without an hour");
    const auto extra = own_minutes(source);
    // The day before is asked too: its last scan may have been moved behind midnight.
    for (auto day = calendar::london_day(after) - days{1};; day += days{1}) {
        const bool close = restricted(day) || restricted(day + days{1});
        for (const auto at : close ? hours.restricted : hours.ordinary) {
            const auto due = calendar::london_time(day, at) + extra;
            if (due > after) {
                return due;
            }
        }
    }
}

Instant next_look(const Item& item, Instant now, const Restricted& restricted) {
    constexpr days young{14};
    constexpr days middle{90};
    if (item.failures > 0) {
        return now + after_failures(item.failures);
    }
    if (item.state == ItemState::gone || item.state == ItemState::twin) {
        return now + days{365 * 100};
    }
    const auto today = calendar::london_day(now);
    const auto age = today - item.day.value_or(calendar::london_day(item.first_seen));
    // A little less than a day, so that a scan at the same hour finds it due.
    constexpr hours daily{20};
    // Before the next scan, and not within this one: a round that goes on after a fall finds it done.
    constexpr std::chrono::minutes soon{45};
    if (age <= young) {
        return now + soon;
    }
    if (restricted(today) || restricted(today + days{1}) || age <= middle ||
        item.state == ItemState::suspect) {
        return now + daily;
    }
    return now + days{7} - hours{4};
}

bool wants_full(const Item& item, Instant now) {
    return !item.last_full || now - *item.last_full >= full_after;
}

std::vector<Alarm> alarms(std::span<const SourceRow> rows, Instant now, const AlarmLimits& limits) {
    std::vector<Alarm> all;
    for (const auto& row : rows) {
        if (row.source.standing == SourceStanding::ended) {
            continue;
        }
        const bool never = !row.state.last_good && row.state.failures > 0;
        if (never || (row.state.last_good && now - *row.state.last_good >= limits.no_good_scan)) {
            all.push_back({Alarm::Kind::no_good_scan, row.source.id, silent_sentence(row, now)});
        } else if (row.state.last_new && now - *row.state.last_new >= limits.nothing_new) {
            all.push_back(
                {Alarm::Kind::nothing_new, row.source.id,
                 "nothing new for " + age_in_words(now - *row.state.last_new) + ": " + row.source.url});
        }
    }
    return all;
}

}  // namespace evenhand::scan
