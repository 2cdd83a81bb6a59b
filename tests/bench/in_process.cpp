#include "bench/in_process.hpp"

#include "bench/formatted.hpp"
#include "bench/made_folder.hpp"
#include "bench/peers.hpp"
#include "bench/scaling.hpp"
#include "bench/timing.hpp"
#include "evenhand/base/json_writer.hpp"

#include <algorithm>
#include <fstream>

namespace evenhand::bench {
namespace {

namespace fs = std::filesystem;
using Knowledge = std::shared_ptr<const check::Knowledge>;

/// Evenhand, Hyperscan and ICU in turn over one text, so that all of them meet the same machine.
class SideBySide {
  public:
    SideBySide(const Order& order, const check::Knowledge& knowledge, const Hyperscan& hyperscan,
               const Iterating& iterating)
        : order_(order), knowledge_(knowledge), hyperscan_(hyperscan), iterating_(iterating) {}

    std::string row(const std::string& name, const std::string& text, std::vector<Figure>& figures) const {
        const std::size_t findings = findings_in(text, knowledge_);
        const std::size_t matches = hyperscan_.scan(text);
        const auto units = iterating_.count(text);
        std::vector<double> ours, theirs, floor;
        for (std::size_t round = 0; round < order_.rounds; ++round) {
            ours.push_back(
                seconds_of([&] { static_cast<void>(findings_in(text, knowledge_)); }, order_.least));
            theirs.push_back(seconds_of([&] { static_cast<void>(hyperscan_.scan(text)); }, order_.least));
            floor.push_back(seconds_of([&] { static_cast<void>(iterating_.count(text)); }, order_.least));
        }
        const double us = at_percent(ours, 50) * 1e6;
        const double hyperscan_us = at_percent(theirs, 50) * 1e6;
        const double icu_us = at_percent(floor, 50) * 1e6;
        const auto bytes = static_cast<double>(text.size());
        figures.push_back({"us " + name, us});
        figures.push_back({"us a byte " + name, us / bytes});
        figures.push_back({"hyperscan " + name, hyperscan_us / us});
        return formatted(
            "| %zu | %.1f (%.1f) | %.1f (%.1f) | %.1f (%.1f) | %.2f | %.2f | %zu; %zu; %zu, %zu |\n",
            text.size(), us, bytes / us, hyperscan_us, bytes / hyperscan_us, icu_us, bytes / icu_us,
            hyperscan_us / us, icu_us / us, findings, matches, units.sentences, units.words);
    }

  private:
    const Order& order_;
    const check::Knowledge& knowledge_;
    const Hyperscan& hyperscan_;
    const Iterating& iterating_;
};

void write_for_others(const Order& order, const PhraseBook& book) {
    base::JsonWriter json;
    json.begin_array();
    for (const Expression& one : book.expressions) {
        json.begin_object().key("pattern").text(one.pattern).key("sample").text(one.sample).end_object();
    }
    json.end_array();
    std::ofstream(order.folder / "phrases.json", std::ios::binary) << json.take();
}

/// Who is compared: what each was given to find and whether it finds it, and what it does not do.
std::string contestants(const PhraseBook& book, const Hyperscan& hyperscan, std::size_t rules) {
    return formatted(
               "* **Evenhand**: the whole check, 20,000 people and 1,000 parties in its directory. Text, "
               "sentences, people, parties, quotes and who speaks, %zu rules with %zu phrases, negation, "
               "tense, voice, the law of the day, the verdict.\n",
               rules, book.phrases) +
           formatted(
               "* **Hyperscan** %s, the limit of bare pattern matching: %zu of the same phrases as "
               "expressions, without case, in UTF-8, with the start of each match. Each was found in a "
               "text made for it; %zu more its compiler refused, %zu it did not find, and those that "
               "rest on people, parties or very large classes were not written for it. They stand in %zu "
               "tables that are scanned one after another: one table of all is more than it takes. It "
               "knows no people, quotes, negation, tense, law or verdict.\n",
               hyperscan_version().c_str(), hyperscan.phrases(), hyperscan.refused(), hyperscan.not_found(),
               hyperscan.databases()) +
           formatted(
               "* **ICU** %s, the floor of a reader of Unicode: the sentences and words of the text, and "
               "nothing else.\n",
               icu_version().c_str());
}

}  // namespace

base::Result<Measured> measured_in_process(const Order& order) {
    const fs::path data = order.folder / "data";
    EVENHAND_TRY_DONE(make_data(order.source, data, many_parties, 0));
    EVENHAND_TRY(const auto library, check::Library::load(data));
    EVENHAND_TRY(const Knowledge knowledge, council_of(library, order.source, many_people));
    EVENHAND_TRY(PhraseBook book, read_phrases(data));
    book.expressions.resize(std::min(book.expressions.size(), order.most_phrases));
    write_for_others(order, book);
    const Hyperscan hyperscan(book);
    const Iterating iterating;
    const SideBySide side_by_side(order, *knowledge, hyperscan, iterating);
    Measured measured;
    measured.tables = contestants(book, hyperscan, library->rules.rules().size()) +
                      "\n| text, bytes | Evenhand, µs (MB/s) | Hyperscan, µs (MB/s) | ICU, µs (MB/s) | "
                      "Hyperscan / Evenhand | ICU / Evenhand | findings; matches; sentences, words |\n"
                      "|---:|---:|---:|---:|---:|---:|---|\n";
    for (const auto& [name, bytes] :
         {std::pair<std::string, std::size_t>{"3kB", 3'000}, {"100kB", 100'000}, {"1MB", 1'000'000}}) {
        EVENHAND_TRY(const std::string text, text_of(order, bytes, *knowledge));
        if (findings_in(text, *knowledge) == 0) {
            return base::Error{base::ErrorCode::malformed, "the check finds nothing in the text of the bench",
                               "give texts in which there is something", base::Place{name, 0}};
        }
        std::ofstream(order.folder / (name + ".txt"), std::ios::binary) << text;
        measured.tables += side_by_side.row(name, text, measured.figures);
    }
    EVENHAND_TRY(const std::string smaller, text_of(order, 1'000, *knowledge));
    measured.tables += "\n" + by_threads(order, smaller, *knowledge, measured.figures);
    EVENHAND_TRY(const auto people, by_people(order, library, measured.figures));
    EVENHAND_TRY(const auto rules, by_rules(order, measured.figures));
    measured.tables += people + rules;
    return measured;
}

}  // namespace evenhand::bench
