#include "app/data_folder.hpp"

#include <sys/auxv.h>

#include <cstdlib>

namespace evenhand::app {
namespace {

bool holds_data(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "lexicons", ignored) &&
           std::filesystem::is_directory(folder / "calendars", ignored);
}

}  // namespace

base::Result<std::filesystem::path> find_data_folder(const char* named, const std::filesystem::path& program,
                                                     const std::filesystem::path& source) {
    if (named != nullptr && *named != '\0') {
        if (holds_data(named)) {
            return std::filesystem::path(named);
        }
        // A council that points at its own lexicons must never be answered from others.
        return base::Error{base::ErrorCode::no_rules,
                           "EVENHAND_DATA names a folder without lexicons/ and calendars/",
                           "point it at a folder that holds both", base::Place{named, 0}};
    }
    // Built: ROOT/build/PRESET/evenhand. Installed: PREFIX/bin/evenhand and
    // PREFIX/lib/evenhand/evenhand-full.
    const auto two_up = program.parent_path().parent_path();
    const auto three_up = two_up.parent_path();
    const auto shared = std::filesystem::path("share") / "evenhand";
    for (const auto& folder : {two_up / shared, three_up / shared, three_up, source}) {
        // A program that was not told where it was built must not look in the folder that it is called from.
        if (folder.is_absolute() && holds_data(folder)) {
            return folder;
        }
    }
    return base::Error{base::ErrorCode::no_rules,
                       "the folders lexicons/ and calendars/ are not where the program looks",
                       "set EVENHAND_DATA to the folder that holds them",
                       {}};
}

std::filesystem::path program_told_by(const std::filesystem::path& link, const char* started_as) {
    std::error_code fault;
    auto program = std::filesystem::read_symlink(link, fault);
    // Never a path that hangs on the working folder: what is found by it is run.
    if (!fault && program.is_absolute()) {
        return program;
    }
    // Not so in a chroot without /proc. The kernel still says what it was asked to start, as a shell finds it
    // on the PATH; it may be a link to where the program lies.
    if (started_as != nullptr && *started_as == '/') {
        program = std::filesystem::canonical(started_as, fault);
        if (!fault && std::filesystem::is_regular_file(program, fault)) {
            return program;
        }
    }
    return "/usr/bin/evenhand";
}

std::filesystem::path own_program() {
    // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how the C library gives it
    return program_told_by("/proc/self/exe", reinterpret_cast<const char*>(getauxval(AT_EXECFN)));
}

base::Result<std::filesystem::path> data_folder() {
    return find_data_folder(std::getenv("EVENHAND_DATA"), own_program(), EVENHAND_SOURCE_DIR);
}

}  // namespace evenhand::app
