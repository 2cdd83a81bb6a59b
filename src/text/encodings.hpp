#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/text/readers.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// UTF-8 from bytes in the encoding of that name ("iso-8859-1", "utf-16le"). A byte that the encoding does
/// not have is an error, never a replacement character.
base::Result<std::string> convert(std::string_view bytes, const std::string& encoding);

/// A text in UTF-8, and in which encoding it came.
struct Decoded {
    std::string text;
    Encoding encoding = Encoding::utf8;
};

/// UTF-8 from bytes of an unnamed encoding: UTF-8 as it is, UTF-16 with or without its mark, Windows-1252.
base::Result<Decoded> decode(std::string_view bytes);
/// The same for whom the encoding is nothing.
base::Result<std::string> decoded_text(std::string_view bytes);

}  // namespace evenhand::text
