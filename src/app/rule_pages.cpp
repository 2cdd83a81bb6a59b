#include "app/rule_pages.hpp"

#include "evenhand/base/files.hpp"

#include <algorithm>
#include <fstream>

namespace evenhand::app {
namespace {

using rules::Example;
using rules::LevelRow;
using rules::Rule;

constexpr std::size_t examples_of_a_sort = 5;
/// By this line a page is known for one that may be written over or taken away.
constexpr std::string_view made =
    "Made by `evenhand rules --format pages` from `lexicons/`; not edited by hand.";

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

/// On one line, because a blank line would end the list; what Markdown would take for its own is marked.
std::string plain(std::string_view text) {
    std::string shown;
    for (const char letter : text) {
        if (std::string_view("*_`<[\\").find(letter) != std::string_view::npos) {
            shown += '\\';
        }
        shown += letter == '\n' ? ' ' : letter;
    }
    return shown;
}

std::string in_whose_hand(const Example& example) {
    const std::string kind(example.kind == text::DocumentKind::press_release ? "press release"
                           : example.kind == text::DocumentKind::web_news    ? "web news"
                                                                             : text::word(example.kind));
    return example.author == text::Author::member              ? " (" + kind + " in a member's name)"
           : example.kind == text::DocumentKind::press_release ? ""
                                                               : " (" + kind + ")";
}

/// With the part in bold that is found.
std::string shown(const Example& example) {
    const auto at = example.mark.empty() ? std::string::npos : example.text.find(example.mark);
    if (at == std::string::npos) {
        return plain(example.text) + in_whose_hand(example);
    }
    const std::string_view text = example.text;
    return plain(text.substr(0, at)) + "**" + plain(example.mark) + "**" +
           plain(text.substr(at + example.mark.size())) + in_whose_hand(example);
}

void add_examples(const Rule& rule, Example::Sort sort, std::string_view title, std::string& page) {
    std::size_t all = 0;
    page.append("\n## ").append(title).append("\n\n");
    for (const auto& example : rule.examples) {
        if (example.sort == sort && all++ < examples_of_a_sort) {
            page += "* " + shown(example) + "\n";
        }
    }
    if (all > examples_of_a_sort) {
        page += "\nThe rule's file has " + std::to_string(all - examples_of_a_sort) + " more.\n";
    }
}

std::string page_of(const Rule& rule, const policy::Protocols& protocols) {
    std::string page = "# " + rule.title + "\n\n" + std::string(made) + " `" + rule.id +
                       "`, from `lexicons/rules/" + rule.id + ".toml`; [all rules](README.md).\n\n";
    page += "**" + rule.message + "**\n\n## Why\n\n" + rule.why + "\n\n## What to do\n\n" + rule.advice +
            "\n\n## What it asks\n\nThe first row that holds decides.\n\n| level | when |\n|---|---|\n";
    for (const auto& row : rule.levels) {
        page += "| " + std::string(rules::word(row.level)) + " | " + conditions(row) + " |\n";
    }
    page += "\n## Law and codes\n\n";
    add_sources(rule, page);
    std::string clauses;
    add_clauses(rule, protocols, clauses);
    page += clauses.empty() ? "" : "\n## Protocols that speak of it\n\n" + clauses;
    add_examples(rule, Example::Sort::bad, "Found", page);
    add_examples(rule, Example::Sort::tempting, "Not found, though it looks like it", page);
    add_examples(rule, Example::Sort::good, "Good", page);
    return page;
}

std::string index_of(const rules::RuleSet& rules) {
    std::string page = "# The rules\n\n" + std::string(made) + R"(

What a finding asks: `stop`, it must not go out as it stands; `refer`, the clerk decides; `note`, advice. The same stands on the page
*Rules* of the service, where a text can be tried as well. [A rule is added or changed](../../../lexicons/README.md) in its file.
None of this is legal advice: refer what is not clear to the monitoring officer.

| rule | what it finds | asks at most |
|---|---|---|
)";
    for (const Rule& rule : rules.rules()) {
        const auto worst = std::ranges::max_element(rule.levels, {}, &LevelRow::level);
        page += "| [" + rule.title + "](" + rule.id + ".md) | " + rule.message + " | " +
                std::string(worst == rule.levels.end() ? "" : rules::word(worst->level)) + " |\n";
    }
    return page;
}

base::Error not_written(const std::filesystem::path& path) {
    return {base::ErrorCode::unreadable,
            "it cannot be written",
            "look at its folder's permissions and the free space",
            {path.string(), 0}};
}

bool is_ours(const std::filesystem::path& path) {
    constexpr std::size_t largest = std::size_t{1} << 20;
    const auto text = base::read_file(path, largest);
    return text.ok() && text->find(made) != std::string::npos;
}

base::Result<base::Done> take_away_others(const std::filesystem::path& folder,
                                          const std::vector<RulePage>& pages) {
    std::error_code fault;
    for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".md" &&
            std::ranges::find(pages, name, &RulePage::name) == pages.end() && is_ours(entry.path()) &&
            !std::filesystem::remove(entry.path(), fault)) {
            return not_written(entry.path());
        }
    }
    return fault ? base::Result<base::Done>(not_written(folder)) : base::Result<base::Done>(base::Done{});
}

}  // namespace

std::vector<RulePage> rule_pages(const check::Library& library) {
    std::vector<RulePage> pages{{"README.md", index_of(library.rules)}};
    for (const Rule& rule : library.rules.rules()) {
        pages.push_back({rule.id + ".md", page_of(rule, library.protocols)});
    }
    std::ranges::sort(pages, {}, &RulePage::name);
    return pages;
}

base::Result<base::Done> write_rule_pages(const std::filesystem::path& folder,
                                          const std::vector<RulePage>& pages) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        return not_written(folder);
    }
    for (const RulePage& page : pages) {
        const auto path = folder / page.name;
        std::ofstream out(path, std::ios::binary);
        out << page.text;
        out.close();
        if (!out) {
            return not_written(path);
        }
    }
    return take_away_others(folder, pages);
}

}  // namespace evenhand::app
