#include "bench/in_process.hpp"

#include "app/bench/made_data.hpp"
#include "bench/made_folder.hpp"
#include "bench/peers.hpp"
#include "bench/timing.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <thread>

namespace evenhand::bench {
namespace {

namespace fs = std::filesystem;
using Knowledge = std::shared_ptr<const check::Knowledge>;

const base::Day on = base::day_of(2027, 4, 8);
constexpr std::size_t many_people = 20'000;
constexpr std::size_t many_parties = 1'000;

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    char out[800];
    std::snprintf(out, sizeof out, format, values...);
    return out;
}

std::size_t findings_in(const std::string& text, const check::Knowledge& knowledge) {
    const auto report = check::check({text, {}, {}}, "bench", knowledge, on);
    return report.ok() ? report->findings.size() : 0;
}

/// Real texts one after another, or a made release.
base::Result<std::string> text_of(const Order& order, std::size_t bytes, const check::Knowledge& knowledge) {
    if (order.texts.empty()) {
        return app::made_release(bytes, knowledge.council().people);
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(order.texts)) {
        if (entry.path().extension() == ".txt") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    if (files.empty()) {
        return base::Error{base::ErrorCode::unreadable, "no .txt file is in that folder", "name another",
                           base::Place{order.texts.string(), 0}};
    }
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        EVENHAND_TRY(const auto one, base::read_file(files[i % files.size()], text::document_limit));
        text += one + "\n\n";
    }
    return text;
}

/// Evenhand, Hyperscan and ICU in turn over one text, so that all of them meet the same machine.
class SideBySide {
  public:
    SideBySide(const Order& order, const check::Knowledge& knowledge, const Hyperscan& hyperscan,
               const Iterating& iterating)
        : order_(order), knowledge_(knowledge), hyperscan_(hyperscan), iterating_(iterating) {}

    std::string row(const std::string& text) const {
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

std::string spread(const Order& order, const std::string& text, const check::Knowledge& knowledge) {
    std::vector<double> times;
    for (std::size_t run = 0; run < order.runs; ++run) {
        const double begun = thread_seconds();
        static_cast<void>(findings_in(text, knowledge));
        times.push_back((thread_seconds() - begun) * 1e6);
    }
    return formatted("A warm check of %zu bytes, %zu runs: p50 %.1f µs, p99 %.1f µs.\n", text.size(),
                     order.runs, at_percent(times, 50), at_percent(times, 99));
}

/// Wall time: that is what a second thread is for.
std::string threads(const Order& order, const std::string& text, const check::Knowledge& knowledge) {
    const auto run = [&](std::size_t count) {
        std::atomic<std::size_t> next{0};
        const double begun = wall_seconds();
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 0; i < count; ++i) {
                workers.emplace_back([&] {
                    while (next++ < order.documents) {
                        static_cast<void>(findings_in(text, knowledge));
                    }
                });
            }
        }
        return wall_seconds() - begun;
    };
    const double one = run(1);
    const double two = run(2);
    return formatted("%zu documents of %zu bytes: %.1f s with one thread, %.1f s with two (%.2f times).\n",
                     order.documents, text.size(), one, two, one / two);
}

double median_of(const Order& order, const std::string& text, const check::Knowledge& knowledge) {
    static_cast<void>(findings_in(text, knowledge));
    std::vector<double> rounds;
    for (std::size_t round = 0; round < order.rounds; ++round) {
        rounds.push_back(seconds_of([&] { static_cast<void>(findings_in(text, knowledge)); }, order.least) *
                         1e6);
    }
    return at_percent(rounds, 50);
}

base::Result<std::string> by_people(const Order& order,
                                    const std::shared_ptr<const check::Library>& library) {
    std::string out = "\n| people | 3 kB, µs | against the smallest |\n|---:|---:|---:|\n";
    double first = 0;
    for (const std::size_t people : order.people) {
        EVENHAND_TRY(const auto knowledge, council_of(library, order.source, people));
        // The same text for all: whom it names is in each directory.
        const std::string text = app::made_release(3'000, app::made_people(10));
        const double us = median_of(order, text, *knowledge);
        first = first > 0 ? first : us;
        out += formatted("| %zu | %.1f | %.2f |\n", people, us, us / first);
    }
    return out;
}

base::Result<std::string> by_rules(const Order& order, const std::string& text) {
    std::string out = "\n| rules | 3 kB, µs | against the fewest |\n|---:|---:|---:|\n";
    double first = 0;
    for (const std::size_t rules : order.rules) {
        const fs::path folder = order.folder / ("rules-" + std::to_string(rules));
        EVENHAND_TRY_DONE(make_data(order.source, folder, many_parties, rules));
        EVENHAND_TRY(auto library, check::Library::load(folder));
        EVENHAND_TRY(const auto knowledge, council_of(std::move(library), order.source, many_people));
        const double us = median_of(order, text, *knowledge);
        first = first > 0 ? first : us;
        out += formatted("| %zu | %.1f | %.2f |\n", rules, us, us / first);
    }
    return out;
}

void write_for_others(const Order& order, const PhraseBook& book) {
    base::JsonWriter json;
    json.begin_array();
    for (const Expression& one : book.expressions) {
        json.begin_object().key("pattern").text(one.pattern).key("sample").text(one.sample).end_object();
    }
    json.end_array();
    std::ofstream(order.folder / "phrases.json", std::ios::binary) << json.take();
}

}  // namespace

base::Result<std::string> measured_in_process(const Order& order) {
    const fs::path data = order.folder / "data";
    EVENHAND_TRY_DONE(make_data(order.source, data, many_parties, 0));
    EVENHAND_TRY(const auto library, check::Library::load(data));
    EVENHAND_TRY(const Knowledge knowledge, council_of(library, order.source, many_people));
    EVENHAND_TRY(PhraseBook book, read_phrases(data));
    book.expressions.resize(std::min(book.expressions.size(), order.most_phrases));
    write_for_others(order, book);
    const Hyperscan hyperscan(book);
    const Iterating iterating;
    std::string out = formatted(
        "Evenhand: the whole check (text, people, quotes, %zu phrases, verdict), 20,000 people, 1,000 "
        "parties. "
        "Hyperscan: %zu of the same phrases, start of match on, in %zu tables one after another; %zu were "
        "refused, %zu "
        "are not found by it in a text made of themselves, and what rests on people, parties or large "
        "classes is left out. It knows no "
        "people, quotes, negation or tenses. ICU: sentences and words, nothing else.\n\n",
        book.phrases, hyperscan.phrases(), hyperscan.databases(), hyperscan.refused(), hyperscan.not_found());
    out += "| bytes | Evenhand, µs (MB/s) | Hyperscan, µs (MB/s) | ICU, µs (MB/s) | Hyperscan / Evenhand | "
           "ICU / "
           "Evenhand | findings; matches; sentences, words |\n|---:|---:|---:|---:|---:|---:|---|\n";
    const SideBySide side_by_side(order, *knowledge, hyperscan, iterating);
    std::string small;
    for (const auto& [name, bytes] :
         {std::pair<const char*, std::size_t>{"3kB", 3'000}, {"100kB", 100'000}, {"1MB", 1'000'000}}) {
        EVENHAND_TRY(const std::string text, text_of(order, bytes, *knowledge));
        std::ofstream(order.folder / (std::string(name) + ".txt"), std::ios::binary) << text;
        small = small.empty() ? text : small;
        out += side_by_side.row(text);
    }
    out += "\n" + spread(order, small, *knowledge);
    EVENHAND_TRY(const std::string smaller, text_of(order, 1'000, *knowledge));
    out += threads(order, smaller, *knowledge);
    EVENHAND_TRY(const auto people, by_people(order, library));
    EVENHAND_TRY(const auto rules, by_rules(order, small));
    return out + people + rules;
}

}  // namespace evenhand::bench
