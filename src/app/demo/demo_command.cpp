#include "app/demo/demo_command.hpp"

#include "app/data_folder.hpp"
#include "app/demo/council.hpp"
#include "app/demo/queue.hpp"
#include "app/demo/story.hpp"
#include "app/demo/website.hpp"
#include "app/folder_files.hpp"
#include "app/options.hpp"
#include "evenhand/calendar/london_day.hpp"
#include "evenhand/council/profile.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"

#include <filesystem>
#include <ostream>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t password_letters = 14;

base::Result<fs::path> folder_of(const Options& options) {
    if (options.words().size() != 1) {
        return base::Error{base::ErrorCode::usage, "evenhand demo takes one folder", "name a new one", {}};
    }
    return fs::path(options.words().front());
}

base::Result<std::shared_ptr<const check::Knowledge>>
council_on(const std::shared_ptr<const check::Library>& library, base::Day today,
           demo::ByElection by_election) {
    EVENHAND_TRY(auto profile,
                 council::parse_profile(demo::council_file(today, by_election), "council.toml"));
    return check::Knowledge::join(library, std::move(profile));
}

base::Result<int> make(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, {}, "evenhand demo"));
    EVENHAND_TRY(const fs::path folder, folder_of(options));
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(const auto library, check::Library::load(data));
    // The story's last act is three quarters of an hour into its last day, which has to be over.
    const auto today = calendar::london_day(console.clock.now() - std::chrono::hours(1));
    demo::Councils councils;
    EVENHAND_TRY(councils.before, council_on(library, today, demo::ByElection::not_yet));
    EVENHAND_TRY(councils.now, council_on(library, today, demo::ByElection::called));
    const std::string file = "council.toml";
    EVENHAND_TRY_DONE(write_folder(folder, {{file, demo::council_file(today, demo::ByElection::called)}}));
    const auto store = folder / "queue.db";
    const store::Opening opening{store.string(), store::Missing::is_created};
    EVENHAND_TRY(const std::shared_ptr<workflow::Records> records, store::open_records(opening));
    EVENHAND_TRY(const auto scans, store::open_scan_records(opening));
    const std::string password = secrets::random_token().substr(0, password_letters);
    EVENHAND_TRY_DONE(demo::fill_queue(*records, councils, today, password));
    EVENHAND_TRY_DONE(demo::fill_website(records, *scans, councils, today));
    console.out << "A made-up council is in " << folder.string() << ". Sign in with the password " << password
                << " as\n";
    for (const demo::Person& person : demo::staff()) {
        console.out << "  " << person.id << "  " << person.name << ", " << workflow::word(person.role)
                    << '\n';
    }
    console.out << "Serve it: evenhand serve --council " << (folder / file).string() << " --store "
                << store.string() << '\n';
    return nothing_found;
}

}  // namespace

int demo_command(std::span<const std::string> arguments, const Console& console) {
    const auto made = make(arguments, console);
    if (!made.ok()) {
        console.err << base::one_line(made.error()) << '\n';
        return not_done;
    }
    return *made;
}

}  // namespace evenhand::app
