#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/rules/rule.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::policy {

/// Somebody's decision that one finding of one document may stand, with the reason.
struct Waiver {
    std::string document;  ///< the file's name, or the end of its path: "release.txt", "news/release.txt"
    std::string rule;
    /// What the finding asked when it was waived. One that asks for more has not been decided upon.
    rules::Level level = rules::Level::note;
    std::string words;    ///< how the words of the finding begin, for people who read the file
    std::string finding;  ///< report::waiver_key of the finding
    std::string reason;
    std::string by;
    base::Day on{};
    std::optional<base::Day> until;  ///< the last day to appear for which it holds
    base::Place place;
};

/// A file of waivers (TOML), in the order of the file.
class Waivers {
  public:
    /// Errors with file:line and mend: an unknown key or rule, no reason, nobody's name, no day, a key that
    /// is none, an end before the beginning, two waivers of one finding.
    static base::Result<Waivers> parse(std::string_view toml, const std::string& file,
                                       const std::vector<std::string>& known_rules);
    static base::Result<Waivers> load(const std::filesystem::path& file,
                                      const std::vector<std::string>& known_rules);

    [[nodiscard]] const std::vector<Waiver>& all() const noexcept { return all_; }

  private:
    std::vector<Waiver> all_;
};

/// Whether a waiver is about the document of this name: the whole name, or its last parts between slashes.
bool names_document(const Waiver& waiver, std::string_view name);

}  // namespace evenhand::policy
