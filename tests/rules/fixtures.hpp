#pragma once

#include "evenhand/rules/rule_set.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::tests {

/// What every rule file must have besides its kind's own part.
inline std::string head_of_rule(std::string_view id, std::string_view kind) {
    return "id = \"" + std::string(id) + "\"\ntitle = \"Title\"\nkind = \"" + std::string(kind) +
           "\"\nmessage = \"Message.\"\nwhy = \"Why.\"\nadvice = \"Advice.\"\n";
}

inline std::string tail_of_rule() {
    std::string text =
        "[[source]]\nref = \"Act 1986, s.2\"\ntitle = \"A duty\"\n[[level]]\nlevel = \"stop\"\n";
    for (const char* sort : {"bad", "bad", "bad", "good", "good", "good", "tempting", "tempting"}) {
        text += "[[" + std::string(sort) + "]]\ntext = \"We grovel.\"\n";
    }
    return text;
}

/// A whole rule of kind phrase.
inline std::string first_rule(std::string_view id, std::string_view phrase = "we grovel") {
    return head_of_rule(id, "phrase") + tail_of_rule() + "[[when]]\nphrases = [\"" + std::string(phrase) +
           "\"]\n";
}

/// A whole rule of the kind, with `body` as the kind's own part.
inline std::string rule_of(std::string_view kind, std::string_view body) {
    return head_of_rule("rule", kind) + tail_of_rule() + std::string(body);
}

/// Rule files in a folder of their own, and readings to judge. People and quotes are put in by hand, so that
/// a test of a rule does not hang on how they are found.
class RuleFixture {
  public:
    explicit RuleFixture(const std::vector<std::pair<std::string, std::string>>& files)
        : vocabularies_(load_vocabularies(folder_)) {
        std::filesystem::create_directories(folder_.path() / "rules");
        for (const auto& [id, toml] : files) {
            folder_.write("rules/" + id + ".toml", toml);
        }
    }
    /// One rule called "rule".
    explicit RuleFixture(const std::string& toml)
        : RuleFixture(std::vector<std::pair<std::string, std::string>>{{"rule", toml}}) {}

    [[nodiscard]] base::Result<rules::RuleSet> load() const {
        return rules::RuleSet::load(folder_.path() / "rules", vocabularies_);
    }
    [[nodiscard]] const lexicon::Vocabularies& vocabularies() const { return vocabularies_; }

    [[nodiscard]] rules::Reading read(std::string text,
                                      text::DocumentKind kind = text::DocumentKind::press_release,
                                      text::Author author = text::Author::officer) const {
        auto read = text::Text::read(text::Document{std::move(text), kind, author}, "test");
        REQUIRE(read.ok());
        rules::Reading reading{std::move(read).value(), {}, {}, {}};
        vocabularies_.mark(reading.text.tokens(), reading.text.layout(), reading.marks);
        reading.marks.seal(reading.text.tokens().size());
        return reading;
    }

    /// The texts of the findings; those on the whole document as "".
    [[nodiscard]] std::vector<std::string> found(const rules::Reading& reading) const {
        const auto rules = load();
        REQUIRE(rules.ok());
        std::vector<std::string> texts;
        for (const rules::Finding& finding : rules->judge(reading, rules::Explain::no).found) {
            texts.emplace_back(reading.text.normal().substr(finding.span.begin, finding.span.size()));
        }
        return texts;
    }
    [[nodiscard]] rules::Findings judged(const rules::Reading& reading) const {
        const auto rules = load();
        REQUIRE(rules.ok());
        // The ids live in the rule set, which ends here.
        auto findings = rules->judge(reading, rules::Explain::yes);
        for (auto& finding : findings.found) {
            finding.rule = {};
        }
        for (auto& left : findings.not_flagged) {
            left.rule = {};
        }
        return findings;
    }

  private:
    static lexicon::Vocabularies load_vocabularies(const TemporaryFolder& folder) {
        folder.write("vocabularies/inflections.toml",
                     "[[verb]]\nforms = [\"pay\", \"pays\", \"paid\", \"paying\"]\n");
        auto vocabularies = lexicon::Vocabularies::load(folder.path() / "vocabularies");
        REQUIRE(vocabularies.ok());
        return std::move(vocabularies).value();
    }

    TemporaryFolder folder_;
    lexicon::Vocabularies vocabularies_;
};

/// The bytes where `words` stand in the reading's text.
inline base::NormalSpan span_of(const rules::Reading& reading, std::string_view words) {
    const auto at = reading.text.normal().find(words);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

/// The tokens where `words` stand in the reading's text.
inline base::TokenSpan tokens_of(const rules::Reading& reading, std::string_view words) {
    const auto span = span_of(reading, words);
    const auto& tokens = reading.text.tokens();
    base::TokenSpan found{tokens.size(), tokens.size()};
    for (std::uint32_t i = tokens.size(); i-- > 0;) {
        if (tokens[i].begin >= span.begin && tokens[i].end <= span.end) {
            found.begin = i;
            found.end = std::max(found.end == tokens.size() ? i + 1 : found.end, i + 1);
        }
    }
    return found;
}

/// Adds a direct or reported quote of a speaker with the role.
inline quotes::Quote& add_quote(rules::Reading& reading, std::string_view words, people::Role role,
                                quotes::Form form = quotes::Form::direct) {
    quotes::Quote quote;
    quote.form = form;
    quote.span = span_of(reading, words);
    quote.utterance = static_cast<std::uint32_t>(reading.quotes.quotes.size());
    quote.speaker.role = role;
    reading.quotes.quotes.push_back(quote);
    return reading.quotes.quotes.back();
}

/// Adds a figure named by `words`, and that mention.
inline std::uint32_t add_figure(rules::Reading& reading, std::string_view words, people::Role role) {
    people::Figure figure;
    figure.name = std::string(words);
    figure.role = role;
    figure.best = tokens_of(reading, words);
    reading.people.figures.push_back(figure);
    const auto number = static_cast<std::uint32_t>(reading.people.figures.size() - 1);
    reading.people.mentions.push_back({figure.best, number, people::MentionKind::name});
    return number;
}

/// Adds a mention of a party by the words, and its mark.
inline void add_party(rules::Reading& reading, const lexicon::Vocabularies& vocabularies,
                      std::string_view words) {
    people::PartyMention mention;
    mention.tokens = tokens_of(reading, words);
    mention.party = "a party";
    reading.people.parties.push_back(mention);
    reading.marks.add({mention.tokens, vocabularies.class_named("party").value()});
    reading.marks.seal(reading.text.tokens().size());
}

/// Marks the words as one of a built-in class; the marks are sealed anew.
inline void add_mark(rules::Reading& reading, const lexicon::Vocabularies& vocabularies,
                     std::string_view words, std::string_view name) {
    reading.marks.add({tokens_of(reading, words), vocabularies.class_named(name).value()});
    reading.marks.seal(reading.text.tokens().size());
}

}  // namespace evenhand::tests
