#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::app {

/// One option that a command knows, without its dashes.
struct Option {
    enum class Takes : std::uint8_t { nothing, value };
    std::string_view name;
    Takes takes = Takes::value;
};

/// What stood on a command line: `--name value`, `--name=value`, flags, and the words between them. "--" ends
/// the options; "-" is a word.
class Options {
  public:
    /// ErrorCode::usage for an option that is not in `known`, that stands twice, that lacks its value or has
    /// one it does not take. `command` names the caller in errors ("evenhand check").
    static base::Result<Options> parse(std::span<const std::string> arguments, std::span<const Option> known,
                                       std::string_view command);

    [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }
    [[nodiscard]] bool has(std::string_view name) const { return given_.contains(name); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;

  private:
    std::vector<std::string> words_;
    std::map<std::string, std::string, std::less<>> given_;
};

}  // namespace evenhand::app
