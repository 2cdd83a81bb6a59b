#include "evenhand/scan/sources_json.hpp"

#include "evenhand/base/json_writer.hpp"

#include <cstdio>

namespace evenhand::scan {
namespace {

/// "2027-04-08T06:00:00Z"
std::string iso(Instant moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    char written[16];
    std::snprintf(written, sizeof written, "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return base::iso(day) + written;
}

void write(base::JsonWriter& json, std::string_view key, const std::optional<Instant>& moment) {
    json.key(key);
    moment ? json.text(iso(*moment)) : json.null();
}

}  // namespace

std::string sources_json(std::span<const SourceRow> rows, Instant now, const AlarmLimits& limits) {
    base::JsonWriter json;
    json.begin_object();
    json.key("schema").text("evenhand/sources/1");
    json.key("sources").begin_array();
    for (const auto& row : rows) {
        const auto alarm = alarms(std::span(&row, 1), now, limits);
        json.begin_object();
        json.key("id").number(row.source.id);
        json.key("council").text(row.source.council);
        json.key("kind").text(word(row.source.kind));
        json.key("url").text(row.source.url);
        json.key("standing").text(word(row.source.standing));
        write(json, "last_good_scan", row.state.last_good);
        json.key("age_seconds");
        row.state.last_good ? json.number((now - *row.state.last_good).count()) : json.null();
        write(json, "last_new_item", row.state.last_new);
        write(json, "next_scan", row.state.next_due);
        json.key("failures").number(row.state.failures);
        json.key("why").text(row.state.why);
        json.key("alarm");
        alarm.empty() ? json.null() : json.text(alarm.front().sentence);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace evenhand::scan
