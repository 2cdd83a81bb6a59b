#include "app/eval_command.hpp"

#include "app/data_folder.hpp"
#include "app/eval/table.hpp"
#include "app/options.hpp"
#include "evenhand/check/check.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

constexpr Option known[] = {
    {"format"}, {"summary", Option::Takes::nothing}, {"strict", Option::Takes::nothing}};

base::Result<report::Report> checked(const Case& labelled,
                                     const std::shared_ptr<const check::Library>& library) {
    EVENHAND_TRY(auto council, council::parse_profile(labelled.council, labelled.id + " (its council)"));
    EVENHAND_TRY(const auto knowledge, check::Knowledge::join(library, std::move(council)));
    return check::check(labelled.document, labelled.id, *knowledge, labelled.date);
}

base::Result<Score> score_of(const std::filesystem::path& path) {
    EVENHAND_TRY(const auto cases, load_cases(path));
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(const auto library, check::Library::load(data));
    Score score;
    for (const Case& labelled : cases) {
        add(score, labelled, checked(labelled, library));
    }
    return score;
}

base::Result<Options> understand(std::span<const std::string> arguments) {
    EVENHAND_TRY(Options options, Options::parse(arguments, known, "evenhand eval"));
    if (options.words().size() != 1) {
        return base::Error{base::ErrorCode::usage,
                           "evenhand eval: one folder is needed",
                           "name a folder of labelled cases",
                           {}};
    }
    const std::string format = options.value("format").value_or("text");
    if (format != "text" && format != "json") {
        return base::Error{base::ErrorCode::usage,
                           "evenhand eval: --format: '" + format + "' is no format",
                           "use text or json",
                           {}};
    }
    return options;
}

}  // namespace

int eval_command(std::span<const std::string> arguments, const Console& console) {
    const auto options = understand(arguments);
    const auto score =
        options.ok() ? score_of(options->words().front()) : base::Result<Score>(options.error());
    if (!score.ok()) {
        console.err << base::one_line(score.error()) << '\n';
        return not_done;
    }
    const Misses misses = options->has("summary") ? Misses::leave_out : Misses::list;
    console.out << (options->value("format") == "json" ? to_json(*score, misses) : to_table(*score, misses));
    const bool missed = options->has("strict") && !score->misses.empty();
    return score->failed.empty() && !missed ? nothing_found : something_found;
}

}  // namespace evenhand::app
