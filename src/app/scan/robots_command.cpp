#include "app/scan/robots_command.hpp"

#include "app/options.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/scan/robots.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

constexpr std::size_t most_bytes = std::size_t{8} * 1024 * 1024;

base::Result<int> judge(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, {}, "evenhand robots"));
    if (options.words().size() != 3) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand robots takes a file, a robot's name and an address",
                           "write: robots FILE TOKEN URL",
                           {}};
    }
    const auto& words = options.words();
    EVENHAND_TRY(const std::string bytes, base::read_file(words[0], most_bytes));
    const auto robots = scan::Robots::parse(bytes);
    const bool allowed = robots.allows(words[1], words[2]);
    console.out << (allowed ? "allowed" : "not allowed");
    if (const auto delay = robots.crawl_delay(words[1])) {
        console.out << ", with " << static_cast<double>(delay->count()) / 1000 << " s between two requests";
    }
    console.out << '\n';
    return allowed ? nothing_found : something_found;
}

}  // namespace

int robots_command(std::span<const std::string> arguments, const Console& console) {
    const auto status = judge(arguments, console);
    if (!status.ok()) {
        console.err << "evenhand: " << base::one_line(status.error()) << '\n';
        return not_done;
    }
    return *status;
}

}  // namespace evenhand::app
