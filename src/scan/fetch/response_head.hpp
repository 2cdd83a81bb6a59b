#pragma once

#include "evenhand/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

struct Field {
    std::string name;  ///< lower case
    std::string value;
};

/// The status line and the fields of a response (RFC 9112 sections 4 and 5).
struct ResponseHead {
    int status = 0;
    std::vector<Field> fields;

    /// The first of the name, in lower case; empty where there is none.
    [[nodiscard]] std::string_view field(std::string_view name) const;
    /// All of the name, apart by ", ".
    [[nodiscard]] std::string list(std::string_view name) const;
    /// As evidence, a line each, without what a server wants to be remembered by.
    [[nodiscard]] std::string text() const;
};

/// The most bytes and fields of a head that are read.
inline constexpr std::size_t head_limit = std::size_t{64} * 1024;
inline constexpr std::size_t field_limit = 200;

/// Where a head ends in what has come so far, the empty line included; 0: not yet.
std::size_t head_length(std::string_view bytes);

/// ErrorCode::malformed: it is none. `bytes` ends with its empty line.
base::Result<ResponseHead> parse_head(std::string_view bytes);

/// How the bytes of a body are told from what comes after it (RFC 9112 section 6.3).
struct Framing {
    enum class Kind : std::uint8_t { none, length, chunked, to_the_end } kind = Kind::none;
    std::uint64_t length = 0;
};

/// ErrorCode::malformed where a head contradicts itself: two lengths, a length and chunks, an unknown coding.
base::Result<Framing> framing_of(const ResponseHead& head);

}  // namespace evenhand::scan
