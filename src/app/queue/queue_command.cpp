#include "app/queue/queue_command.hpp"

#include "app/queue/acting.hpp"
#include "app/queue/opened.hpp"
#include "app/queue/order.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using Takes = Option::Takes;

/// A subcommand: what it may be told besides --store, --as and --password-file, and what runs it (null: an
/// act of that name).
struct Subcommand {
    std::string_view name;
    std::vector<Option> options;
    base::Result<int> (*run)(const Options& options, const Console& console) = nullptr;
};

std::vector<Option> with_draft(std::vector<Option> options) {
    options.insert(options.end(), std::begin(draft_options), std::end(draft_options));
    return options;
}

const std::vector<Subcommand>& subcommands() {
    static const std::vector<Option> deciding = {
        {"council"}, {"revision"}, {"reason"}, {"version"}, {"format"}};
    static const std::vector<Subcommand> table = {
        {"draft", with_draft({{"council"}, {"format"}}), queue_draft},
        {"submit", with_draft({{"council"}, {"format"}, {"version"}}), queue_submit},
        {"list",
         {{"state"},
          {"verdict"},
          {"of"},
          {"by"},
          {"search"},
          {"limit"},
          {"offset"},
          {"format"},
          {"mine", Takes::nothing},
          {"overdue", Takes::nothing},
          {"looks", Takes::nothing},
          {"newest", Takes::nothing}},
         queue_list},
        {"show", {{"council"}, {"format"}, {"full", Takes::nothing}}, queue_show},
        {"compare", {{"from"}, {"to"}, {"format"}}, queue_compare},
        {"edit", with_draft({{"council"}, {"format"}, {"version"}}), queue_edit},
        {"comment", {{"text"}, {"words"}, {"format"}, {"version"}}, queue_comment},
        {"answer",
         {{"council"},
          {"revision"},
          {"whom"},
          {"on"},
          {"note"},
          {"format"},
          {"version"},
          {"not-needed", Takes::nothing}},
         queue_answer},
        {"claim", deciding},
        {"unclaim", deciding},
        {"take-over", deciding},
        {"approve", deciding},
        {"return", deciding},
        {"refuse", deciding},
        {"release", deciding},
        {"urgent", {{"council"}, {"revision"}, {"reason"}, {"authoriser"}, {"version"}, {"format"}}},
        {"look", deciding},
        {"withdraw", deciding},
        {"recheck", {{"council"}}, queue_recheck},
        {"share", {{"of"}, {"from"}, {"to"}, {"format"}}, queue_share},
        {"link", {{"guest"}, {"asks"}, {"days"}, {"format"}}, queue_link},
        {"links", {{"format"}}, queue_links},
        {"withdraw-link", {{"format"}}, queue_withdraw_link},
        {"reply", {{"text"}, {"format"}}, queue_reply},
    };
    return table;
}

}  // namespace

int queue_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << base::one_line(error) << '\n';
        // 1 says that the answer is no; a disk without room answers nothing.
        return error.code == base::ErrorCode::refused ? something_found : not_done;
    };
    const std::string name = arguments.empty() ? "" : arguments.front();
    const auto command = std::ranges::find(subcommands(), name, &Subcommand::name);
    if (command == subcommands().end()) {
        std::string names;
        for (const Subcommand& each : subcommands()) {
            names += (names.empty() ? "" : ", ") + std::string(each.name);
        }
        return fail({base::ErrorCode::usage,
                     name.empty() ? "evenhand queue: nothing is asked"
                                  : "evenhand queue: '" + name + "' is not known here",
                     "use one of: " + names,
                     {}});
    }
    std::vector<Option> known{store_option, as_option, password_option};
    known.insert(known.end(), command->options.begin(), command->options.end());
    const auto options = Options::parse(arguments.subspan(1), known, "evenhand queue " + name);
    if (!options.ok()) {
        return fail(options.error());
    }
    const auto status =
        command->run == nullptr ? queue_act(*options, console, name) : command->run(*options, console);
    return status.ok() ? *status : fail(status.error());
}

}  // namespace evenhand::app
