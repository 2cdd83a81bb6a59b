#include "app/version_command.hpp"

#include "app/commit.hpp"
#include "app/data_folder.hpp"
#include "evenhand/check/knowledge.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

base::Result<std::string> rules_found() {
    EVENHAND_TRY(const auto data, data_folder());
    EVENHAND_TRY(const auto library, check::Library::load(data));
    return library->digest;
}

}  // namespace

std::string_view built_from() {
    return EVENHAND_COMMIT;
}

int version_command(std::span<const std::string> /*arguments*/, const Console& console) {
    console.out << "evenhand " EVENHAND_VERSION "\ncommit " << built_from() << '\n';
    const auto rules = rules_found();
    if (!rules.ok()) {
        // Whoever reports a fault names the program all the same.
        console.out << "rules none\n";
        console.err << base::one_line(rules.error()) << '\n';
        return not_done;
    }
    console.out << "rules " << *rules << '\n';
    return nothing_found;
}

}  // namespace evenhand::app
