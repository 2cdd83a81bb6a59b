#include "evenhand/rules/rule_file.hpp"

#include "evenhand/base/utf8.hpp"
#include "evenhand/lexicon/phrase.hpp"
#include "evenhand/rules/clause.hpp"
#include "evenhand/rules/rule_parts.hpp"

#include <algorithm>

namespace evenhand::rules {
namespace {

using base::Error;
using base::Place;
using base::Result;
using base::TableReader;

/// A message must fit a line of a terminal and a margin of the page.
constexpr std::size_t longest_message = 140;

constexpr std::pair<std::string_view, Plan::Kind> rule_kinds[] = {{"phrase", Plan::Kind::phrase},
                                                                  {"absence", Plan::Kind::absence},
                                                                  {"quote", Plan::Kind::quote},
                                                                  {"mention", Plan::Kind::mention},
                                                                  {"prominence", Plan::Kind::prominence}};

bool asks_for_party(const lexicon::ParsedPhrase& phrase) {
    return std::ranges::any_of(phrase.elements, [&](const lexicon::PhraseElement& element) {
        return element.kind == lexicon::PhraseElement::Kind::named && phrase.text(element) == "party";
    });
}

Rule read_words_of(TableReader& reader, const std::string& file, std::string_view stem) {
    Rule rule;
    rule.file = file;
    rule.id = reader.text("id");
    rule.title = reader.text("title");
    rule.message = reader.text("message");
    rule.why = reader.text("why");
    rule.advice = reader.text("advice");
    if (!reader.failed() && rule.id != stem) {
        reader.complain("id", "'" + rule.id + "' is not the name of the file",
                        "call the file " + rule.id + ".toml");
    }
    if (const auto length = base::characters_in(rule.message); !reader.failed() && length > longest_message) {
        reader.complain("message", "has " + std::to_string(length) + " characters",
                        "use at most " + std::to_string(longest_message) + "; the rest belongs into 'why'");
    }
    return rule;
}

Result<base::Done> read_kind(TableReader& reader, Plan& plan, PhraseBook& phrases) {
    switch (plan.kind) {
    case Plan::Kind::phrase: {
        EVENHAND_TRY_DONE(read_whens(reader, phrases, plan));
        EVENHAND_TRY(plan.needs, read_nearby(reader, "needs", phrases));
        break;
    }
    case Plan::Kind::absence: {
        EVENHAND_TRY(plan.satisfied, read_satisfied(reader, phrases));
        break;
    }
    case Plan::Kind::quote: {
        EVENHAND_TRY(plan.quote, read_quote(reader));
        break;
    }
    case Plan::Kind::mention: {
        EVENHAND_TRY(plan.mention, read_mention(reader, phrases));
        break;
    }
    case Plan::Kind::prominence: {
        EVENHAND_TRY(plan.prominence, read_prominence(reader));
        break;
    }
    }
    return base::Done{};
}

Result<std::vector<std::string>> read_suggestions(TableReader& reader) {
    std::vector<std::string> suggestions;
    for (const base::Node* table : reader.tables("suggestion")) {
        TableReader suggestion(*table, reader.file(), "[[suggestion]]");
        suggestions.push_back(suggestion.text("text"));
        EVENHAND_TRY_DONE(suggestion.finish());
    }
    return suggestions;
}

}  // namespace

Result<std::vector<lexicon::PatternId>> PhraseBook::add(TableReader& reader, const base::Node& table,
                                                        std::string_view key) {
    std::vector<lexicon::PatternId> patterns;
    reader.texts(key);
    if (reader.failed()) {
        return patterns;
    }
    for (const base::Node& entry : *table.find(key)->array()) {
        auto added = add(*entry.text());
        if (!added.ok()) {
            Error error = added.error();
            error.message = "'" + *entry.text() + "': " + error.message;
            error.place = Place{reader.file(), entry.line()};
            return error;
        }
        patterns.push_back(*added);
    }
    return patterns;
}

Result<lexicon::PatternId> PhraseBook::add(const std::string& phrase) {
    if (const auto known = builder_.known(phrase)) {
        return *known;
    }
    EVENHAND_TRY_DONE(lexicon::parse_phrase(phrase, parsed_));
    EVENHAND_TRY(const auto pattern, builder_.add(phrase, parsed_));
    says_negation_.push_back(lexicon::any_literal_word(parsed_, is_negator) ? 1 : 0);
    names_party_.push_back(asks_for_party(parsed_) ? 1 : 0);
    return pattern;
}

Result<RuleFile> read_rule_file(std::string_view toml, const std::string& file, std::string_view stem,
                                PhraseBook& phrases) {
    EVENHAND_TRY(const auto root, base::parse_toml(toml, file));
    return read_rule(root, file, stem, phrases);
}

Result<RuleFile> read_rule(const base::Node& root, const std::string& file, std::string_view stem,
                           PhraseBook& phrases) {
    TableReader reader(root, file, "the rule");
    RuleFile read;
    read.rule = read_words_of(reader, file, stem);
    read.plan.kind = reader.choice("kind", rule_kinds);
    EVENHAND_TRY(read.rule.sources, read_sources(reader));
    EVENHAND_TRY(read.rule.levels, read_levels(reader));
    read.plan.yields_to = reader.optional_texts("yields_to");
    EVENHAND_TRY(read.plan.scope, read_scope(reader));
    EVENHAND_TRY_DONE(read_kind(reader, read.plan, phrases));
    EVENHAND_TRY(read.plan.unless, read_nearby(reader, "unless", phrases));
    EVENHAND_TRY(read.plan.traits, read_traits(reader, phrases));
    EVENHAND_TRY(read.plan.suggestions, read_suggestions(reader));
    EVENHAND_TRY(read.rule.examples, read_examples(reader));
    EVENHAND_TRY_DONE(reader.finish());
    return read;
}

}  // namespace evenhand::rules
