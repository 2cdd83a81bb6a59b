#include "app/reload/knowledge_files.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

#include <sys/stat.h>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::int64_t nanoseconds = 1'000'000'000;

bool is_read(const fs::path& file) {
    return file.extension() == ".toml" || file.extension() == ".json";
}

/// The files by the names that people know them by. A folder that goes while it is listed has no more files.
std::map<std::string, fs::path> named(const KnowledgeFiles& files) {
    std::map<std::string, fs::path> all;
    for (const char* part : {"lexicons", "calendars"}) {
        std::error_code fault;
        fs::recursive_directory_iterator at(files.data / part, fault);
        for (const fs::recursive_directory_iterator end; !fault && at != end; at.increment(fault)) {
            if (is_read(at->path())) {
                all[at->path().lexically_relative(files.data).string()] = at->path();
            }
        }
    }
    for (const std::string& council : files.councils) {
        all[council] = council;
    }
    return all;
}

}  // namespace

Stamps stamps_of(const KnowledgeFiles& files) {
    Stamps all;
    for (const auto& [name, file] : named(files)) {
        struct stat seen {};
        if (stat(file.c_str(), &seen) == 0) {
            all[name] = {std::int64_t{seen.st_mtim.tv_sec} * nanoseconds + seen.st_mtim.tv_nsec,
                         static_cast<std::uint64_t>(seen.st_size), seen.st_ino};
        }
    }
    return all;
}

base::Result<FileDigests> digests_of(const KnowledgeFiles& files) {
    FileDigests all;
    for (const auto& [name, file] : named(files)) {
        EVENHAND_TRY(const std::string bytes, base::read_file(file, largest_file));
        all[name] = base::sha256(bytes);
    }
    return all;
}

}  // namespace evenhand::app
