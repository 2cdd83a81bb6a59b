#include "evenhand/rules/rule_set.hpp"
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
        auto loaded =
            RuleSet::load(EVENHAND_SOURCE_DIR "/lexicons/rules", evenhand::tests::shipped_vocabularies());
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

/// The text with the finding's span replaced. Words in somebody's mouth are replaced together with the
/// paragraph that puts them there.
std::string with_suggestion(const Reading& reading, const Finding& finding, const std::string& suggestion,
                            NormalSpan& replaced) {
    replaced = finding.span;
    if (finding.speaker) {
        const auto& layout = reading.text.layout();
        for (const auto& paragraph : layout.paragraphs) {
            if (paragraph.span.touches(finding.span)) {
                replaced = paragraph.span;
            }
        }
    }
    std::string text(reading.text.normal());
    text.replace(replaced.begin, replaced.size(), suggestion);
    replaced.end = replaced.begin + static_cast<std::uint32_t>(suggestion.size());
    return text;
}

/// The suggestion must not be what it replaces over again.
std::string bad_suggestion(const Rule& rule, const Example& example) {
    const Reading reading = read(example, example.text);
    for (const Finding& finding : findings_of(rule, reading)) {
        for (const std::string& suggestion : finding.suggestions) {
            if (finding.span.empty()) {
                continue;
            }
            NormalSpan replaced;
            const std::string text = with_suggestion(reading, finding, suggestion, replaced);
            for (const Finding& left : findings_of(rule, read(example, text))) {
                if (left.span.touches(replaced)) {
                    return place(rule, example) + "\n  is found again in its suggestion: " + suggestion;
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

TEST_CASE("a suggestion is clean itself", "[rules]") {
    std::string failures;
    for (const Rule& rule : shipped_rules().rules()) {
        for (const Example& example : rule.examples) {
            if (const auto one = bad_suggestion(rule, example); !one.empty()) {
                failures += one + "\n";
            }
        }
    }
    INFO(failures);
    CHECK(failures.empty());
}
