#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/rules/finding.hpp"
#include "evenhand/rules/reading.hpp"
#include "evenhand/rules/rule.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// Whether look-alikes are to be told too.
enum class Explain : std::uint8_t { no, yes };

/// What the rules saw: sorted by position, then by rule.
struct Findings {
    std::vector<Finding> found;
    std::vector<NotFlagged> not_flagged;  ///< empty unless asked for
};

/// All rules of lexicons/rules/*.toml. Immutable; one is shared by all threads. A reading in, findings out;
/// the same ones each time. Knows no date and no council.
class RuleSet {
  public:
    /// A file that breaks the format, a phrase that does not compile, a rule without enough examples, an id
    /// that stands twice: an error with file:line and mend, and nothing is loaded. `vocabularies` must
    /// outlive the set.
    static base::Result<RuleSet> load(const std::filesystem::path& folder,
                                      const lexicon::Vocabularies& vocabularies);

    [[nodiscard]] std::span<const Rule> rules() const noexcept;
    [[nodiscard]] const Rule* find(std::string_view id) const noexcept;
    [[nodiscard]] Findings judge(const Reading& reading, Explain explain) const;
    [[nodiscard]] const std::string& digest() const noexcept;

    RuleSet(RuleSet&&) noexcept;
    RuleSet& operator=(RuleSet&&) noexcept;
    ~RuleSet();

  private:
    struct Tables;
    explicit RuleSet(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace evenhand::rules
