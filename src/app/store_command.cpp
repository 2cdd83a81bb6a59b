#include "app/store_command.hpp"

#include "app/options.hpp"
#include "evenhand/store/copy.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

base::Result<int> copy(const std::string& from, const std::string& to, const Console& console) {
    const store::Opening target{to, store::Missing::is_created};
    EVENHAND_TRY(const auto tables, store::copy_store({from, store::Missing::is_an_error}, target));
    for (const auto& table : tables) {
        console.out << table.name << "  " << table.rows << (table.rows == 1 ? " row  " : " rows  ")
                    << table.digest << '\n';
    }
    EVENHAND_TRY(const auto records, store::open_records(target));
    EVENHAND_TRY(const auto found, workflow::check_audit(*records, {}));
    for (const std::string& fault : found.faults) {
        console.err << "broken: " << fault << '\n';
    }
    console.out << "copied: " << found.submissions << " submissions, " << found.head.number
                << " entries, each table the same on both sides; the audit "
                << (found.ok() ? "holds\n" : "does NOT hold, there as here\n");
    return found.ok() ? nothing_found : something_found;
}

base::Result<int> store_act(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, {}, "evenhand store"));
    const auto& words = options.words();
    if (words.size() != 3 || words.front() != "copy") {
        return base::Error{base::ErrorCode::usage,
                           "evenhand store: it takes 'copy' and two stores",
                           "write: evenhand store copy FROM TO",
                           {}};
    }
    return copy(words[1], words[2], console);
}

}  // namespace

int store_command(std::span<const std::string> arguments, const Console& console) {
    const auto status = store_act(arguments, console);
    if (!status.ok()) {
        console.err << base::one_line(status.error()) << '\n';
        return not_done;
    }
    return *status;
}

}  // namespace evenhand::app
