#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/rules/rule.hpp"
#include "evenhand/text/document.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::policy {

/// What a protocol says about one rule.
struct Clause {
    std::string rule;
    std::string ref;                    ///< "11.5e", "Correspondence"
    std::string gist;                   ///< what the clause asks, in our own words
    std::optional<rules::Level> level;  ///< raises the rule's level in this council; never lowers it
};

/// A step that the protocol puts between a draft and the public; the queue asks for it.
struct Checklist {
    std::string id;
    std::string ref;
    std::string question;       ///< in English
    std::string question_cy{};  ///< the same in Welsh; empty where the file does not say it
};

/// A checklist that holds a document back until somebody has answered it. Empty members do not narrow.
struct Gate {
    std::string checklist;           ///< its id
    std::vector<std::string> rules;  ///< only where the report has a finding of one of these
    std::vector<text::DocumentKind> kinds;
    std::vector<text::Author> authors;

    /// Whether the gate stands in the way of such a document, `found` being the rules that it has findings
    /// of.
    [[nodiscard]] bool holds(text::DocumentKind kind, text::Author author,
                             const std::vector<std::string>& found) const;
};

/// A council's member/officer protocol as data (lexicons/protocols/NAME.toml).
struct Protocol {
    std::string name;   ///< of the file: "county-protocol"
    std::string title;  ///< for people: "Member/officer protocol of a county council"
    std::vector<Clause> clauses;
    std::vector<Checklist> checklists;
    std::vector<Gate> gates = {};

    /// Whether some clause is about the rule.
    [[nodiscard]] bool speaks_of(std::string_view rule) const noexcept;
    /// Null where there is no such checklist.
    [[nodiscard]] const Checklist* checklist(std::string_view id) const noexcept;
};

/// All protocols of a folder, sorted by name. A clause about a rule that does not exist, a clause that stands
/// twice for one rule, an unknown level, a checklist's id that stands twice, a gate without its checklist: an
/// error with file:line and mend.
class Protocols {
  public:
    static base::Result<Protocols> load(const std::filesystem::path& folder,
                                        const std::vector<std::string>& known_rules);

    [[nodiscard]] const Protocol* find(std::string_view name) const noexcept;
    [[nodiscard]] const std::vector<Protocol>& all() const noexcept { return all_; }
    [[nodiscard]] const std::string& digest() const noexcept { return digest_; }

  private:
    std::vector<Protocol> all_;
    std::string digest_;
};

}  // namespace evenhand::policy
