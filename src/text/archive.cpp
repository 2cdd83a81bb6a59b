#include "archive.hpp"

#include "file_errors.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace evenhand::text {
namespace {

constexpr std::size_t most_entries = 4000;
constexpr std::size_t largest_entry = std::size_t{24} * 1024 * 1024;
/// Entries may overlap in the file, so that each keeps the ratio and all together do not.
constexpr std::size_t most_unpacked = std::size_t{48} * 1024 * 1024;
/// Dense XML packs 1 : 40; what packs much better than that was made to harm.
constexpr std::size_t highest_ratio = 250;
constexpr std::size_t free_of_ratio = std::size_t{1} * 1024 * 1024;

constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint32_t entry_signature = 0x02014b50;
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t longest_comment = 65535;

std::uint16_t two(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) |
                                      static_cast<unsigned char>(bytes[at + 1]) << 8U);
}

std::uint32_t four(std::string_view bytes, std::size_t at) {
    return two(bytes, at) | static_cast<std::uint32_t>(two(bytes, at + 2)) << 16U;
}

base::Error corrupt() {
    return file_error(base::ErrorCode::malformed, "its archive is corrupt",
                      "open and save it again in its program");
}

base::Error too_much() {
    return file_error(base::ErrorCode::too_large, "its archive unpacks to more than a document can need",
                      "copy the text into a plain file");
}

/// Where the record at the end of the archive begins.
std::optional<std::size_t> find_end(std::string_view bytes) {
    if (bytes.size() < end_size) {
        return std::nullopt;
    }
    const std::size_t last = bytes.size() - end_size;
    const std::size_t first = last > longest_comment ? last - longest_comment : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (four(bytes, at) == end_signature) {
            return at;
        }
    }
    return std::nullopt;
}

base::Result<std::string> inflated(std::string_view packed, std::size_t size) {
    constexpr int raw_deflate = -15;
    z_stream stream{};
    if (inflateInit2(&stream, raw_deflate) != Z_OK) {
        return corrupt();
    }
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ended(&stream, inflateEnd);
    std::string content(size + 1, '\0');
    // zlib only reads what is packed, and its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    // One byte more than declared is asked for: an entry that gives it lied about its size.
    stream.avail_out = static_cast<uInt>(content.size());
    const int outcome = inflate(&stream, Z_FINISH);
    if (outcome != Z_STREAM_END || stream.avail_out != 1) {
        return corrupt();
    }
    content.resize(size);
    return content;
}

}  // namespace

base::Result<Archive> Archive::open(std::string_view bytes) {
    const auto end = find_end(bytes);
    if (!end) {
        return corrupt();
    }
    const std::size_t count = two(bytes, *end + 10);
    std::size_t at = four(bytes, *end + 16);
    if (count > most_entries) {
        return too_much();
    }
    Archive archive(bytes);
    for (std::size_t number = 0; number < count; ++number) {
        if (at + entry_size > *end || four(bytes, at) != entry_signature) {
            return corrupt();
        }
        const std::size_t name_size = two(bytes, at + 28);
        const std::size_t next = at + entry_size + name_size + two(bytes, at + 30) + two(bytes, at + 32);
        if (next > *end) {
            return corrupt();
        }
        Entry entry;
        entry.flags = two(bytes, at + 8);
        entry.method = two(bytes, at + 10);
        entry.checksum = four(bytes, at + 16);
        entry.packed_size = four(bytes, at + 20);
        entry.size = four(bytes, at + 24);
        entry.header = four(bytes, at + 42);
        if (!archive.entries_.emplace(std::string(bytes.substr(at + entry_size, name_size)), entry).second) {
            return corrupt();
        }
        at = next;
    }
    return archive;
}

std::vector<std::string> Archive::names(std::string_view begin) const {
    std::vector<std::string> found;
    for (const auto& [name, entry] : entries_) {
        if (name.compare(0, begin.size(), begin) == 0) {
            found.push_back(name);
        }
    }
    return found;
}

base::Result<std::string_view> Archive::packed(const Entry& entry) const {
    const std::size_t at = entry.header;
    if (at + local_size > bytes_.size() || four(bytes_, at) != local_signature) {
        return corrupt();
    }
    const std::size_t begin = at + local_size + two(bytes_, at + 26) + two(bytes_, at + 28);
    if (begin > bytes_.size() || bytes_.size() - begin < entry.packed_size) {
        return corrupt();
    }
    return bytes_.substr(begin, entry.packed_size);
}

base::Result<std::string> Archive::read(const std::string& name) {
    const auto found = entries_.find(name);
    if (found == entries_.end()) {
        return corrupt();
    }
    const Entry& entry = found->second;
    if ((entry.flags & 1U) != 0) {
        return file_error(base::ErrorCode::refused, "it is protected by a password", "save it without one");
    }
    const std::size_t packed_size = entry.packed_size;
    unpacked_ += entry.size;
    if (entry.size > largest_entry || unpacked_ > most_unpacked ||
        (entry.size > free_of_ratio && entry.size / highest_ratio > packed_size)) {
        return too_much();
    }
    EVENHAND_TRY(const std::string_view data, packed(entry));
    constexpr std::uint16_t stored = 0;
    constexpr std::uint16_t deflated = 8;
    if (entry.method != stored && entry.method != deflated) {
        return corrupt();
    }
    if (entry.method == stored && data.size() != entry.size) {
        return corrupt();
    }
    EVENHAND_TRY(std::string content, entry.method == stored ? base::Result<std::string>(std::string(data))
                                                             : inflated(data, entry.size));
    if (crc32_z(0, reinterpret_cast<const Bytef*>(content.data()), content.size()) != entry.checksum) {
        return corrupt();
    }
    return content;
}

}  // namespace evenhand::text
