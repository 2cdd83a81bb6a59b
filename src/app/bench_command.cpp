#include "app/bench_command.hpp"

#include "app/bench/curve_picture.hpp"
#include "app/bench/curves.hpp"
#include "app/bench/scan_cost.hpp"
#include "app/data_folder.hpp"
#include "app/knowing.hpp"
#include "app/options.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <optional>
#include <ostream>

namespace evenhand::app {
namespace {

constexpr Option known[] = {{"council"}, {"runs"}, {"on"}, {"curves", Option::Takes::nothing}, {"picture"}};
constexpr std::size_t most_runs = 1'000'000;

/// What is measured.
struct Bench {
    std::string document;
    std::string council;
    base::Day on = base::day_of(2027, 4, 8);  ///< inside the restricted period of the example
    std::size_t runs = 2000;
    bool curves = false;
    std::optional<std::string> picture;  ///< where the curves are drawn
};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, "evenhand bench: " + std::move(message), std::move(mend), {}};
}

base::Result<Bench> understand(std::span<const std::string> arguments) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand bench"));
    EVENHAND_TRY(const auto data, data_folder());
    const auto example = data / "docs" / "example";
    Bench bench;
    if (options.words().size() > 1 || options.words().empty() == options.has("council")) {
        return usage("a document and its council belong together",
                     "name one FILE and --council FILE, or neither");
    }
    bench.document = options.words().empty() ? (example / "release.txt").string() : options.words().front();
    bench.council = options.value("council").value_or((example / "council.toml").string());
    if (const auto on = options.value("on")) {
        EVENHAND_TRY(bench.on, base::parse_day(*on));
    }
    bench.curves = options.has("curves");
    bench.picture = options.value("picture");
    if (bench.curves ? options.has("runs") || options.has("on") || !options.words().empty()
                     : bench.picture.has_value()) {
        return usage("--curves goes with --picture alone, and --picture only with it",
                     "leave the other words out");
    }
    if (const auto runs = options.value("runs")) {
        const bool number = !runs->empty() && runs->size() < 9 &&
                            std::ranges::all_of(*runs, [](char c) { return c >= '0' && c <= '9'; });
        bench.runs = number ? std::stoul(*runs) : 0;
        if (bench.runs == 0 || bench.runs > most_runs) {
            return usage("--runs: '" + *runs + "' is no number of runs", "use 1 to 1000000");
        }
    }
    return bench;
}

std::string milliseconds(std::chrono::nanoseconds time) {
    char out[32];
    std::snprintf(out, sizeof out, "%.1f ms", static_cast<double>(time.count()) / 1e6);
    return out;
}

std::string microseconds(std::chrono::nanoseconds time) {
    char out[32];
    std::snprintf(out, sizeof out, "%.1f us", static_cast<double>(time.count()) / 1e3);
    return out;
}

base::Result<std::string> measured(const Bench& bench, const base::Clock& clock) {
    EVENHAND_TRY(const std::string bytes, base::read_file(bench.document, text::document_limit));
    const auto start = clock.ticks();
    EVENHAND_TRY(const auto knowledge, knowledge_of(bench.council));
    const auto load = clock.ticks() - start;
    std::vector<std::chrono::nanoseconds> times;
    std::size_t findings = 0;
    for (std::size_t run = 0; run < bench.runs; ++run) {
        const auto before = clock.ticks();
        EVENHAND_TRY(const auto report, check::check({bytes, {}, {}}, bench.document, *knowledge, bench.on));
        times.push_back(clock.ticks() - before);
        findings = report.findings.size();
    }
    std::ranges::sort(times);
    const auto at = [&](std::size_t percent) {
        return microseconds(times[(times.size() - 1) * percent / 100]);
    };
    return "load of lexicons, calendars and council: " + milliseconds(load) + "\ncheck of " +
           std::to_string(bytes.size()) + " bytes, " + std::to_string(findings) + " findings, " +
           std::to_string(times.size()) + " runs: median " + at(50) + ", 90 % within " + at(90) +
           ", 99 % within " + at(99) + "\n";
}

base::Result<std::string> drawn_curves(const Bench& bench, const Console& console) {
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(const Curves curves, measure_curves({}, data, bench.council, console.clock, console.err));
    if (bench.picture) {
        std::ofstream out(*bench.picture, std::ios::binary);
        out << picture_of(curves);
        out.close();
        if (!out) {
            return base::Error{base::ErrorCode::unreadable, "the picture cannot be written", "check the path",
                               base::Place{*bench.picture, 0}};
        }
    }
    return written(curves);
}

base::Result<std::string> answer_to(std::span<const std::string> arguments, const Console& console) {
    if (!arguments.empty() && arguments.front() == "scan") {
        return scan_cost(arguments.subspan(1), console);
    }
    EVENHAND_TRY(const Bench bench, understand(arguments));
    return bench.curves ? drawn_curves(bench, console) : measured(bench, console.clock);
}

}  // namespace

int bench_command(std::span<const std::string> arguments, const Console& console) {
    const auto answer = answer_to(arguments, console);
    if (!answer.ok()) {
        console.err << base::one_line(answer.error()) << '\n';
        return not_done;
    }
    console.out << *answer;
    return nothing_found;
}

}  // namespace evenhand::app
