#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::text {

/// A ZIP archive in memory, read through its central directory. Hostile archives are expected: sizes are
/// checked against what is really there, and inflating stops at a limit.
class Archive {
  public:
    /// Keeps a view of the bytes. malformed or too_large (more than a few thousand entries).
    static base::Result<Archive> open(std::string_view bytes);

    [[nodiscard]] bool holds(const std::string& name) const { return entries_.count(name) != 0; }
    /// Names that begin so, sorted.
    [[nodiscard]] std::vector<std::string> names(std::string_view begin) const;
    /// The content of an entry: malformed (missing, or its checksum does not hold), refused (encrypted),
    /// too_large (by itself, by its ratio, or together with what was read before).
    [[nodiscard]] base::Result<std::string> read(const std::string& name);

  private:
    struct Entry {
        std::uint16_t flags = 0;
        std::uint16_t method = 0;
        std::uint32_t checksum = 0;
        std::uint32_t packed_size = 0;
        std::uint32_t size = 0;
        std::uint32_t header = 0;
    };

    explicit Archive(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] base::Result<std::string_view> packed(const Entry& entry) const;

    std::string_view bytes_;
    std::map<std::string, Entry> entries_;
    std::size_t unpacked_ = 0;
};

}  // namespace evenhand::text
