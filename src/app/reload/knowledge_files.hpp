#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace evenhand::app {

/// Where the knowledge that is served lies: the folder with lexicons/ and calendars/, and the council files.
/// A folder among these stands for every file in it whose name ends in .toml, as they are at that moment.
struct KnowledgeFiles {
    std::filesystem::path data;
    std::vector<std::string> councils;
};

/// With the files of a folder in its place, sorted. ErrorCode::invalid where a folder holds none.
base::Result<std::vector<std::string>> council_files(const std::vector<std::string>& councils);

/// What a look at a file tells without reading it. A file that is replaced, grows or is touched has another.
struct Stamp {
    std::int64_t changed = 0;  ///< nanoseconds
    std::uint64_t size = 0;
    std::uint64_t node = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// By the name that people know it by: inside the folder ("lexicons/rules/personal-view.toml"), and a
/// council's file as the configuration writes it, or as it lies in the folder that is written there.
using Stamps = std::map<std::string, Stamp>;
using FileDigests = std::map<std::string, std::string>;

/// Of those files that are there.
Stamps stamps_of(const KnowledgeFiles& files);
/// Reads them all; one that cannot be read is an error.
base::Result<FileDigests> digests_of(const KnowledgeFiles& files);

}  // namespace evenhand::app
