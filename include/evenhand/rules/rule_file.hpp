#pragma once

#include "evenhand/base/data.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/patterns.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/rule.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// Gathers the phrases of all rules, to be compiled together.
class PhraseBook {
  public:
    explicit PhraseBook(const lexicon::Vocabularies& vocabularies)
        : vocabularies_(vocabularies), builder_(vocabularies) {}

    /// The phrases of the array `key`; a broken one is an error with its own line.
    base::Result<std::vector<lexicon::PatternId>> add(base::TableReader& reader, const base::Node& table,
                                                      std::string_view key);
    /// One phrase; the error is without a place.
    base::Result<lexicon::PatternId> add(const std::string& phrase);
    [[nodiscard]] std::optional<lexicon::ClassId> class_named(std::string_view name) const {
        return vocabularies_.class_named(name);
    }
    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(says_negation_.size());
    }
    lexicon::Patterns build(std::vector<lexicon::Topics> topics) && {
        return std::move(builder_).build(std::move(topics));
    }

    /// By pattern: whether the phrase holds a word of negation itself.
    [[nodiscard]] const std::vector<std::uint8_t>& says_negation() const noexcept { return says_negation_; }
    /// By pattern: whether the phrase asks for a party.
    [[nodiscard]] const std::vector<std::uint8_t>& names_party() const noexcept { return names_party_; }

  private:
    const lexicon::Vocabularies& vocabularies_;
    lexicon::Patterns::Builder builder_;
    lexicon::ParsedPhrase parsed_;  ///< the phrase in hand
    std::vector<std::uint8_t> says_negation_;
    std::vector<std::uint8_t> names_party_;
};

struct RuleFile {
    Rule rule;
    Plan plan;
};

/// Reads one rule. `file` is the path as errors show it; `stem` is its name without folder and ending, which
/// the id must repeat.
base::Result<RuleFile> read_rule_file(std::string_view toml, const std::string& file, std::string_view stem,
                                      PhraseBook& phrases);
/// The same where the file has been taken apart already.
base::Result<RuleFile> read_rule(const base::Node& root, const std::string& file, std::string_view stem,
                                 PhraseBook& phrases);

}  // namespace evenhand::rules
