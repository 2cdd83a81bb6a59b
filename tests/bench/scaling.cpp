#include "bench/scaling.hpp"

#include "app/bench/made_data.hpp"
#include "bench/formatted.hpp"
#include "bench/made_folder.hpp"
#include "bench/timing.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace evenhand::bench {
namespace {

namespace fs = std::filesystem;

const base::Day on = base::day_of(2027, 4, 8);

/// Warm checks of one text, one after another, in microseconds.
std::vector<double> each_of_many(const Order& order, const std::string& text,
                                 const check::Knowledge& knowledge) {
    std::vector<double> times;
    for (std::size_t run = 0; run < order.runs; ++run) {
        const double begun = thread_seconds();
        static_cast<void>(findings_in(text, knowledge));
        times.push_back((thread_seconds() - begun) * 1e6);
    }
    return times;
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

}  // namespace

std::size_t findings_in(const std::string& text, const check::Knowledge& knowledge) {
    const auto report = check::check({text, {}, {}}, "bench", knowledge, on);
    return report.ok() ? report->findings.size() : 0;
}

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

std::string by_threads(const Order& order, const std::string& text, const check::Knowledge& knowledge,
                       std::vector<Figure>& figures) {
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
    figures.push_back({"threads", one / two});
    return formatted(
        "%zu documents of %zu bytes, by the clock on the wall: %.1f s with one thread, %.1f s with two, "
        "%.2f times as fast.\n",
        order.documents, text.size(), one, two, one / two);
}

base::Result<std::string> by_people(const Order& order, const std::shared_ptr<const check::Library>& library,
                                    std::vector<Figure>& figures) {
    std::string out = "\nThe same text beside directories of different size, 1,000 parties:\n\n"
                      "| people | 3 kB, µs | against the smallest |\n|---:|---:|---:|\n";
    std::vector<double> all;
    for (const std::size_t people : order.people) {
        EVENHAND_TRY(const auto knowledge, council_of(library, order.source, people));
        // The same text for all: whom it names is in each directory.
        const std::string text = app::made_release(3'000, app::made_people(10));
        all.push_back(median_of(order, text, *knowledge));
        out += formatted("| %zu | %.1f | %.2f |\n", people, all.back(), all.back() / all.front());
    }
    double most = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
        most = std::max(most, all[i] / all[i - 1]);
    }
    figures.push_back({"ten times the people", most});
    return out;
}

base::Result<std::string> by_rules(const Order& order, std::vector<Figure>& figures) {
    std::string out =
        "\nThe same texts beside more rules, made ones of three phrases each behind the shipped ones, with "
        "20,000 "
        "people and 1,000 parties. p50 and p99 are what a half and 99 in a hundred of " +
        std::to_string(order.runs) +
        " single checks take at most:\n\n"
        "| rules | 3 kB, µs | against the fewest | 100 kB, MB/s | 3 kB, p50, µs | 3 kB, p99, µs |\n"
        "|---:|---:|---:|---:|---:|---:|\n";
    double first = 0;
    for (const std::size_t rules : order.rules) {
        const fs::path folder = order.folder / ("rules-" + std::to_string(rules));
        EVENHAND_TRY_DONE(make_data(order.source, folder, many_parties, rules));
        EVENHAND_TRY(auto library, check::Library::load(folder));
        EVENHAND_TRY(const auto knowledge, council_of(std::move(library), order.source, many_people));
        EVENHAND_TRY(const std::string small, text_of(order, 3'000, *knowledge));
        EVENHAND_TRY(const std::string large, text_of(order, 100'000, *knowledge));
        const double us = median_of(order, small, *knowledge);
        const double speed = static_cast<double>(large.size()) / median_of(order, large, *knowledge);
        const auto each = each_of_many(order, small, *knowledge);
        first = first > 0 ? first : us;
        const std::string with = " with " + std::to_string(rules);
        figures.push_back({"us" + with, us});
        figures.push_back({"MB/s" + with, speed});
        figures.push_back({"p50" + with, at_percent(each, 50)});
        figures.push_back({"p99" + with, at_percent(each, 99)});
        out += formatted("| %zu | %.1f | %.2f | %.1f | %.1f | %.1f |\n", rules, us, us / first, speed,
                         at_percent(each, 50), at_percent(each, 99));
    }
    return out;
}

}  // namespace evenhand::bench
