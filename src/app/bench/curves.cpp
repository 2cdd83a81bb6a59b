#include "app/bench/curves.hpp"

#include "app/bench/made_data.hpp"
#include "app/bench/own_folder.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <ostream>
#include <thread>
#include <utility>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

const base::Day on = base::day_of(2027, 4, 8);  // inside the restricted period of the example
constexpr std::size_t parties_limit = std::size_t{4} << 20;
constexpr std::size_t fewest_runs = 3;

/// A copy of the shipped knowledge with more parties in it.
base::Result<OwnFolder> made_folder(const fs::path& data, std::size_t parties) {
    EVENHAND_TRY(auto toml, base::read_file(data / "lexicons" / "parties.toml", parties_limit));
    EVENHAND_TRY(OwnFolder folder, OwnFolder::make());
    std::error_code problem;
    for (const char* part : {"lexicons", "calendars"}) {
        fs::copy(data / part, folder.path() / part, fs::copy_options::recursive, problem);
        if (problem) {
            return OwnFolder::full(folder.path());
        }
    }
    std::ofstream out(folder.path() / "lexicons" / "parties.toml", std::ios::binary);
    out << with_made_parties(std::move(toml), parties);
    out.close();
    return out ? base::Result<OwnFolder>(std::move(folder)) : OwnFolder::full(folder.path());
}

std::string machine() {
    std::ifstream processors("/proc/cpuinfo");
    std::string model = "a processor without a name";
    for (std::string line; std::getline(processors, line);) {
        if (line.starts_with("model name") && line.find(": ") != std::string::npos) {
            model = line.substr(line.find(": ") + 2);
            break;
        }
    }
    return model + ", " + std::to_string(std::thread::hardware_concurrency()) + " threads";
}

/// Joins councils of any number of made people with one library, and measures them.
class Measuring {
  public:
    Measuring(const CurveSizes& sizes, std::shared_ptr<const check::Library> library,
              council::Profile profile, const base::Clock& clock, std::ostream& progress)
        : sizes_(sizes), library_(std::move(library)), profile_(std::move(profile)), clock_(clock),
          progress_(progress) {}

    base::Result<std::shared_ptr<const check::Knowledge>> knowledge(std::size_t people) const {
        council::Profile profile = profile_;
        profile.people = made_people(people);
        return check::Knowledge::join(library_, std::move(profile));
    }

    base::Result<CurvePoint> point(const check::Knowledge& knowledge, std::size_t bytes) const {
        const std::string text = made_release(bytes, knowledge.council().people);
        CurvePoint point{text.size(), knowledge.council().people.size(), 0, 0, {}};
        std::vector<std::chrono::nanoseconds> times;
        const auto begin = clock_.ticks();
        do {
            const auto before = clock_.ticks();
            EVENHAND_TRY(const auto report, check::check({text, {}, {}}, "made", knowledge, on));
            times.push_back(clock_.ticks() - before);
            point.findings = report.findings.size();
        } while (times.size() < fewest_runs || clock_.ticks() - begin < sizes_.each);
        std::ranges::sort(times);
        point.runs = times.size();
        point.median = times[times.size() / 2];
        progress_ << "  " << point.bytes << " bytes, " << point.people
                  << " people: " << point.median.count() / 1000 << " us\n"
                  << std::flush;
        return point;
    }

  private:
    const CurveSizes& sizes_;
    std::shared_ptr<const check::Library> library_;
    council::Profile profile_;
    const base::Clock& clock_;
    std::ostream& progress_;
};

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    char out[160];
    std::snprintf(out, sizeof out, format, values...);
    return out;
}

}  // namespace

base::Result<Curves> measure_curves(const CurveSizes& sizes, const fs::path& data, const fs::path& council,
                                    const base::Clock& clock, std::ostream& progress) {
    EVENHAND_TRY(const auto folder, made_folder(data, sizes.parties));
    EVENHAND_TRY(auto library, check::Library::load(folder.path()));
    EVENHAND_TRY(auto profile, council::load_profile(council));
    const Measuring measuring(sizes, std::move(library), std::move(profile), clock, progress);
    Curves curves{machine(), sizes.parties, {}, {}};
    progress << "cost by the size of the text\n";
    EVENHAND_TRY(const auto many, measuring.knowledge(sizes.people_of_text));
    for (const std::size_t bytes : sizes.texts) {
        EVENHAND_TRY(curves.by_text.emplace_back(), measuring.point(*many, bytes));
    }
    progress << "cost by the size of the directory\n";
    for (const std::size_t people : sizes.people) {
        EVENHAND_TRY(const auto knowledge, measuring.knowledge(people));
        EVENHAND_TRY(curves.by_people.emplace_back(), measuring.point(*knowledge, sizes.text_of_people));
    }
    return curves;
}

std::string written(const Curves& curves) {
    std::string out = "Measured on " + curves.machine + "; " + std::to_string(curves.parties) +
                      " parties; warm, one thread, medians.\n\n"
                      "| text, bytes | people | check, us | MB/s | us per kB | findings | runs |\n"
                      "|---:|---:|---:|---:|---:|---:|---:|\n";
    for (const CurvePoint& point : curves.by_text) {
        const auto us = static_cast<double>(point.median.count()) / 1e3;
        const auto bytes = static_cast<double>(point.bytes);
        out += formatted("| %zu | %zu | %.1f | %.1f | %.1f | %zu | %zu |\n", point.bytes, point.people, us,
                         bytes / us, us / bytes * 1e3, point.findings, point.runs);
    }
    out += "\n| people | text, bytes | check, us | against the smallest | findings | runs |\n"
           "|---:|---:|---:|---:|---:|---:|\n";
    for (const CurvePoint& point : curves.by_people) {
        const auto first = static_cast<double>(curves.by_people.front().median.count());
        const auto ns = static_cast<double>(point.median.count());
        out += formatted("| %zu | %zu | %.1f | %.2f | %zu | %zu |\n", point.people, point.bytes, ns / 1e3,
                         ns / first, point.findings, point.runs);
    }
    return out;
}

}  // namespace evenhand::app
