#include "app/bench/scan_cost.hpp"

#include "app/bench/own_folder.hpp"
#include "app/knowing.hpp"
#include "app/options.hpp"
#include "app/scan/scanning.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/extract/extract.hpp"
#include "evenhand/scan/feed.hpp"
#include "evenhand/scan/judging.hpp"
#include "evenhand/store/scan_records.hpp"

#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;
using base::Result;

constexpr Option known[] = {{"council"}, internal_option, contact_option};
/// After it everything is due again, and no page is wanted in full for its age.
constexpr std::chrono::days later{8};

/// Of all threads of this process.
double processor_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double most_memory_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            return std::stod(line.substr(6)) / 1024;
        }
    }
    return 0;
}

class LaterClock final : public base::Clock {
  public:
    explicit LaterClock(const base::Clock& clock) : clock_(clock) {}
    [[nodiscard]] std::chrono::sys_seconds now() const override { return clock_.now() + by; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return clock_.ticks(); }
    std::chrono::days by{0};

  private:
    const base::Clock& clock_;
};

struct Fetched {
    double ms = 0;
    std::size_t bytes = 0;
};

class MeasuredFetcher final : public scan::Fetcher {
  public:
    MeasuredFetcher(std::unique_ptr<scan::Fetcher> fetcher, Fetched& sum)
        : fetcher_(std::move(fetcher)), sum_(sum) {}
    scan::Answer fetch(const scan::Ask& ask) override {
        const auto before = processor_ms();
        auto answer = fetcher_->fetch(ask);
        sum_.ms += processor_ms() - before;
        sum_.bytes += answer.body.size();
        return answer;
    }

  private:
    std::unique_ptr<scan::Fetcher> fetcher_;
    Fetched& sum_;
};

std::uintmax_t bytes_in(const fs::path& folder) {
    std::uintmax_t sum = 0;
    for (const auto& file : fs::directory_iterator(folder)) {
        sum += file.file_size();
    }
    return sum;
}

/// What a round came to.
struct Cost {
    scan::Run run;
    Fetched fetched;
    double all_ms = 0;
};

/// Reading and judging once more what a round has kept, each by itself.
struct Parts {
    double extract_ms = 0;
    double check_ms = 0;
};

Result<Parts> parts_of(scan::Records& records, const check::Knowledge& knowledge, base::Day today) {
    Parts parts;
    scan::ItemQuery query;
    query.limit = 5000;
    EVENHAND_TRY(const auto items, records.items(query));
    for (const auto& item : items.rows) {
        EVENHAND_TRY(const auto versions, records.versions(item.id));
        if (versions.empty()) {
            continue;
        }
        EVENHAND_TRY(const auto page, records.snapshot(versions.back().snapshot));
        if (!page) {
            continue;
        }
        const auto begin = processor_ms();
        EVENHAND_TRY(const auto article, extract::extract({page->bytes, {}, page->url, today, nullptr}));
        const auto read = processor_ms();
        EVENHAND_TRY(const auto found, scan::assess(versions.back(), knowledge, today, page->at));
        static_cast<void>(article);
        static_cast<void>(found);
        parts.extract_ms += read - begin;
        parts.check_ms += processor_ms() - read;
    }
    return parts;
}

std::string row(std::string_view what, double first, double second) {
    std::ostringstream out;
    out << std::left << std::setw(34) << what << std::right << std::fixed << std::setprecision(2)
        << std::setw(12) << first << std::setw(12) << second << '\n';
    return out.str();
}

std::string table(const Cost& first, const Cost& second, const Parts& parts, double kept_bytes) {
    const auto of = [](double sum, const Cost& cost) {
        return sum / static_cast<double>(std::max<std::int64_t>(cost.run.looked, 1));
    };
    const auto number = [](std::int64_t count) { return static_cast<double>(count); };
    std::string text = "a page of the website                    first   unchanged\n";
    text += row("pages", number(first.run.looked), number(second.run.looked));
    text += row("requests", number(first.run.requests), number(second.run.requests));
    text += row("answered with \"unchanged\"", number(first.run.conditional), number(second.run.conditional));
    text += row("bytes of pages, unpacked", of(static_cast<double>(first.fetched.bytes), first),
                of(static_cast<double>(second.fetched.bytes), second));
    text += row("processor ms, fetch", of(first.fetched.ms, first), of(second.fetched.ms, second));
    text += row("processor ms, extract", of(parts.extract_ms, first), 0);
    text += row("processor ms, check", of(parts.check_ms, first), 0);
    text += row("processor ms, store and the rest",
                of(first.all_ms - first.fetched.ms - parts.extract_ms - parts.check_ms, first),
                of(second.all_ms - second.fetched.ms, second));
    text += row("processor ms, all", of(first.all_ms, first), of(second.all_ms, second));
    text += row("bytes kept", of(kept_bytes, first), 0);
    return text;
}

}  // namespace

Result<std::string> scan_cost(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand bench scan"));
    if (options.words().size() != 1 || !options.has("council")) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand bench scan takes the address of a feed and a council",
                           "name URL --council FILE",
                           {}};
    }
    EVENHAND_TRY(auto knowledge, knowledge_of(*options.value("council")));
    EVENHAND_TRY(const OwnFolder folder, OwnFolder::make());
    const auto slug = knowledge->council().slug;
    EVENHAND_TRY(auto scanning,
                 open_scanning(options, {(folder.path() / "scan.db").string(), store::Missing::is_created},
                               {{slug, knowledge}}));
    // All that the feed lists, both times: what is left over would be new in the second round.
    scanning.rounds.budget = scan::feed_item_limit + 1;
    LaterClock clock(console.clock);
    scan::Source source;
    source.council = slug;
    source.url = options.words().front();
    EVENHAND_TRY(const auto added, scanning.records->add_source(source, clock.now()));
    base::ensure(added.has_value(), "a new store has no source");
    auto means = scanning.means(clock);
    Fetched fetched;
    means.fetcher = [&, inner = means.fetcher](const scan::Source& of) {
        return std::make_unique<MeasuredFetcher>(inner(of), fetched);
    };
    const double before_mb = most_memory_mb();
    Cost costs[2];
    for (Cost& cost : costs) {
        EVENHAND_TRY(const bool due, scanning.records->set_due(added->id, clock.now()));
        base::ensure(due, "the source that was added");
        fetched = {};
        const auto begin = processor_ms();
        EVENHAND_TRY(const auto digest, scan::scan_next(means, new_holder(), {slug}));
        cost.all_ms = processor_ms() - begin;
        base::ensure(digest.has_value(), "a source that is due and held by nobody");
        if (!digest->run.why.empty()) {
            return base::Error{base::ErrorCode::unreadable, digest->run.why, "look at the address", {}};
        }
        cost.run = digest->run;
        cost.fetched = fetched;
        clock.by = later;
    }
    const double more_mb = most_memory_mb() - before_mb;
    const auto kept = static_cast<double>(bytes_in(folder.path()));
    EVENHAND_TRY(const auto parts,
                 parts_of(*scanning.records, *knowledge, calendar::london_day(console.clock.now())));
    return table(costs[0], costs[1], parts, kept) + row("MB of memory more, at most", more_mb, 0);
}

}  // namespace evenhand::app
