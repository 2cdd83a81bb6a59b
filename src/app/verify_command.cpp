#include "app/verify_command.hpp"

#include "app/document_text.hpp"
#include "app/knowing.hpp"
#include "app/options.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "evenhand/workflow/comparison.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

constexpr std::size_t report_limit = std::size_t{16} * 1024 * 1024;
constexpr Option known[] = {{"text"}, {"council"}};

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, "evenhand verify: " + std::move(message), std::move(mend), {}};
}

/// What of the document stands in the report itself.
struct Told {
    std::string name;
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
};

base::Result<Told> told_in(const std::string& json, const std::string& file) {
    EVENHAND_TRY(const base::Node root, base::parse_json(json, file));
    const auto text_at = [](const base::Node* node, std::string_view key) {
        const base::Node* found = node == nullptr ? nullptr : node->find(key);
        return found != nullptr && found->text() != nullptr ? *found->text() : std::string{};
    };
    const base::Node* document = root.find("document");
    const auto kind = text::document_kind_named(text_at(document, "kind"));
    const auto author = text::author_named(text_at(document, "author"));
    if (!kind || !author) {
        return base::Error{
            base::ErrorCode::malformed, "the report does not say what its document is", "", {file, 0}};
    }
    return Told{text_at(&root, "name"), *kind, *author};
}

base::Result<int> verify(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand verify"));
    const auto text_file = options.value("text");
    const auto council = options.value("council");
    if (options.words().size() != 1 || !text_file || !council) {
        return usage("it takes a report, its text and its council",
                     "write: verify REPORT --text FILE --council FILE");
    }
    const std::string& file = options.words().front();
    EVENHAND_TRY(const std::string json, base::read_file(file, report_limit));
    EVENHAND_TRY(const auto before, workflow::read_assessed(json, file));
    EVENHAND_TRY(const Told told, told_in(json, file));
    EVENHAND_TRY(std::string text, document_text(*text_file, *text_file, console.in));
    EVENHAND_TRY(const auto knowledge, knowledge_of(*council));
    EVENHAND_TRY(const auto report,
                 check::check({std::move(text), told.kind, told.author}, told.name, *knowledge, before.on));
    const std::string again = report::to_json(report);
    if (again == json) {
        console.out << "the same report, byte for byte, by the ruleset " << before.ruleset << '\n';
        return nothing_found;
    }
    if (report.ruleset != before.ruleset) {
        console.out << "the rules are not the same: the report was made by " << before.ruleset
                    << ", and these are " << report.ruleset
                    << " (EVENHAND_DATA names a folder with other rules)\n";
    } else {
        console.out << "the rules are the same, and the report is not\n";
    }
    EVENHAND_TRY(const auto now, workflow::read_assessed(again, "the new report"));
    const auto comparison = workflow::compare(before, now);
    console.out << comparison.fresh.size() << " findings new, " << comparison.mended.size() << " gone, "
                << comparison.levels.size() << " at another level, " << comparison.unchanged.size()
                << " the same\n";
    return something_found;
}

}  // namespace

int verify_command(std::span<const std::string> arguments, const Console& console) {
    const auto status = verify(arguments, console);
    if (!status.ok()) {
        console.err << base::one_line(status.error()) << '\n';
        return not_done;
    }
    return *status;
}

}  // namespace evenhand::app
