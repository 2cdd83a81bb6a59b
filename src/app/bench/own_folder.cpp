#include "app/bench/own_folder.hpp"

#include <cstdlib>
#include <string>
#include <utility>

namespace evenhand::app {

namespace fs = std::filesystem;

OwnFolder::OwnFolder(fs::path path) : path_(std::move(path)) {}

OwnFolder::OwnFolder(OwnFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}

OwnFolder::~OwnFolder() {
    if (!path_.empty()) {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
}

base::Error OwnFolder::full(const fs::path& path) {
    return {base::ErrorCode::unreadable, "the folder of the bench cannot be made",
            "give room in the folder for temporary files", base::Place{path.string(), 0}};
}

base::Result<OwnFolder> OwnFolder::make() {
    std::error_code problem;
    std::string name = (fs::temp_directory_path(problem) / "evenhand-bench-XXXXXX").string();
    if (problem || mkdtemp(name.data()) == nullptr) {
        return full(name);
    }
    return OwnFolder(name);
}

}  // namespace evenhand::app
