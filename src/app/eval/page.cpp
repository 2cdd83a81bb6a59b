#include "app/eval/page.hpp"

#include <cstdio>

namespace evenhand::app {
namespace {

constexpr std::string_view head = R"(# Accuracy

Made by `evenhand eval tests/cases --format markdown`; not edited by hand. How it counts stands in [eval.md](eval.md).

)";

std::string figure(std::optional<double> value) {
    if (!value) {
        return "–";
    }
    char out[16];
    std::snprintf(out, sizeof out, "%.3f", *value);
    return out;
}

std::string cells(const Count& count) {
    return " | " + figure(precision(count)) + " | " + figure(recall(count)) + " | " + figure(f1(count)) +
           " | " + std::to_string(count.found) + " | " + std::to_string(count.wrong) + " | " +
           std::to_string(count.missed) + " |";
}

void add_rules(const Score& score, std::span<const rules::Rule> rules, std::string& page) {
    page += "## Rules\n\n| rule | precision | recall | F1 | found | wrong | missed |\n"
            "|---|---|---|---|---|---|---|\n";
    for (const rules::Rule& rule : rules) {
        const auto count = score.rules.find(rule.id);
        page += "| `" + rule.id + "`" + cells(count == score.rules.end() ? Count{} : count->second) + "\n";
    }
    page += "| all" + cells(total(score)) + "\n\n";
}

void add_quotes(const Score& score, std::string& page) {
    page +=
        "## Quotes\n\n| | precision | recall | F1 | found | wrong | missed | speaker right | role right |\n"
        "|---|---|---|---|---|---|---|---|---|\n";
    page += "| direct" + cells(score.quotes) + " " + figure(share(score.speakers_right, score.quotes.found)) +
            " | " + figure(share(score.roles_right, score.quotes.found)) + " |\n";
    page += "| indirect, of members" + cells(score.indirect) + " – | – |\n\n";
}

void add_certainties(const Score& score, std::string& page) {
    page += "## Certainty\n\nOf the findings of each certainty, notes among them, the share that is right; "
            "what is "
            "arguable counts neither way.\n\n"
            "| certainty | share right | right | arguable | wrong |\n|---|---|---|---|---|\n";
    for (const auto& [certainty, judged] : score.certainties) {
        page += "| " + std::string(rules::word(certainty)) + " | " +
                figure(share(judged.right, judged.right + judged.wrong)) + " | " +
                std::to_string(judged.right) + " | " + std::to_string(judged.arguable) + " | " +
                std::to_string(judged.wrong) + " |\n";
    }
    page += "\n";
}

/// A miss begins with its case: "ID missed RULE: 'words'".
void add_misses(const Score& score, std::string& page) {
    page += "## What it still gets wrong\n\n";
    if (score.misses.empty()) {
        page += "Nothing in these documents.\n";
    }
    for (const std::string& miss : score.misses) {
        const auto space = miss.find(' ');
        page += "* `" + miss.substr(0, space) + "`" + miss.substr(space) + "\n";
    }
}

}  // namespace

std::string to_page(const Score& score, std::span<const rules::Rule> rules) {
    std::string page(head);
    page += std::to_string(score.cases) + " documents of our own, which are tests at the same time:";
    std::string_view separator = " ";
    for (const auto& [name, count] : score.documents) {
        page += std::string(separator) + std::to_string(count) + " " + name;
        separator = ", ";
    }
    page += ".\n\n";
    add_rules(score, rules, page);
    add_quotes(score, page);
    add_certainties(score, page);
    add_misses(score, page);
    for (const std::string& failure : score.failed) {
        page += "* not checked: " + failure + "\n";
    }
    return page;
}

}  // namespace evenhand::app
