#pragma once

#include "app/options.hpp"
#include "evenhand/base/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

/// A setting of the service: a key of the configuration file, an option of `evenhand serve` and a variable of
/// the environment, which all mean the same.
struct Setting {
    enum class Form : std::uint8_t { text, number, list };
    std::string_view key;
    std::string_view option;
    std::string_view variable;  ///< a list has commas between its entries there
    Form form = Form::text;
};

/// All of them, in the order in which they are shown.
std::span<const Setting> service_settings();

/// What a setting was set to, and by whom.
struct Chosen {
    const Setting* setting = nullptr;
    std::vector<std::string> values;  ///< one, or the entries of a list
    base::Place place;  ///< in the file; the variable's name without a line where it was the environment
};

/// Reads the environment: nothing where the variable is not set.
using Environment = std::function<std::optional<std::string>(std::string_view variable)>;
Environment machine_environment();

/// What the file says, and the environment instead where it says something: the values by setting, those that
/// are set. Without a file the environment alone. An unknown key, a key twice, a value of the wrong form or
/// one that `evenhand serve` would refuse is an error with its place.
base::Result<std::vector<Chosen>> read_service(const std::optional<std::string>& file,
                                               const Environment& environment);

/// The command line of `evenhand serve` with what is chosen added where the line does not say it itself.
/// --config is taken out.
base::Result<std::vector<std::string>> with_service_file(std::span<const std::string> arguments,
                                                         const Environment& environment);

/// The file that --config names in a line that with_service_file takes.
std::optional<std::string> service_file_in(std::span<const std::string> arguments);

/// The command line of `evenhand scan run` with --config turned into the store and the councils that it
/// names; without --config the line as it is.
base::Result<std::vector<std::string>> scan_with_service_file(std::span<const std::string> arguments,
                                                              const Environment& environment);

}  // namespace evenhand::app
