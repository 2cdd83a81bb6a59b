#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/scan/looking.hpp"
#include "evenhand/scan/recognition.hpp"
#include "evenhand/scan/records.hpp"
#include "evenhand/scan/schedule.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::scan {

struct RoundSettings {
    Hours hours = usual_hours();
    std::int64_t budget = 60;         ///< requests a round; what is left over comes in the next one
    std::chrono::seconds lease{900};  ///< longer than any single request takes
    AlarmLimits alarms;
};

/// What a round stands on. Keeps references: all of it must outlive the round.
struct RoundMeans {
    Records& records;
    /// Whatever asks this source's website; held to its hosts.
    std::function<std::unique_ptr<Fetcher>(const Source& source)> fetcher;
    const base::Clock& clock;
    /// The councils by their slugs; null for one that is not loaded.
    std::function<std::shared_ptr<const check::Knowledge>(const std::string& council)> council;
    const Approvals* approvals = nullptr;  ///< null: there is no queue
    RoundSettings settings{};
};

/// What a round found out about an item.
struct ItemNews {
    Item item;
    Seen seen = Seen::same;
    std::optional<Assessment> assessment;  ///< where it was judged anew
};

/// Everything still online that a period which opens would speak to, on the day it opens or the day before;
/// where nobody asked then, what stood online before it, on a later day inside the period.
struct Sweep {
    std::string election;
    base::Day opens{};
    base::Day asked_on{};
    struct Standing {
        Item item;
        std::vector<WebFinding> findings;
    };
    std::vector<Standing> items;
};

/// A round as people are told of it; nothing in it that they were told of before, but what rounds found that
/// were killed before their end.
struct Digest {
    Source source;
    Run run;
    std::vector<ItemNews> news;  ///< new, changed or gone, or judged otherwise than before
    std::vector<Sweep> sweeps;
};

/// Scans the source that has been due longest, of these councils, or of all that are loaded where none is
/// named (ErrorCode::not_found: one of these is not loaded, and nothing was claimed): claims it, reads what
/// it lists, looks at new items and at those that are due, judges what is new, changed, or was judged by
/// other rules or before a period began. Everything is kept item by item, so that a round that is killed
/// loses nothing and repeats at most the item it was on, once its lease has ended. Nothing: no source is due.
/// `holder` must be unlike that of every other thread and process. Takes as long as the website does; for one
/// thread.
base::Result<std::optional<Digest>> scan_next(const RoundMeans& means, const std::string& holder,
                                              const std::vector<std::string>& councils);

/// Whether there is anything that somebody should be told.
bool worth_telling(const Digest& digest);
/// A subject in one line, plain text for mail, and a JSON object ("evenhand/scan-digest/1") for programs.
std::string digest_subject(const Digest& digest);
std::string digest_text(const Digest& digest);
std::string digest_json(const Digest& digest);

}  // namespace evenhand::scan
