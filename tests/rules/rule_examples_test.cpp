#include "evenhand/rules/rule_set.hpp"
#include "support/places.hpp"
#include "support/reading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using evenhand::base::NormalSpan;
using evenhand::rules::Example;
using evenhand::rules::Explain;
using evenhand::rules::Finding;
using evenhand::rules::Reading;
using evenhand::rules::Rule;
using evenhand::rules::RuleSet;
using evenhand::text::Document;

namespace {

const RuleSet& shipped_rules() {
    static const auto rules = [] {
        auto loaded = RuleSet::load(evenhand::tests::source("/lexicons/rules"),
                                    evenhand::tests::shipped_vocabularies());
        if (!loaded.ok()) {
            FAIL(evenhand::base::one_line(loaded.error()));
        }
        return std::move(loaded).value();
    }();
    return rules;
}

Reading read(const Example& example, const std::string& text) {
    return evenhand::tests::full_reading(Document{text, example.kind, example.author}, example.people);
}

std::vector<Finding> findings_of(const Rule& rule, const Reading& reading) {
    auto findings = shipped_rules().judge(reading, Explain::no).found;
    std::erase_if(findings, [&](const Finding& finding) { return finding.rule != rule.id; });
    return findings;
}

bool touches_mark(const Example& example, const Reading& reading, const Finding& finding) {
    if (example.mark.empty() || finding.span.empty()) {
        return true;
    }
    const auto begin = static_cast<std::uint32_t>(example.text.find(example.mark));
    const evenhand::base::OriginalSpan mark{begin, begin + static_cast<std::uint32_t>(example.mark.size())};
    return reading.text.map().original(finding.span).touches(mark);
}

std::string place(const Rule& rule, const Example& example) {
    return rule.file + ":" + std::to_string(example.line) + ": " + example.text;
}

/// What stands in the way of the example; empty where it does as it says.
std::string failure(const Rule& rule, const Example& example) {
    const Reading reading = read(example, example.text);
    const auto findings = findings_of(rule, reading);
    if (example.sort != Example::Sort::bad) {
        return findings.empty() ? "" : place(rule, example) + "\n  is found, by " + findings[0].detail;
    }
    const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return touches_mark(example, reading, finding);
    });
    return found ? "" : place(rule, example) + "\n  is not found";
}

/// The text as it is when the suggestion is taken, and where it stands in it.
std::string with_suggestion(const Reading& reading, const Finding& finding, const std::string& suggestion,
                            NormalSpan& taken) {
    const bool added = finding.replaces.empty();
    std::string text(reading.text.normal());
    text.replace(finding.replaces.begin, finding.replaces.size(), added ? suggestion + "\n\n" : suggestion);
    taken = {finding.replaces.begin, finding.replaces.begin + static_cast<std::uint32_t>(suggestion.size())};
    return text;
}

/// Whether a rule found something in the stretch before the suggestion was taken: it asked for one of its
/// own.
bool stood_before(const Reading& reading, const Finding& finding, std::string_view rule) {
    const auto findings = shipped_rules().judge(reading, Explain::no).found;
    return rule != finding.rule && std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
               return other.rule == rule && other.span.touches(finding.replaces);
           });
}

/// What a suggestion leads to when it is taken and the text read again: nothing of its own rule in it,
/// nothing new of another, and what was missing is there.
std::string bad_suggestion(const Rule& rule, const Example& example, std::size_t& taken_count) {
    const Reading reading = read(example, example.text);
    for (const Finding& finding : findings_of(rule, reading)) {
        for (std::string suggestion : finding.suggestions) {
            if (const auto at = suggestion.find("{office}"); at != std::string::npos) {
                suggestion.replace(at, std::string_view("{office}").size(), "councillor for Northgate");
            }
            ++taken_count;
            NormalSpan taken;
            const Reading again = read(example, with_suggestion(reading, finding, suggestion, taken));
            for (const Finding& left : shipped_rules().judge(again, Explain::no).found) {
                const bool missing_still = finding.replaces.empty() && left.rule == rule.id;
                const bool in_it = left.span.touches(taken) && !stood_before(reading, finding, left.rule);
                if (in_it || missing_still) {
                    return place(rule, example) + "\n  leads to " + std::string(left.rule) +
                           " when it is taken: " + suggestion;
                }
            }
        }
    }
    return {};
}

}  // namespace

TEST_CASE("every example of every rule is found or left alone as it says", "[rules]") {
    std::string failures;
    for (const Rule& rule : shipped_rules().rules()) {
        for (const Example& example : rule.examples) {
            if (const auto one = failure(rule, example); !one.empty()) {
                failures += one + "\n";
            }
        }
    }
    INFO(failures);
    CHECK(failures.empty());
}

TEST_CASE("a text in which a suggestion is taken is clean there to every rule", "[rules]") {
    std::string failures;
    std::size_t taken = 0;
    for (const Rule& rule : shipped_rules().rules()) {
        for (const Example& example : rule.examples) {
            if (const auto one = bad_suggestion(rule, example, taken); !one.empty()) {
                failures += one + "\n";
            }
        }
    }
    INFO(failures);
    CHECK(failures.empty());
    CHECK(taken > 50);
}
