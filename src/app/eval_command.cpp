#include "app/eval_command.hpp"

#include "app/data_folder.hpp"
#include "app/eval/page.hpp"
#include "app/eval/table.hpp"
#include "app/options.hpp"
#include "evenhand/check/check.hpp"

#include <ostream>
#include <sstream>

namespace evenhand::app {
namespace {

constexpr Option known[] = {
    {"format"}, {"summary", Option::Takes::nothing}, {"strict", Option::Takes::nothing}, {"at-least"}};

/// What --at-least asks of all findings together.
struct Floor {
    double precision = 0;
    double recall = 0;
};

base::Result<Floor> floor_of(const Options& options) {
    const auto words = options.value("at-least");
    if (!words) {
        return Floor{};
    }
    std::istringstream in(*words);
    Floor floor;
    char comma = 0;
    if (!(in >> floor.precision >> comma >> floor.recall) || comma != ',' || !in.eof()) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand eval: --at-least: '" + *words + "' are no two numbers",
                           "write precision and recall: 0.9,0.8",
                           {}};
    }
    return floor;
}

/// Where nothing is found or expected there is no share to fall short.
bool is_below(const Score& score, const Floor& floor) {
    const Count all = total(score);
    return precision(all).value_or(1) < floor.precision || recall(all).value_or(1) < floor.recall;
}

base::Result<report::Report> checked(const Case& labelled,
                                     const std::shared_ptr<const check::Library>& library) {
    EVENHAND_TRY(auto council, council::parse_profile(labelled.council, labelled.id + " (its council)"));
    EVENHAND_TRY(const auto knowledge, check::Knowledge::join(library, std::move(council)));
    return check::check(labelled.document, labelled.id, *knowledge, labelled.date);
}

struct Outcome {
    Score score;
    std::shared_ptr<const check::Library> library;
};

base::Result<Outcome> score_of(const std::vector<std::string>& paths) {
    EVENHAND_TRY(const auto data, data_folder());
    Outcome outcome;
    EVENHAND_TRY(outcome.library, check::Library::load(data));
    for (const std::string& path : paths) {
        EVENHAND_TRY(const auto cases, load_cases(path));
        for (const Case& labelled : cases) {
            add(outcome.score, labelled, checked(labelled, outcome.library));
        }
    }
    return outcome;
}

base::Result<Options> understand(std::span<const std::string> arguments) {
    EVENHAND_TRY(Options options, Options::parse(arguments, known, "evenhand eval"));
    if (options.words().empty()) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand eval: one folder is needed",
                           "name a folder of labelled cases",
                           {}};
    }
    const std::string format = options.value("format").value_or("text");
    if (format != "text" && format != "json" && format != "markdown") {
        return base::Error{base::ErrorCode::usage,
                           "evenhand eval: --format: '" + format + "' is no format",
                           "use text, json or markdown",
                           {}};
    }
    EVENHAND_TRY_DONE(floor_of(options));
    return options;
}

}  // namespace

int eval_command(std::span<const std::string> arguments, const Console& console) {
    const auto options = understand(arguments);
    const auto outcome = options.ok() ? score_of(options->words()) : base::Result<Outcome>(options.error());
    if (!outcome.ok()) {
        console.err << base::one_line(outcome.error()) << '\n';
        return not_done;
    }
    const Score& score = outcome->score;
    const Misses misses = options->has("summary") ? Misses::leave_out : Misses::list;
    const std::string format = options->value("format").value_or("text");
    console.out << (format == "json"       ? to_json(score, misses)
                    : format == "markdown" ? to_page(score, outcome->library->rules.rules())
                                           : to_table(score, misses));
    const bool missed = options->has("strict") && !score.misses.empty();
    const bool low = is_below(score, *floor_of(*options));
    return score.failed.empty() && !missed && !low ? nothing_found : something_found;
}

}  // namespace evenhand::app
