#include "app/scan/teller.hpp"

#include "evenhand/base/json_writer.hpp"
#include "evenhand/notify/telling.hpp"
#include "evenhand/store/outbox.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

using notify::Notice;

Notice notice_of(const scan::Telling& telling) {
    return {telling.council, "scan.findings", telling.subject,
            telling.text,    telling.json,    "run " + std::to_string(telling.run)};
}

/// Told again only when the source was well in between: then its last good scan, or its last news, is
/// another.
Notice notice_of(const scan::Alarm& alarm, const scan::SourceRow& row) {
    base::JsonWriter json;
    json.begin_object();
    json.key("source").number(row.source.id);
    json.key("url").text(row.source.url);
    json.key("alarm").text(word(alarm.kind));
    json.key("message").text(alarm.sentence);
    json.end_object();
    const auto since =
        alarm.kind == scan::Alarm::Kind::no_good_scan ? row.state.last_good : row.state.last_new;
    const auto from = since ? std::to_string(since->time_since_epoch().count()) : std::string("ever");
    return {row.source.council,
            "scan.overdue",
            "Evenhand: " + alarm.sentence,
            alarm.sentence + ".\n\n" + row.source.url + "\n\nevenhand scan status tells how it stands now.\n",
            json.take(),
            std::string(word(alarm.kind)) + " " + std::to_string(row.source.id) + " since " + from};
}

}  // namespace

Teller::Teller(notify::Settings settings, std::unique_ptr<notify::Outbox> outbox,
               std::unique_ptr<notify::Post> post, const base::Clock& clock)
    : settings_(std::move(settings)), outbox_(std::move(outbox)), post_(std::move(post)), clock_(clock) {}

base::Result<std::unique_ptr<Teller>> Teller::open(const Options& given, const store::Opening& opening,
                                                   const base::Clock& clock) {
    const auto file = given.value("notify");
    if (!file) {
        return std::unique_ptr<Teller>();
    }
    EVENHAND_TRY(notify::Settings settings, notify::load_settings(*file));
    EVENHAND_TRY(auto outbox, store::open_outbox(opening));
    auto post = notify::open_post(settings, clock);
    return std::make_unique<Teller>(std::move(settings), std::move(outbox), std::move(post), clock);
}

base::Result<base::Done> Teller::tell(scan::Records& records) {
    EVENHAND_TRY(const auto untold, records.untold(clock_.now()));
    for (const auto& telling : untold) {
        // Whoever is killed between the two tells it again, and the outbox knows its occasion.
        EVENHAND_TRY(const int told, notify::tell(*outbox_, settings_, notice_of(telling), clock_.now()));
        static_cast<void>(told);
        EVENHAND_TRY_DONE(records.told(telling.run));
    }
    return base::Done{};
}

base::Result<base::Done> Teller::tell(std::span<const scan::Alarm> alarms,
                                      std::span<const scan::SourceRow> sources) {
    for (const scan::Alarm& alarm : alarms) {
        const auto row = std::find_if(sources.begin(), sources.end(), [&](const scan::SourceRow& one) {
            return one.source.id == alarm.source;
        });
        base::ensure(row != sources.end(), "an alarm of a source that is not there");
        EVENHAND_TRY(const int told, notify::tell(*outbox_, settings_, notice_of(alarm, *row), clock_.now()));
        static_cast<void>(told);
    }
    return base::Done{};
}

base::Result<notify::Delivered> Teller::deliver() {
    return notify::deliver_due(*outbox_, *post_, clock_);
}

base::Result<notify::Delivered> Teller::catch_up(scan::Records& records, const scan::AlarmLimits& limits) {
    EVENHAND_TRY_DONE(tell(records));
    EVENHAND_TRY(const auto rows, records.sources());
    EVENHAND_TRY_DONE(tell(scan::alarms(rows, clock_.now(), limits), rows));
    return deliver();
}

}  // namespace evenhand::app
