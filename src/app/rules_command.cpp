#include "app/rules_command.hpp"

#include "app/data_folder.hpp"
#include "app/eval/words.hpp"
#include "app/options.hpp"
#include "app/rule_pages.hpp"
#include "evenhand/check/check.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using Library = std::shared_ptr<const check::Library>;

/// Whether the rule finds something in the example, at its mark where it has one. No day comes into it.
base::Result<bool> is_found(const rules::Example& example, const rules::Rule& rule, const Library& library) {
    council::Profile council;
    council.name = "Exampleshire Council";
    council.people = example.people;
    EVENHAND_TRY(const auto knowledge, check::Knowledge::join(library, std::move(council)));
    EVENHAND_TRY(const auto reading,
                 check::read({example.text, example.kind, example.author}, rule.file, *knowledge));
    const auto at =
        static_cast<std::uint32_t>(std::min(example.text.find(example.mark), example.text.size()));
    const base::OriginalSpan mark{at, at + static_cast<std::uint32_t>(example.mark.size())};
    const auto findings = library->rules.judge(reading, rules::Explain::no);
    return std::ranges::any_of(findings.found, [&](const rules::Finding& finding) {
        return finding.rule == rule.id && (finding.span.empty() || example.mark.empty() ||
                                           reading.text.map().original(finding.span).touches(mark));
    });
}

int list(const check::Library& library, const Console& console) {
    for (const rules::Rule& rule : library.rules.rules()) {
        console.out << rule.id << ": " << rule.title << " (" << rule.examples.size() << " examples)\n";
    }
    return nothing_found;
}

int test(const Library& library, const std::string& only, const Console& console) {
    const auto broken = broken_examples(library, only);
    if (!broken.ok()) {
        console.err << base::one_line(broken.error()) << '\n';
        return not_done;
    }
    for (const BrokenExample& example : *broken) {
        console.out << example.file << ':' << example.line << ": " << example.what << '\n';
    }
    std::size_t examples = 0;
    for (const rules::Rule& rule : library->rules.rules()) {
        examples += only.empty() || rule.id == only ? rule.examples.size() : 0;
    }
    console.out << examples << " examples, " << broken->size() << " not as they say\n";
    return broken->empty() ? nothing_found : something_found;
}

}  // namespace

base::Result<std::vector<BrokenExample>> broken_examples(const Library& library, const std::string& only) {
    if (!only.empty() && library->rules.find(only) == nullptr) {
        return base::Error{base::ErrorCode::not_found,
                           "evenhand rules: there is no rule '" + only + "'",
                           "evenhand rules lists them",
                           {}};
    }
    std::vector<BrokenExample> broken;
    for (const rules::Rule& rule : library->rules.rules()) {
        if (!only.empty() && rule.id != only) {
            continue;
        }
        for (const rules::Example& example : rule.examples) {
            EVENHAND_TRY(const bool found, is_found(example, rule, library));
            const bool bad = example.sort == rules::Example::Sort::bad;
            if (found != bad) {
                const std::string what =
                    bad ? "a bad example is not found: " : "an example that is not bad is found: ";
                broken.push_back({rule.file, example.line, what + shown(example.text, 100)});
            }
        }
    }
    return broken;
}

namespace {

enum class Act : std::uint8_t { list, test, pages };

struct Asked {
    Act act = Act::list;
    std::string name;  ///< the rule to be tested, empty: all; the folder of the pages
};

base::Result<Asked> asked(std::span<const std::string> arguments) {
    constexpr Option known[] = {{"format"}};
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand rules"));
    const auto& words = options.words();
    const std::string format = options.value("format").value_or("text");
    if (format == "pages") {
        return words.size() == 1 ? base::Result<Asked>(Asked{Act::pages, words.front()})
                                 : base::Error{base::ErrorCode::usage,
                                               "evenhand rules: --format pages takes one folder",
                                               "name it",
                                               {}};
    }
    if (format != "text") {
        return base::Error{base::ErrorCode::usage,
                           "evenhand rules: --format: '" + format + "' is no format here",
                           "use text, or pages and a folder",
                           {}};
    }
    if (words.size() > 2 || (!words.empty() && words.front() != "test")) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand rules: '" + words.back() + "' is not known here",
                           "write nothing, or test, or test and a rule",
                           {}};
    }
    return words.empty() ? Asked{} : Asked{Act::test, words.size() == 2 ? words.back() : std::string()};
}

}  // namespace

int rules_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << base::one_line(error) << '\n';
        return not_done;
    };
    const auto wanted = asked(arguments);
    if (!wanted.ok()) {
        return fail(wanted.error());
    }
    const auto data = data_folder();
    if (!data.ok()) {
        return fail(data.error());
    }
    const auto library = check::Library::load(*data);
    if (!library.ok()) {
        return fail(library.error());
    }
    switch (wanted->act) {
    case Act::list: return list(**library, console);
    case Act::test: return test(*library, wanted->name, console);
    case Act::pages: break;
    }
    const auto written = write_rule_pages(wanted->name, rule_pages(**library));
    return written.ok() ? nothing_found : fail(written.error());
}

}  // namespace evenhand::app
