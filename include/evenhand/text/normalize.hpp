#pragma once

#include "evenhand/text/offset_map.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// The text that analysis runs on: NFC; line ends as LF; every kind of space as U+0020; no soft hyphens,
/// zero-width characters or byte order marks. Quotation marks and dashes stay what they are: which mark opens
/// matters later.
struct NormalizedText {
    std::string text;
    OffsetMap map;
};

/// `utf8` must have passed check_text.
NormalizedText normalize(std::string_view utf8);

}  // namespace evenhand::text
