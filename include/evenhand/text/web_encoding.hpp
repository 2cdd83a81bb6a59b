#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace evenhand::text {

/// The encoding that a label of the web names, in lower case as the WHATWG Encoding Standard (section 4.2)
/// writes it: "Latin1" names windows-1252. Empty where it names none.
std::string_view encoding_of_label(std::string_view label);

struct WebText {
    std::string utf8;
    std::size_t replaced = 0;  ///< characters that stand for bytes that were none
};

/// UTF-8 from a page in an encoding that encoding_of_label gives. Never fails, because half the web would:
/// what is no character becomes U+FFFD, and so does a NUL. A mark of the byte order is left out.
WebText decode_web(std::string_view bytes, std::string_view encoding);

}  // namespace evenhand::text
