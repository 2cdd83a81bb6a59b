#include "app/serve_command.hpp"

#include "app/config/service_file.hpp"
#include "app/data_folder.hpp"
#include "app/log_setup.hpp"
#include "app/options.hpp"
#include "app/queue/opened.hpp"
#include "app/scan/scan_thread.hpp"
#include "app/scan/teller.hpp"
#include "app/serve_settings.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/store/notebook.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"
#include "evenhand/web/server.hpp"
#include "evenhand/web/watch.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <map>
#include <ostream>

namespace evenhand::app {
namespace {

/// What `evenhand queue` works on, for the councils that are served.
base::Result<std::shared_ptr<const web::Office>> open_office(const Options& given, const web::Site& site) {
    EVENHAND_TRY(const auto opening, opening_of(given, store::Missing::is_an_error));
    EVENHAND_TRY(std::unique_ptr<workflow::Records> records, store::open_records(opening));
    EVENHAND_TRY(std::unique_ptr<workflow::Notebook> notebook, store::open_notebook(opening));
    EVENHAND_TRY(std::unique_ptr<scan::Records> scans, store::open_scan_records(opening));
    std::map<workflow::CouncilId, std::shared_ptr<const check::Knowledge>> councils;
    for (const auto& knowledge : site.councils) {
        councils[workflow::CouncilId{knowledge->council().slug}] = knowledge;
    }
    return std::make_shared<const web::Office>(
        web::Office{std::move(records), std::make_shared<workflow::KnowledgeRules>(std::move(councils)),
                    std::make_shared<ArgonPasswords>(), std::move(notebook), std::move(scans)});
}

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
base::Result<std::unique_ptr<ScanThread>> start_scan(const Options& given, const web::Site& site) {
    if (!given.has("store")) {
        return std::unique_ptr<ScanThread>();
    }
    EVENHAND_TRY(const auto opening, opening_of(given, store::Missing::is_an_error));
    std::map<std::string, std::shared_ptr<const check::Knowledge>> councils;
    for (const auto& knowledge : site.councils) {
        councils[knowledge->council().slug] = knowledge;
    }
    EVENHAND_TRY(auto scanning, open_scanning(given, opening, std::move(councils)));
    EVENHAND_TRY(scanning.rounds.lease, scan_lease(given));
    EVENHAND_TRY(const std::shared_ptr<Teller> teller, Teller::open(given, opening, site.clock));
    ScanThreadSettings settings;
    // Whoever wants work to be taken over soon looks for it soon.
    settings.sleep = std::min<std::chrono::milliseconds>(settings.sleep, scanning.rounds.lease / 3);
    settings.told = [teller](const scan::Digest& digest) {
        spdlog::info(
            "scan of source {}: {} looked at, {} new, {} changed, {} gone, {} could not be looked at{}",
            digest.source.id, digest.run.looked, digest.run.fresh, digest.run.changed, digest.run.gone,
            digest.run.could_not_look, digest.run.why.empty() ? "" : "; the source could not be read");
        if (teller) {
            log_trouble(teller->tell(digest));
        }
    };
    if (teller) {
        settings.at_rest = [teller, limits = scanning.rounds.alarms](scan::Records& records) {
            return catch_up(*teller, records, limits);
        };
    }
    settings.went_wrong = [](const base::Error& error) { spdlog::error("scan: {}", base::one_line(error)); };
    return std::make_unique<ScanThread>(std::move(scanning), std::move(settings), site.clock);
}

/// `--council` takes one file; further ones stand as words behind the options.
base::Result<std::shared_ptr<const web::Site>> make_site(const Options& given, const base::Clock& clock) {
    std::vector<std::string> files = given.words();
    if (const auto file = given.value("council")) {
        files.insert(files.begin(), *file);
    }
    if (files.empty()) {
        return base::Error{
            base::ErrorCode::usage, "evenhand serve needs a council", "add --council FILE", {}};
    }
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(const auto library, check::Library::load(data));
    auto site = std::make_shared<web::Site>(web::Site{{}, clock, EVENHAND_VERSION});
    for (const std::string& file : files) {
        EVENHAND_TRY(auto profile, council::load_profile(file));
        EVENHAND_TRY(auto knowledge, check::Knowledge::join(library, std::move(profile)));
        const workflow::CouncilId id{knowledge->council().slug};
        if (site->find(knowledge->council().name) != nullptr || site->find(id) != nullptr) {
            return base::Error{base::ErrorCode::invalid, "a council of that name or slug is served already",
                               "give each council file once", base::Place{file, 0}};
        }
        site->councils.push_back(std::move(knowledge));
    }
    std::sort(site->councils.begin(), site->councils.end(),
              [](const auto& a, const auto& b) { return a->council().name < b->council().name; });
    site->watch = std::make_shared<web::Watch>(web::WatchSettings{}, clock);
    if (given.has("store")) {
        EVENHAND_TRY(site->office, open_office(given, *site));
    }
    return std::shared_ptr<const web::Site>(std::move(site));
}

base::Result<base::Done> serve(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const auto line, with_service_file(arguments, machine_environment()));
    EVENHAND_TRY(const Options given, Options::parse(line, serve_options, "evenhand serve"));
    EVENHAND_TRY(const web::ServerSettings settings, serve_settings(given));
    EVENHAND_TRY(auto site, make_site(given, console.clock));

    // The threads of the server inherit the mask, so that the signals come to this thread only.
    sigset_t end_signals;
    sigemptyset(&end_signals);
    sigaddset(&end_signals, SIGINT);
    sigaddset(&end_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &end_signals, nullptr);
    log_as(settings.log);
    EVENHAND_TRY(const auto server, web::Server::start(settings, site));
    EVENHAND_TRY(const auto scans, start_scan(given, *site));
    console.out << "Evenhand is at http" << (settings.certificate.empty() ? "" : "s") << "://"
                << settings.address << ':' << server->port() << "/ (end it with Ctrl-C)" << std::endl;
    int received = 0;
    sigwait(&end_signals, &received);
    console.out << "Ending" << std::endl;
    return base::Done{};
}

}  // namespace

int serve_command(std::span<const std::string> arguments, const Console& console) {
    const auto served = serve(arguments, console);
    if (!served.ok()) {
        console.err << "evenhand: " << base::one_line(served.error()) << '\n';
        return not_done;
    }
    return nothing_found;
}

}  // namespace evenhand::app
