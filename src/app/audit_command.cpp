#include "app/audit_command.hpp"

#include "app/folder_files.hpp"
#include "app/queue/opened.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/store/backup.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"
#include "evenhand/workflow/evidence_taking.hpp"

#include <algorithm>
#include <ostream>

namespace evenhand::app {
namespace {

using workflow::Scope;

constexpr std::size_t anchors_limit = std::size_t{16} * 1024 * 1024;

base::Error usage(std::string message, std::string mend) {
    return {base::ErrorCode::usage, std::move(message), std::move(mend), {}};
}

base::Result<std::vector<workflow::Anchor>> anchors_of(const Options& options) {
    const auto file = options.value("anchor");
    if (!file) {
        return std::vector<workflow::Anchor>{};
    }
    EVENHAND_TRY(const std::string text, base::read_file(*file, anchors_limit));
    return workflow::parse_anchors(text, *file);
}

std::string in_json(const workflow::AuditCheck& found) {
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/audit-check/1").key("ok").flag(found.ok());
    json.key("first_broken").number(found.first_broken);
    json.key("head").begin_object().key("number").number(found.head.number);
    json.key("digest").text(found.head.digest).end_object();
    json.key("submissions").number(found.submissions).key("faults").begin_array();
    for (const std::string& fault : found.faults) {
        json.text(fault);
    }
    json.end_array().key("remarks").begin_array();
    for (const std::string& remark : found.remarks) {
        json.text(remark);
    }
    json.end_array().end_object();
    return json.take();
}

base::Result<int> verify_pack(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto anchors, anchors_of(options));
    EVENHAND_TRY(const auto files, read_folder(options.words().front()));
    const auto faults = workflow::verify_pack(files, anchors);
    for (const std::string& fault : faults) {
        console.out << "broken: " << fault << '\n';
    }
    console.out << (faults.empty() ? "the pack holds\n" : "the pack does NOT hold\n");
    return faults.empty() ? nothing_found : something_found;
}

/// Verifying changes nothing and shows no text, so that whoever has the database may do it without an
/// account.
base::Result<int> verify(const Options& options, const Console& console) {
    if (options.words().size() == 1) {
        return verify_pack(options, console);
    }
    EVENHAND_TRY(const Form form, form_of(options));
    EVENHAND_TRY(const auto anchors, anchors_of(options));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto damages, store::damages(opening));
    EVENHAND_TRY(const auto records, store::open_records(opening));
    EVENHAND_TRY(auto found, workflow::check_audit(*records, anchors));
    for (const std::string& damage : damages) {
        found.faults.push_back("the database itself: " + damage);
    }
    console.out << (form == Form::json ? in_json(found) : workflow::in_words(found));
    return found.ok() ? nothing_found : something_found;
}

base::Result<int> export_pack(const Options& options, const Console& console) {
    const auto folder = options.value("to");
    if (options.words().size() != 1 || !folder) {
        return usage("evenhand audit export: it takes a submission and a folder",
                     "write: audit export ID --to FOLDER");
    }
    EVENHAND_TRY(const std::int64_t id, number_of(options.words().front(), "submission"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    workflow::Desk desk(*opened.records, *opened.rules, console.clock);
    EVENHAND_TRY(const auto taken,
                 workflow::take_evidence(*opened.records, desk, opened.who, {id}, console.clock));
    EVENHAND_TRY_DONE(write_folder(*folder, taken.files));
    console.out << taken.files.size() << " files in " << *folder << ", up to entry "
                << taken.checked.head.number << '\n';
    return taken.checked.ok() ? nothing_found : something_found;
}

base::Result<int> anchor(const Options& options, const Console& console) {
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY(const auto records, store::open_records(opening));
    EVENHAND_TRY(const auto checked, workflow::check_audit(*records, {}));
    if (!checked.ok()) {
        console.err << "evenhand audit anchor: the audit does not hold, so it is not anchored: "
                    << checked.faults.front() << '\n';
        return something_found;
    }
    const std::string line = workflow::line_of({console.clock.now(), checked.head});
    if (const auto file = options.value("to")) {
        EVENHAND_TRY_DONE(append_line(*file, line));
    }
    console.out << line << '\n';
    return nothing_found;
}

base::Result<int> list(const Options& options, const Console& console) {
    EVENHAND_TRY(const std::int64_t from, number_of(options.value("from").value_or("1"), "entry"));
    EVENHAND_TRY(const std::int64_t limit,
                 number_of(options.value("limit").value_or("100"), "number of entries"));
    EVENHAND_TRY(const Opened opened, open_queue(options, console, Scope::read));
    const bool may = workflow::has_role(opened.who, {}, workflow::Role::reader) ||
                     workflow::has_role(opened.who, {}, workflow::Role::administrator);
    if (!may) {
        return base::Error{base::ErrorCode::refused,
                           "the whole audit is for auditors of the installation",
                           "evenhand queue show ID tells what was done with one submission",
                           {}};
    }
    EVENHAND_TRY(const auto entries, opened.records->entries(from, limit));
    for (const auto& entry : entries) {
        console.out << workflow::to_json_line(entry) << '\n';
    }
    return nothing_found;
}

}  // namespace

int audit_command(std::span<const std::string> arguments, const Console& console) {
    const auto fail = [&](const base::Error& error) {
        console.err << base::one_line(error) << '\n';
        // 1 says that the answer is no; a disk without room answers nothing.
        return error.code == base::ErrorCode::refused ? something_found : not_done;
    };
    const std::string name = arguments.empty() ? "" : arguments.front();
    constexpr std::pair<std::string_view, base::Result<int> (*)(const Options&, const Console&)> table[] = {
        {"verify", verify}, {"export", export_pack}, {"anchor", anchor}, {"list", list}};
    const auto* command = std::ranges::find_if(table, [&](const auto& row) { return row.first == name; });
    if (command == std::end(table)) {
        return fail(usage("evenhand audit: '" + name + "' is not known here",
                          "use one of: verify, export, anchor, list"));
    }
    constexpr Option known[] = {store_option, as_option, password_option, format_option,
                                {"anchor"},   {"to"},    {"from"},        {"limit"}};
    const auto options = Options::parse(arguments.subspan(1), known, "evenhand audit " + name);
    if (!options.ok()) {
        return fail(options.error());
    }
    const auto status = command->second(*options, console);
    return status.ok() ? *status : fail(status.error());
}

}  // namespace evenhand::app
