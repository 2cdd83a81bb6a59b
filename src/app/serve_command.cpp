#include "app/serve_command.hpp"

#include "app/config/seen_configuration.hpp"
#include "app/config/service_file.hpp"
#include "app/heap_keeper.hpp"
#include "app/log_setup.hpp"
#include "app/options.hpp"
#include "app/queue/opened.hpp"
#include "app/reload/reloader.hpp"
#include "app/scan/forgetting.hpp"
#include "app/scan/scan_thread.hpp"
#include "app/scan/teller.hpp"
#include "app/serve_settings.hpp"
#include "app/served.hpp"
#include "app/start_status.hpp"
#include "evenhand/store/audited_scan.hpp"
#include "evenhand/web/server.hpp"
#include "evenhand/web/watch.hpp"
#include "evenhand/workflow/note.hpp"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <optional>
#include <ostream>

namespace evenhand::app {
namespace {

void log_trouble(const base::Result<base::Done>& done) {
    if (!done.ok()) {
        spdlog::error("notices: {}", base::one_line(done.error()));
    }
}

base::Result<base::Done> catch_up(Teller& teller, scan::Records& records, const scan::AlarmLimits& limits) {
    EVENHAND_TRY(const auto delivered, teller.catch_up(records, limits));
    if (delivered.taken + delivered.later + delivered.given_up > 0) {
        spdlog::info("notices: {} delivered, {} to be tried again, {} given up", delivered.taken,
                     delivered.later, delivered.given_up);
    }
    return base::Done{};
}

/// The scan of the websites, where there is a store to keep what it finds.
base::Result<std::unique_ptr<ScanThread>> start_scan(const Options& given, const Served& served) {
    if (!given.has("store")) {
        return std::unique_ptr<ScanThread>();
    }
    EVENHAND_TRY(const auto opening, opening_of(given, store::Missing::is_an_error));
    EVENHAND_TRY(auto scanning, open_scanning(given, opening, by_slug(served.known.councils)));
    EVENHAND_TRY(scanning.rounds.lease, scan_lease(given));
    EVENHAND_TRY(const std::shared_ptr<Teller> teller, Teller::open(given, opening, served.site->clock));
    ScanThreadSettings settings;
    // Whoever wants work to be taken over soon looks for it soon.
    settings.sleep = std::min<std::chrono::milliseconds>(settings.sleep, scanning.rounds.lease / 3);
    settings.told = [teller, records = scanning.records](const scan::Digest& digest) {
        spdlog::info(
            "scan of source {}: {} looked at, {} new, {} changed, {} gone, {} could not be looked at{}",
            digest.source.id, digest.run.looked, digest.run.fresh, digest.run.changed, digest.run.gone,
            digest.run.could_not_look, digest.run.why.empty() ? "" : "; the source could not be read");
        if (teller) {
            log_trouble(teller->tell(*records));
        }
    };
    EVENHAND_TRY(const auto keep, keep_pages(given));
    EVENHAND_TRY(const auto audited, store::open_audited_scan(opening));
    settings.at_rest = [teller, limits = scanning.rounds.alarms, audited, keep,
                        &clock = served.site->clock](scan::Records& records) -> base::Result<base::Done> {
        EVENHAND_TRY(const auto pages, forget_pages_daily(records, audited, clock.now(), keep));
        if (pages > 0) {
            spdlog::info("scan: {} pages older than {} days forgotten", pages, keep.count());
        }
        return teller ? catch_up(*teller, records, limits) : base::Result<base::Done>(base::Done{});
    };
    settings.went_wrong = [](const base::Error& error) { spdlog::error("scan: {}", base::one_line(error)); };
    return std::make_unique<ScanThread>(std::move(scanning), std::move(settings), served.site->clock);
}

/// Recorded before it is in force: no report is made by rules that the audit does not know of.
base::Result<base::Done> record(const KnowledgeChange& change, const web::Site& site) {
    return site.office ? workflow::note(*site.office->records, fact_of(change, site.clock.now()))
                       : base::Done{};
}

void log_change(const KnowledgeChange& change) {
    if (change.none()) {
        spdlog::info("rules, calendars and councils: the files are again what is in force");
        return;
    }
    spdlog::info("rules, calendars and councils were read again");
    for (const std::string& line : lines_of(change)) {
        spdlog::info("{}", line);
    }
}

/// Keeps nothing of the first site once it is replaced but its store and its figures.
Reloader reloader_of(Served&& given, web::Server& server, ScanThread* scans) {
    // Not a parameter by value: one lives to the end of the caller's statement, which is the service's end.
    const Served served = std::move(given);
    ReloadActs acts;
    acts.take = [&server, scans, site = served.site, writer = served.writer](const KnowledgeChange& change,
                                                                             const Known& now) mutable {
        auto recorded = record(change, *site);
        if (recorded.ok()) {
            site = with_councils(*site, now.councils);
            server.show(site);
            if (scans != nullptr) {
                scans->know(by_slug(now.councils));
            }
            writer->in_force(now);
        }
        return recorded;
    };
    acts.taken = [watch = served.site->watch](const KnowledgeChange& change) {
        log_change(change);
        watch->reloaded(web::Watch::Reload::taken);
    };
    acts.refused = [watch = served.site->watch](const base::Error& why) {
        spdlog::error("rules, calendars and councils stay as they were: {}", base::one_line(why));
        watch->reloaded(web::Watch::Reload::refused);
    };
    return {served.files, served.known, std::move(acts)};
}

/// The signals that this program takes by asking. Threads inherit the mask, so that none of them is ended by
/// one.
class TakenSignals {
  public:
    TakenSignals() {
        sigemptyset(&taken_);
        for (const int one : {SIGINT, SIGTERM, SIGHUP}) {
            sigaddset(&taken_, one);
        }
        pthread_sigmask(SIG_BLOCK, &taken_, &before_);
    }
    ~TakenSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    TakenSignals(const TakenSignals&) = delete;
    TakenSignals& operator=(const TakenSignals&) = delete;

    /// The next one; nothing where none came in time.
    [[nodiscard]] std::optional<int> next(std::chrono::seconds time) const {
        const timespec patience{time.count(), 0};
        const int came = sigtimedwait(&taken_, nullptr, &patience);
        return came > 0 ? std::optional(came) : std::nullopt;
    }

  private:
    sigset_t taken_{};
    sigset_t before_{};
};

void tell_of_configuration(SeenConfiguration& seen) {
    switch (seen.look()) {
    case SeenConfiguration::Look::as_before: return;
    case SeenConfiguration::Look::as_at_the_start_again:
        spdlog::info("{} is again as it was at the start", seen.file());
        return;
    case SeenConfiguration::Look::changed:
        spdlog::warn("{} was changed, and is read at the start only: to take it over, restart the service "
                     "(systemctl restart evenhand)",
                     seen.file());
        return;
    }
}

/// Until somebody asks for the end.
void keep_up(const TakenSignals& signals, Reloader reloader, SeenConfiguration configuration) {
    constexpr std::chrono::seconds between_looks{2};
    HeapKeeper heap;
    while (true) {
        const auto came = signals.next(between_looks);
        tell_of_configuration(configuration);
        if (!came) {
            reloader.look();
            heap.look(base::machine_clock().ticks(), processor_time());
        } else if (*came != SIGHUP) {
            return;
        } else if (reloader.reload() == Reloader::Outcome::nothing_changed) {
            spdlog::info("rules, calendars and councils: nothing changed");
        }
    }
}

base::Result<base::Done> serve(std::span<const std::string> arguments, const Console& console) {
    SeenConfiguration configuration(service_file_in(arguments));
    EVENHAND_TRY(const auto line, with_service_file(arguments, machine_environment()));
    EVENHAND_TRY(const Options given, Options::parse(line, serve_options, "evenhand serve"));
    EVENHAND_TRY(const web::ServerSettings settings, serve_settings(given));
    share_heaps();
    const TakenSignals signals;
    EVENHAND_TRY(Served served, open_served(given, console.clock));
    log_as(settings.log);
    EVENHAND_TRY(const auto server, web::Server::start(settings, served.site));
    EVENHAND_TRY(const auto scans, start_scan(given, served));
    // The thread that takes the signals reads the files again.
    served.writer->wake_with([] { ::kill(::getpid(), SIGHUP); });
    console.out << "Evenhand is at http" << (settings.certificate.empty() ? "" : "s") << "://"
                << settings.address << ':' << server->port() << "/ (end it with Ctrl-C)" << std::endl;
    keep_up(signals, reloader_of(std::move(served), *server, scans.get()), std::move(configuration));
    console.out << "Ending" << std::endl;
    return base::Done{};
}

}  // namespace

int serve_command(std::span<const std::string> arguments, const Console& console) {
    const auto served = serve(arguments, console);
    if (!served.ok()) {
        console.err << "evenhand: " << base::one_line(served.error()) << '\n';
        return start_status(served.error());
    }
    return nothing_found;
}

}  // namespace evenhand::app
