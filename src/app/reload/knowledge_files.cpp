#include "app/reload/knowledge_files.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::int64_t nanoseconds = 1'000'000'000;

bool is_read(const fs::path& file) {
    return file.extension() == ".toml" || file.extension() == ".json";
}

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code fault;
    fs::directory_iterator at(folder, fault);
    for (const fs::directory_iterator end; !fault && at != end; at.increment(fault)) {
        if (at->path().extension() == ".toml" && !at->is_directory(fault)) {
            files.push_back(at->path().string());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> spread(const std::vector<std::string>& councils) {
    std::vector<std::string> files;
    for (const std::string& one : councils) {
        std::error_code fault;
        if (fs::is_directory(one, fault)) {
            std::ranges::move(files_in(one), std::back_inserter(files));
        } else {
            files.push_back(one);
        }
    }
    return files;
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
    for (const std::string& council : spread(files.councils)) {
        all[council] = council;
    }
    return all;
}

}  // namespace

base::Result<std::vector<std::string>> council_files(const std::vector<std::string>& councils) {
    for (const std::string& one : councils) {
        std::error_code fault;
        if (fs::is_directory(one, fault) && files_in(one).empty()) {
            return base::Error{
                base::ErrorCode::invalid,
                "no council lies in the folder",
                "put a council's file there, with a name that ends in .toml, or look whether it may be read",
                {one, 0}};
        }
    }
    return spread(councils);
}

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
