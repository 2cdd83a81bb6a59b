#pragma once

#include "evenhand/report/report.hpp"
#include "evenhand/rules/rule_set.hpp"
#include "evenhand/text/annotated_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::report {

/// What of a report a LanguageTool client is shown.
struct LanguageToolChoice {
    enum class Scope : std::uint8_t {
        paragraph,  ///< the client sends one paragraph at a time: nothing is said of the whole document
        document,
    };
    enum class Part : std::uint8_t { all, text_level_only, all_but_text_level };
    Scope scope = Scope::document;
    Part part = Part::all;
    bool picky = false;                 ///< also what is to be checked by a person
    bool compact = false;               ///< without software, context and sentence
    std::vector<std::string> enabled;   ///< ids of rules or categories; only these, where `enabled_only`
    std::vector<std::string> disabled;  ///< ids of rules or categories
    bool enabled_only = false;
    std::string language = "en-GB";  ///< the code that is answered
    std::string version;             ///< of the program
};

/// "PREELECTION_PARTY_PROMOTION": the rule's id as clients know it. Stable, because users switch rules off by
/// it; chosen so that no client takes it for spelling or style.
std::string languagetool_id(std::string_view rule);

/// "PREELECTION_ALWAYS", or "PREELECTION_PERIOD" for a rule that only a restricted period brings.
std::string_view languagetool_category(const rules::Rule& rule);

/// The answer of LanguageTool's /v2/check: offsets are UTF-16 code units of the source, markup counted.
/// `report` is of the plain text of `text`; `sentences` are those of it, in order.
std::string to_languagetool(const Report& report, const rules::RuleSet& rules,
                            const text::AnnotatedText& text, const std::vector<base::OriginalSpan>& sentences,
                            const LanguageToolChoice& choice);

}  // namespace evenhand::report
