#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::extract {

/// What told the encoding of a page, in the order in which they are believed.
enum class CharsetSource : std::uint8_t { byte_order_mark, http, meta, valid_utf8, mostly_utf8, fallback };
std::string_view word(CharsetSource source);

struct Charset {
    std::string name;  ///< as the WHATWG Encoding Standard writes it, in lower case
    CharsetSource source = CharsetSource::fallback;
};

/// The encoding of a page: its byte order mark, what the server said, what its <meta> says before <body> or
/// within 16 KB, more characters of UTF-8 than bytes that are none, else windows-1252. `http` is the charset
/// of the Content-Type, or empty; labels that name nothing are passed over. A page that says Latin-1 and is
/// valid UTF-8 beyond ASCII is UTF-8, and one that says UTF-8 without a single such character is
/// windows-1252: both are slips of templates. One that says UTF-8 and has such characters is UTF-8 as in
/// browsers: each byte that is none becomes U+FFFD.
Charset charset_of(std::string_view bytes, std::string_view http);

/// The charset in a Content-Type, or in the content of a <meta http-equiv>; empty if none.
std::string charset_in(std::string_view content_type);

}  // namespace evenhand::extract
