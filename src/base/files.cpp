#include "evenhand/base/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>

namespace evenhand::base {
namespace {

namespace fs = std::filesystem;

Error file_error(ErrorCode code, const fs::path& path, std::string message, std::string mend) {
    return Error{code, std::move(message), std::move(mend), Place{path.string(), 0}};
}

}  // namespace

Result<std::string> read_stream(std::istream& stream, std::string_view name, std::size_t limit) {
    std::string text;
    std::string block(std::size_t{64} * 1024, '\0');
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        text.append(block, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > limit) {
            return Error{ErrorCode::too_large, "is larger than " + std::to_string(limit) + " bytes",
                         "give a smaller text", Place{std::string(name), 0}};
        }
    }
    if (stream.bad()) {
        return Error{ErrorCode::unreadable, "cannot be read to its end", "", Place{std::string(name), 0}};
    }
    return text;
}

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    std::error_code problem;
    const auto status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found) {
        return file_error(ErrorCode::not_found, path, "there is no such file", "check the path");
    }
    if (fs::is_directory(status)) {
        return file_error(ErrorCode::unreadable, path, "is a folder, not a file", "name a file in it");
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return file_error(ErrorCode::unreadable, path,
                          std::string("cannot be opened: ") + std::strerror(errno), "check its permissions");
    }
    return read_stream(stream, path.string(), limit);
}

Result<std::vector<fs::path>> list_files(const fs::path& folder, std::string_view extension) {
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    if (problem) {
        return file_error(ErrorCode::not_found, folder, "there is no such folder", "check the path");
    }
    std::vector<fs::path> files;
    for (const auto& entry : entries) {
        if (entry.is_regular_file(problem) && entry.path().extension() == extension) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace evenhand::base
