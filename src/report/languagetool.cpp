#include "evenhand/report/languagetool.hpp"

#include "evenhand/base/json_writer.hpp"
#include "evenhand/text/language.hpp"
#include "evenhand/text/unit_offsets.hpp"

#include <algorithm>

namespace evenhand::report {

namespace {

using base::OriginalSpan;
using text::SourceSpan;

constexpr std::size_t context_characters = 40;
constexpr std::size_t replacements_when_compact = 5;
/// LibreOffice shows a message in one line of its menu. A rule's own message never is longer.
constexpr std::size_t message_limit = 140;

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// Verbatim, without an ellipsis: TeXstudio finds the place again by searching for it.
SourceSpan context_of(std::string_view source, SourceSpan span) {
    SourceSpan context = span;
    for (std::size_t step = 0; step < context_characters && context.begin > 0; ++step) {
        do {
            --context.begin;
        } while (context.begin > 0 && continues(source[context.begin]));
    }
    for (std::size_t step = 0; step < context_characters && context.end < source.size(); ++step) {
        do {
            ++context.end;
        } while (context.end < source.size() && continues(source[context.end]));
    }
    return context;
}

std::string_view issue_type(std::string_view rule) {
    return rule == "capacity-missing" ? "omission" : "legal";
}

std::string_view language_name(std::string_view code) {
    return code.starts_with("cy") ? "Welsh" : "English (GB)";
}

bool names(const std::vector<std::string>& ids, std::string_view id, std::string_view category) {
    return std::ranges::any_of(ids, [&](const auto& each) { return each == id || each == category; });
}

class Answer {
  public:
    Answer(const Report& report, const rules::RuleSet& rules, const text::AnnotatedText& text,
           const std::vector<OriginalSpan>& sentences, const LanguageToolChoice& choice)
        : report_(report), rules_(rules), text_(text), sentences_(sentences), choice_(choice),
          units_(text.source(), text::UnitOffsets::Unit::utf16) {}

    std::string written() {
        json_.begin_object();
        if (!choice_.compact) {
            write_software();
        }
        json_.key("warnings").begin_object().key("incompleteResults").flag(false).end_object();
        write_language();
        json_.key("matches").begin_array();
        for (const auto& finding : report_.findings) {
            const rules::Rule* rule = rules_.find(finding.rule);
            if (rule != nullptr && is_shown(finding, *rule)) {
                write_match(finding, *rule);
            }
        }
        json_.end_array();
        write_sentences();
        json_.end_object();
        return json_.take();
    }

  private:
    bool is_shown(const ReportedFinding& finding, const rules::Rule& rule) const {
        using Part = LanguageToolChoice::Part;
        const bool whole_document = finding.span.empty();
        if (whole_document && (choice_.scope == LanguageToolChoice::Scope::paragraph ||
                               choice_.part == Part::all_but_text_level)) {
            return false;
        }
        if (!whole_document && choice_.part == Part::text_level_only) {
            return false;
        }
        const std::string id = languagetool_id(finding.rule);
        const std::string_view category = languagetool_category(rule);
        if (names(choice_.enabled, id, category)) {
            return true;
        }
        if (choice_.enabled_only || names(choice_.disabled, id, category)) {
            return false;
        }
        return choice_.picky || finding.certainty != rules::Certainty::check;
    }

    /// A whole-document finding stands on the first sentence: a length of nought is invisible in most
    /// clients.
    SourceSpan place_of(const ReportedFinding& finding) const {
        if (!finding.span.empty()) {
            return text_.source_of(finding.span);
        }
        return sentences_.empty() ? SourceSpan{} : SourceSpan{0, text_.source_of(sentences_.front()).end};
    }

    /// A cut-out paragraph may hide who speaks, so that a finding in such a quote is only a hint.
    bool is_hint(const ReportedFinding& finding) const {
        if (finding.certainty != rules::Certainty::certain) {
            return true;
        }
        return choice_.scope == LanguageToolChoice::Scope::paragraph &&
               std::ranges::any_of(report_.quotes, [&](const ReportedQuote& quote) {
                   return quote.speaker.text.empty() && quote.span.touches(finding.span);
               });
    }

    void pair(std::string_view key, std::string_view value) { json_.key(key).text(value); }

    void write_place(SourceSpan span, std::uint32_t from = 0) {
        json_.key("offset").number(units_.before(span.begin) - from);
        json_.key("length").number(units_.before(span.end) - units_.before(span.begin));
    }

    void write_software() {
        json_.key("software").begin_object();
        pair("name", "Evenhand");
        pair("version", choice_.version);
        json_.key("buildDate").null().key("apiVersion").number(1).key("premium").flag(false);
        pair("status", report_.ruleset);
        json_.end_object();
    }

    void write_language() {
        const std::string_view code = choice_.language;
        const std::string_view seen = text::language_of(report_.document.text) == "cy" ? "cy-GB" : "en-GB";
        json_.key("language").begin_object();
        pair("name", language_name(code));
        pair("code", code);
        json_.key("detectedLanguage").begin_object();
        pair("name", language_name(seen));
        pair("code", seen);
        json_.end_object().end_object();
    }

    void write_match(const ReportedFinding& finding, const rules::Rule& rule) {
        const SourceSpan place = place_of(finding);
        json_.begin_object();
        pair("message", finding.message.size() <= message_limit ? finding.message : rule.message);
        pair("shortMessage", finding.title);
        write_replacements(finding);
        write_place(place);
        if (!choice_.compact) {
            write_context(place);
        }
        json_.key("type").begin_object();
        pair("typeName", is_hint(finding) ? "Hint" : "Other");
        json_.end_object();
        write_rule(finding, rule);
        json_.key("ignoreForIncompleteSentence").flag(false).key("contextForSureMatch").number(-1);
        json_.end_object();
    }

    void write_replacements(const ReportedFinding& finding) {
        // Editors put a replacement where the match is.
        const bool in_place = !finding.span.empty() && finding.replaces == finding.span;
        std::size_t most = in_place ? finding.suggestions.size() : 0;
        if (choice_.compact) {
            most = std::min(most, replacements_when_compact);
        }
        json_.key("replacements").begin_array();
        for (std::size_t at = 0; at < most; ++at) {
            json_.begin_object();
            pair("value", finding.suggestions[at]);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_context(SourceSpan place) {
        const std::string_view source = text_.source();
        const SourceSpan context = context_of(source, place);
        json_.key("context").begin_object();
        pair("text", source.substr(context.begin, context.size()));
        write_place(place, units_.before(context.begin));
        json_.end_object();
        SourceSpan sentence = place;
        for (const OriginalSpan each : sentences_) {
            const SourceSpan stands = text_.source_of(each);
            if (stands.begin <= place.begin && place.begin < stands.end) {
                sentence = stands;
            }
        }
        pair("sentence", source.substr(sentence.begin, sentence.size()));
    }

    void write_rule(const ReportedFinding& finding, const rules::Rule& rule) {
        json_.key("rule").begin_object();
        pair("id", languagetool_id(finding.rule));
        pair("description", rule.title);
        pair("issueType", issue_type(finding.rule));
        json_.key("urls").begin_array();
        for (const auto& source : finding.sources) {
            if (!source.url.empty()) {
                json_.begin_object();
                pair("value", source.url);
                json_.end_object();
            }
        }
        json_.end_array();
        const std::string_view category = languagetool_category(rule);
        json_.key("category").begin_object();
        pair("id", category);
        pair("name", category == "PREELECTION_PERIOD" ? "Restricted period" : "Council publicity");
        json_.end_object();
        json_.key("isPremium").flag(false).key("tags").begin_array();
        if (finding.certainty == rules::Certainty::check) {
            json_.text("picky");
        }
        json_.end_array().end_object();
    }

    void write_sentences() {
        json_.key("sentenceRanges").begin_array();
        for (const OriginalSpan sentence : sentences_) {
            const SourceSpan span = text_.source_of(sentence);
            json_.begin_array().number(units_.before(span.begin)).number(units_.before(span.end)).end_array();
        }
        json_.end_array();
    }

    const Report& report_;
    const rules::RuleSet& rules_;
    const text::AnnotatedText& text_;
    const std::vector<OriginalSpan>& sentences_;
    const LanguageToolChoice& choice_;
    text::UnitOffsets units_;
    base::JsonWriter json_;
};

}  // namespace

std::string languagetool_id(std::string_view rule) {
    std::string id = "PREELECTION_";
    for (const char letter : rule) {
        id += letter == '-'                    ? '_'
              : letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A')
                                               : letter;
    }
    return id;
}

std::string_view languagetool_category(const rules::Rule& rule) {
    using Period = rules::LevelRow::Period;
    const bool always = std::ranges::any_of(rule.levels, [](const rules::LevelRow& row) {
        return row.period == Period::any || row.period == Period::outside;
    });
    return always ? "PREELECTION_ALWAYS" : "PREELECTION_PERIOD";
}

std::string to_languagetool(const Report& report, const rules::RuleSet& rules,
                            const text::AnnotatedText& text, const std::vector<OriginalSpan>& sentences,
                            const LanguageToolChoice& choice) {
    return Answer(report, rules, text, sentences, choice).written();
}

}  // namespace evenhand::report
