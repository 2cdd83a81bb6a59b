#include "app/rules_page.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

using rules::Example;
using rules::LevelRow;
using rules::Rule;

constexpr std::size_t examples_of_a_sort = 3;
constexpr std::string_view head = R"(# Rules

Made by `evenhand rules --format markdown` from `lexicons/`; not edited by hand. What a finding asks: `stop`, it must not go out as
it stands; `refer`, the clerk decides; `note`, advice. Of the rows of a rule the first that holds decides.

)";

void add_condition(std::string& words, std::string_view condition) {
    words.append(words.empty() ? "" : ", ").append(condition);
}

std::string_view period_in_words(LevelRow::Period period) {
    switch (period) {
    case LevelRow::Period::any: break;
    case LevelRow::Period::inside: return "inside a pre-election period";
    case LevelRow::Period::outside: return "outside any pre-election period";
    case LevelRow::Period::referendum: return "inside a referendum period";
    }
    return "";
}

template <typename Values, typename Word>
std::string any_of_them(const Values& values, Word word) {
    std::string words;
    for (const auto& value : values) {
        words.append(words.empty() ? "" : " or ").append(word(value));
    }
    return words;
}

std::string conditions(const LevelRow& row) {
    std::string words;
    if (const auto period = period_in_words(row.period); !period.empty()) {
        add_condition(words, period);
    }
    if (row.author) {
        add_condition(words, *row.author == text::Author::officer ? "in the council's publicity"
                                                                  : "in a member's name");
    }
    if (!row.kinds.empty()) {
        add_condition(words, "in a " + any_of_them(row.kinds, [](auto kind) { return text::word(kind); }));
    }
    for (const auto trait : row.traits) {
        add_condition(words, "where: " + std::string(rules::word(trait)));
    }
    if (!row.protocols.empty()) {
        const bool any = std::ranges::find(row.protocols, "any") != row.protocols.end();
        add_condition(words,
                      any ? "where the council's protocol has a clause on it"
                          : "under " + any_of_them(row.protocols, [](const auto& name) { return name; }));
    }
    if (row.certainty) {
        add_condition(words, "when " + std::string(rules::word(*row.certainty)));
    }
    return words.empty() ? "always" : words;
}

void add_sources(const Rule& rule, std::string& page) {
    for (const auto& source : rule.sources) {
        page += "* " + (source.url.empty() ? source.ref : "[" + source.ref + "](" + source.url + ")");
        page += source.title.empty() ? "" : ": " + source.title;
        if (!source.nations.empty()) {
            page += " (" + any_of_them(source.nations, [](const auto& nation) { return nation; }) + ")";
        }
        page += "\n";
    }
}

void add_clauses(const Rule& rule, const policy::Protocols& protocols, std::string& page) {
    for (const auto& protocol : protocols.all()) {
        for (const auto& clause : protocol.clauses) {
            if (clause.rule == rule.id) {
                page += "* " + protocol.title + ", \"" + clause.ref + "\": " + clause.gist + "\n";
            }
        }
    }
}

/// On one line: a blank line would end the list.
std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

void add_examples(const Rule& rule, Example::Sort sort, std::string_view title, std::string& page) {
    std::size_t shown = 0;
    for (const auto& example : rule.examples) {
        if (example.sort != sort || shown == examples_of_a_sort) {
            continue;
        }
        page += shown++ == 0 ? std::string(title) + "\n\n" : "";
        page += "* " + one_line(example.text) + "\n";
    }
    page += shown == 0 ? "" : "\n";
}

void add_rule(const Rule& rule, const policy::Protocols& protocols, std::string& page) {
    page += "## `" + rule.id + "`: " + rule.title + "\n\n" + rule.message + "\n\n" + rule.why + "\n\n";
    page += "What to do: " + rule.advice + "\n\n| level | when |\n|---|---|\n";
    for (const auto& row : rule.levels) {
        page += "| " + std::string(rules::word(row.level)) + " | " + conditions(row) + " |\n";
    }
    page += "\n";
    add_sources(rule, page);
    add_clauses(rule, protocols, page);
    page += "\n";
    add_examples(rule, Example::Sort::bad, "Found, for example:", page);
    add_examples(rule, Example::Sort::tempting, "Not found, though it looks like it:", page);
}

}  // namespace

std::string to_page(const check::Library& library) {
    std::string page(head);
    for (const Rule& rule : library.rules.rules()) {
        add_rule(rule, library.protocols, page);
    }
    page.pop_back();
    return page;
}

}  // namespace evenhand::app
