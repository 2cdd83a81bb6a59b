#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace evenhand::scan {

enum class Coding : std::uint8_t { plain, gzip, deflate };

/// Of the Content-Encoding field. ErrorCode::malformed: one that was not asked for, or several on each other.
base::Result<Coding> coding_of(std::string_view content_encoding);

/// Unpacks a body as it comes in, and stops where it becomes larger than `limit`, or grows over two hundred
/// times once it has passed a megabyte: nothing that people write does, but a bomb.
class Inflating {
  public:
    Inflating(Coding coding, std::size_t limit);
    ~Inflating();
    Inflating(const Inflating&) = delete;
    Inflating& operator=(const Inflating&) = delete;

    /// ErrorCode::too_large or malformed.
    base::Result<base::Done> take(std::string_view bytes);
    /// No more comes. ErrorCode::malformed where it was cut off.
    base::Result<base::Done> end();
    [[nodiscard]] std::string take_body() { return std::move(body_); }

  private:
    struct Stream;

    base::Result<base::Done> keep(std::string_view bytes);
    base::Result<base::Done> unpack(std::string_view bytes);

    Coding coding_;
    std::size_t limit_;
    std::size_t packed_ = 0;
    std::string body_;
    std::unique_ptr<Stream> stream_;
};

/// A file that was packed before it was put on a server (a sitemap.xml.gz), told by its first bytes; any
/// other comes back as it is.
base::Result<std::string> unpacked_file(std::string bytes, std::size_t limit);

}  // namespace evenhand::scan
