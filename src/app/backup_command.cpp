#include "app/backup_command.hpp"

#include "app/queue/opened.hpp"
#include "evenhand/store/backup.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/workflow/audit_check.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

constexpr Option known[] = {store_option};

base::Result<std::string> file_of(const Options& options) {
    if (options.words().size() != 1) {
        return base::Error{base::ErrorCode::usage, "it takes the file of a backup", "name one", {}};
    }
    return options.words().front();
}

base::Result<int> back_up(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand backup"));
    EVENHAND_TRY(const std::string file, file_of(options));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_an_error));
    EVENHAND_TRY_DONE(store::back_up(opening, file));
    console.out << "backed up to " << file << '\n';
    return nothing_found;
}

base::Result<int> restore(std::span<const std::string> arguments, const Console& console) {
    EVENHAND_TRY(const Options options, Options::parse(arguments, known, "evenhand restore"));
    EVENHAND_TRY(const std::string file, file_of(options));
    EVENHAND_TRY(const auto opening, opening_of(options, store::Missing::is_created));
    EVENHAND_TRY_DONE(store::restore(file, opening));
    EVENHAND_TRY(const auto records, store::open_records(opening));
    EVENHAND_TRY(const auto found, workflow::check_audit(*records, {}));
    for (const std::string& fault : found.faults) {
        console.err << "broken: " << fault << '\n';
    }
    console.out << "restored: " << found.submissions << " submissions, " << found.head.number
                << " entries; the audit " << (found.ok() ? "holds\n" : "does NOT hold\n");
    return found.ok() ? nothing_found : something_found;
}

int ended(const base::Result<int>& status, const Console& console) {
    if (!status.ok()) {
        console.err << base::one_line(status.error()) << '\n';
        return not_done;
    }
    return *status;
}

}  // namespace

int backup_command(std::span<const std::string> arguments, const Console& console) {
    return ended(back_up(arguments, console), console);
}

int restore_command(std::span<const std::string> arguments, const Console& console) {
    return ended(restore(arguments, console), console);
}

}  // namespace evenhand::app
