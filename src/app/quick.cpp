#include "app/quick.hpp"

#include "app/calendar_command.hpp"
#include "app/check_command.hpp"
#include "app/data_folder.hpp"
#include "app/eval_command.hpp"
#include "app/rules_command.hpp"
#include "app/version_command.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ostream>
#include <vector>

namespace evenhand::app {
namespace {

int calendar(std::span<const std::string> arguments, const Console& console) {
    return calendar_command(arguments, console.out, console.err);
}

constexpr Command table[] = {
    {"check",
     "FILE|- … --council FILE [--kind K] [--author A] [--on DAY] [--format text|json|sarif|html|waivers] "
     "[--explain] [--waivers FILE]",
     "check documents for a council", check_command},
    {"calendar", "--council FILE [--from DAY] [--to DAY] [--on DAY] [--explain ID] [--format text|json|ics]",
     "tell restricted periods and deadlines, with their reasons", calendar},
    {"eval", "DIR … [--format text|json|markdown] [--summary] [--strict] [--at-least P,R]",
     "score the rules on labelled cases", eval_command},
    {"rules", "[test [ID]] | --format pages FOLDER",
     "list the rules, run their examples, or write a page for each", rules_command},
    {"version", "", "print the version, its commit and the digest of the rules", version_command},
};

}  // namespace

std::string command_asked(std::span<const std::string> arguments) {
    const std::string first = arguments.empty() ? "" : arguments.front();
    return first == "--version" ? "version" : first == "--help" || first == "-h" ? "help" : first;
}

std::span<const Command> quick_commands() {
    return table;
}

base::Result<std::filesystem::path> find_full_program(const std::filesystem::path& quick) {
    constexpr const char* name = "evenhand-full";
    const auto beside = quick.parent_path() / name;
    const auto installed = quick.parent_path().parent_path() / "lib" / "evenhand" / name;
    for (const auto& program : {beside, installed}) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(program, ignored)) {
            return program;
        }
    }
    return base::Error{base::ErrorCode::not_found,
                       "the part of Evenhand that this command needs is neither " + beside.string() +
                           " nor " + installed.string(),
                       "install Evenhand again",
                       {}};
}

int run_quick(std::span<const std::string> arguments, const Console& console) {
    const auto asked = command_asked(arguments);
    const auto command = std::ranges::find(table, asked, &Command::name);
    if (command != std::end(table)) {
        return command->run(arguments.subspan(1), console);
    }
    const auto full = find_full_program(own_program());
    if (!full.ok()) {
        console.err << base::one_line(full.error()) << '\n';
        return not_done;
    }
    std::vector<std::string> words{"evenhand"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> values;
    for (std::string& word : words) {
        values.push_back(word.data());
    }
    values.push_back(nullptr);
    execv(full->c_str(), values.data());
    console.err << full->string() << ": it cannot be started (error " << errno
                << "); look at its permissions\n";
    return not_done;
}

}  // namespace evenhand::app
