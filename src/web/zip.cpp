#include "zip.hpp"

#include "evenhand/base/bug.hpp"

#include <Poco/Checksum.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

namespace evenhand::web {
namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int byte = 0; byte < bytes; ++byte) {
        out += static_cast<char>((value >> (8 * static_cast<unsigned>(byte))) & 0xFFU);
    }
}

/// MS-DOS' two-second time below its day.
std::uint32_t dos_moment(workflow::Instant made) {
    const auto day = std::chrono::floor<std::chrono::days>(made);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{made - day};
    const auto years = static_cast<std::uint32_t>(std::max(0, static_cast<int>(date.year()) - 1980));
    return years << 25U | static_cast<unsigned>(date.month()) << 21U |
           static_cast<unsigned>(date.day()) << 16U |
           static_cast<std::uint32_t>(time.hours().count()) << 11U |
           static_cast<std::uint32_t>(time.minutes().count()) << 5U |
           static_cast<std::uint32_t>(time.seconds().count() / 2);
}

/// What the header of a file and its line in the directory have in common.
std::string description_of(const workflow::PackFile& file, std::uint32_t moment) {
    constexpr std::uint32_t names_are_utf8 = 0x0800;
    const auto size = static_cast<std::uint32_t>(file.bytes.size());
    std::string out;
    put(out, 20, 2);  // the version that is needed to read it
    put(out, names_are_utf8, 2);
    put(out, 0, 2);  // stored
    put(out, moment, 4);
    Poco::Checksum crc;
    crc.update(file.bytes);
    put(out, crc.checksum(), 4);
    put(out, size, 4);
    put(out, size, 4);
    put(out, static_cast<std::uint32_t>(file.path.size()), 2);
    put(out, 0, 2);  // nothing extra
    return out;
}

}  // namespace

std::string zip_of(std::span<const workflow::PackFile> files, workflow::Instant made) {
    constexpr std::uint32_t file_mark = 0x04034B50;
    constexpr std::uint32_t line_mark = 0x02014B50;
    constexpr std::uint32_t end_mark = 0x06054B50;
    base::ensure(files.size() <= std::numeric_limits<std::uint16_t>::max(), "too many files for an archive");
    const std::uint32_t moment = dos_moment(made);
    std::string archive;
    std::string directory;
    for (const workflow::PackFile& file : files) {
        base::ensure(archive.size() + file.bytes.size() < std::numeric_limits<std::uint32_t>::max() / 2,
                     "too much for an archive");
        const auto offset = static_cast<std::uint32_t>(archive.size());
        const std::string description = description_of(file, moment);
        put(directory, line_mark, 4);
        put(directory, 20, 2);
        directory += description;
        put(directory, 0, 2);  // no comment
        put(directory, 0, 2);  // on the first disk
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, offset, 4);
        directory += file.path;
        put(archive, file_mark, 4);
        archive += description + file.path + file.bytes;
    }
    const auto begin = static_cast<std::uint32_t>(archive.size());
    const auto count = static_cast<std::uint32_t>(files.size());
    archive += directory;
    put(archive, end_mark, 4);
    put(archive, 0, 4);  // one disk
    put(archive, count, 2);
    put(archive, count, 2);
    put(archive, static_cast<std::uint32_t>(directory.size()), 4);
    put(archive, begin, 4);
    put(archive, 0, 2);  // no comment
    return archive;
}

}  // namespace evenhand::web
