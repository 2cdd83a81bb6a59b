#include "app/folder_files.hpp"

#include "evenhand/base/files.hpp"

#include <algorithm>
#include <fstream>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t pack_limit = std::size_t{64} * 1024 * 1024;

base::Error not_written(const fs::path& path) {
    return {base::ErrorCode::unreadable,
            "it cannot be written",
            "look at its folder's permissions and the free space",
            {path.string(), 0}};
}

}  // namespace

base::Result<base::Done> write_folder(const fs::path& folder, const std::vector<workflow::PackFile>& files) {
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (fault || !fs::is_directory(folder, fault)) {
        return not_written(folder);
    }
    if (!fs::is_empty(folder, fault) || fault) {
        return base::Error{
            base::ErrorCode::usage, "the folder is not empty", "name a new one", {folder.string(), 0}};
    }
    for (const auto& file : files) {
        const fs::path path = folder / file.path;
        fs::create_directories(path.parent_path(), fault);
        std::ofstream out(path, std::ios::binary);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        out.close();
        if (fault || !out) {
            return not_written(path);
        }
    }
    return base::Done{};
}

base::Result<std::vector<workflow::PackFile>> read_folder(const fs::path& folder) {
    std::error_code fault;
    if (!fs::is_directory(folder, fault)) {
        return base::Error{base::ErrorCode::not_found,
                           "there is no such folder",
                           "name the folder of an evidence pack",
                           {folder.string(), 0}};
    }
    std::vector<workflow::PackFile> files;
    std::size_t left = pack_limit;
    for (fs::recursive_directory_iterator at(folder, fault);
         !fault && at != fs::recursive_directory_iterator(); at.increment(fault)) {
        if (at->is_symlink()) {
            return base::Error{
                base::ErrorCode::invalid, "a pack holds no links", "take it out", {at->path().string(), 0}};
        }
        if (at->is_regular_file()) {
            EVENHAND_TRY(std::string bytes, base::read_file(at->path(), left));
            left -= bytes.size();
            files.push_back({fs::relative(at->path(), folder).generic_string(), std::move(bytes)});
        }
    }
    if (fault) {
        return base::Error{base::ErrorCode::unreadable, "it cannot be read", "", {folder.string(), 0}};
    }
    std::ranges::sort(files, {}, &workflow::PackFile::path);
    return files;
}

base::Result<base::Done> append_line(const fs::path& file, const std::string& line) {
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out << line << '\n';
    out.close();
    return out ? base::Result<base::Done>(base::Done{}) : base::Result<base::Done>(not_written(file));
}

}  // namespace evenhand::app
