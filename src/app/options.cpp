#include "app/options.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Error unknown(std::string_view written, std::span<const Option> known, std::string_view command) {
    std::string list;
    for (const Option& option : known) {
        list += (list.empty() ? "--" : ", --") + std::string(option.name);
    }
    return usage(std::string(command) + ": " + std::string(written) + " is no option of this command",
                 list.empty() ? "it takes none" : "use one of: " + list);
}

}  // namespace

base::Result<Options> Options::parse(std::span<const std::string> arguments, std::span<const Option> known,
                                     std::string_view command) {
    Options options;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string& argument = arguments[at];
        if (argument == "--") {
            options.words_.insert(options.words_.end(),
                                  arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
            break;
        }
        if (!argument.starts_with('-') || argument == "-") {
            options.words_.push_back(argument);
            continue;
        }
        const auto equals = argument.find('=');
        const std::string written = argument.substr(0, equals);
        const std::string name = written.starts_with("--") ? written.substr(2) : written.substr(1);
        const auto option = std::ranges::find(known, name, &Option::name);
        if (option == known.end() || !written.starts_with("--")) {
            return unknown(written, known, command);
        }
        std::string value;
        if (option->takes == Option::Takes::nothing) {
            if (equals != std::string::npos) {
                return usage(std::string(command) + ": --" + name + " takes no value",
                             "leave out what follows it");
            }
        } else if (equals != std::string::npos) {
            value = argument.substr(equals + 1);
        } else if (++at < arguments.size()) {
            value = arguments[at];
        } else {
            return usage(std::string(command) + ": --" + name + " lacks its value",
                         "write it behind the option");
        }
        if (!options.given_.emplace(name, value).second) {
            return usage(std::string(command) + ": --" + name + " stands twice", "give it once");
        }
    }
    return options;
}

std::optional<std::string> Options::value(std::string_view name) const {
    const auto found = given_.find(name);
    return found == given_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace evenhand::app
