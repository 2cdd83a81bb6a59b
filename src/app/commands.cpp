#include "app/commands.hpp"

#include "app/audit_command.hpp"
#include "app/backup_command.hpp"
#include "app/bench_command.hpp"
#include "app/config/config_command.hpp"
#include "app/demo/demo_command.hpp"
#include "app/extract_command.hpp"
#include "app/folder_files.hpp"
#include "app/manual.hpp"
#include "app/notify_command.hpp"
#include "app/options.hpp"
#include "app/queue/queue_command.hpp"
#include "app/quick.hpp"
#include "app/scan/feed_command.hpp"
#include "app/scan/robots_command.hpp"
#include "app/scan/scan_command.hpp"
#include "app/serve_command.hpp"
#include "app/store_command.hpp"
#include "app/user_command.hpp"
#include "app/verify_command.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

namespace evenhand::app {
namespace {

int help_command(std::span<const std::string> arguments, const Console& console);

constexpr Command table[] = {
    {"extract",
     "FILE|-|URL [--format text|json] [--url URL] [--charset NAME] [--fetched DAY] [--internal-host "
     "HOST[,…]] "
     "[--port N[,…]] [--authority FILE] [--contact TEXT] | --batch",
     "take the article out of a web page: title, date, author, text, language", extract_command},
    {"charset", "FILE|- [--charset NAME]", "tell the encoding of a web page", charset_command},
    {"bench",
     "[FILE --council FILE] [--on DAY] [--runs N] | --curves [--picture FILE.svg] | scan URL --council FILE "
     "[--pages N] [--internal-host NAME[,…]]",
     "measure loading and a warm check, how its cost grows with text and directory, or what a page of a scan "
     "takes",
     bench_command},
    {"config", "check|show [--config FILE]",
     "whether a configuration of the service holds, and what it comes to", config_command},
    {"serve",
     "--config FILE | --council FILE [FILE …] [--address 127.0.0.1] [--port 8080] [--store ADDRESS] "
     "[--certificate FILE "
     "--key FILE | --behind-proxy ADDRESS[,…]] [--host NAME[,…]] [--log text|json] "
     "[--internal-host NAME[,…]] [--contact ADDRESS] [--notify FILE] [--scan-lease SECONDS] [--keep-pages "
     "DAYS] [--breached-passwords FILE]",
     "serve the pages, and scan the websites of the store's sources", serve_command},
    {"demo", "FOLDER", "make a council that does not exist, with a queue, to try the pages on", demo_command},
    {"queue",
     "draft|submit|list|show|compare|edit|comment|answer|claim|unclaim|take-over|approve|return|refuse|"
     "release|urgent|"
     "look|withdraw|recheck|share|link|links|withdraw-link|reply … --store STORE --as NAME",
     "drafts, decisions and releases (docs/queue.md)", queue_command},
    {"user",
     "add|list|disable|enable|grant|ungrant|deputy|password|token|tokens|revoke-token|set|forget-factor … "
     "--store STORE "
     "--as "
     "NAME",
     "the people at the queue", user_command},
    {"audit", "verify [PACK]|export ID --to FOLDER|anchor [--to FILE]|list --store STORE [--anchor FILE]",
     "verify the record of what was done, or take evidence from it", audit_command},
    {"verify", "REPORT --text FILE --council FILE", "make a report again and say whether it is the same",
     verify_command},
    {"backup", "FILE --store STORE", "copy a queue while it is used", backup_command},
    {"restore", "FILE --store STORE", "make a queue anew from a backup", restore_command},
    {"store", "copy FROM TO", "move a queue from SQLite to PostgreSQL or back, proved to be the same",
     store_command},
    {"feed", "FILE [--url ADDRESS] | --batch", "say what a news feed holds, as JSON", feed_command},
    {"notify", "check|test --notify FILE | send --notify FILE --store STORE | list --store STORE [--most N]",
     "whom notices reach, and what became of them (docs/notices.md)", notify_command},
    {"robots", "FILE TOKEN URL", "say whether a robots.txt lets a robot fetch an address", robots_command},
    {"scan",
     "discover URL [--format text|json] | "
     "add --council FILE --url URL [--kind feed|sitemap|listing] [--host NAME[,…]] | end N | list | run "
     "--council FILE [FILE …] [--due] [--notify FILE] [--budget N] | status | items [--verdict V] … | forget "
     "[--keep-pages DAYS] --store STORE",
     "scan a council's website for news (docs/scan.md)", scan_command},
    {"help", "[--man-pages FOLDER]", "print this, or write the manual pages", help_command},
};

int help_text(const Console& console) {
    console.out
        << "Checks council publicity against the law, the election calendar and the council's protocol.\n";
    for (const Command& command : commands()) {
        console.out << "\n  evenhand " << command.name << ' ' << command.usage << "\n      " << command.about
                    << "\n";
    }
    console.out << "\nExit status: 0 nothing found, 1 something found, 2 not done. README.md says more.\n";
    return nothing_found;
}

/// For the package, which takes them from the program that it packs.
base::Result<base::Done> write_manual(const std::filesystem::path& folder) {
    std::vector<workflow::PackFile> pages{{"evenhand.1", manual_overview(commands(), EVENHAND_VERSION)}};
    for (const Command& command : commands()) {
        pages.push_back(
            {"evenhand-" + std::string(command.name) + ".1", manual_page(command, EVENHAND_VERSION)});
    }
    return write_folder(folder, pages);
}

int help_command(std::span<const std::string> arguments, const Console& console) {
    constexpr Option known[] = {{"man-pages"}};
    const auto given = Options::parse(arguments, known, "evenhand help");
    const auto done = !given.ok()               ? base::Result<base::Done>(given.error())
                      : given->has("man-pages") ? write_manual(*given->value("man-pages"))
                                                : base::Result<base::Done>(base::Done{});
    if (!done.ok()) {
        console.err << base::one_line(done.error()) << '\n';
        return not_done;
    }
    return given->has("man-pages") ? nothing_found : help_text(console);
}

}  // namespace

std::span<const Command> commands() {
    static const std::vector<Command> all = [] {
        const auto quick = quick_commands();
        std::vector<Command> both(quick.begin(), quick.end());
        both.insert(both.end(), std::begin(table), std::end(table));
        return both;
    }();
    return all;
}

int dispatch(std::span<const std::string> arguments, const Console& console) {
    std::string names;
    for (const Command& command : commands()) {
        names += (names.empty() ? "" : ", ") + std::string(command.name);
    }
    if (arguments.empty()) {
        console.err << "evenhand: no command is named; use one of: " << names << '\n';
        return not_done;
    }
    const std::string asked = command_asked(arguments);
    const auto command = std::ranges::find(commands(), asked, &Command::name);
    if (command == commands().end()) {
        console.err << "evenhand: '" << asked << "' is no command; use one of: " << names << '\n';
        return not_done;
    }
    return command->run(arguments.subspan(1), console);
}

}  // namespace evenhand::app
