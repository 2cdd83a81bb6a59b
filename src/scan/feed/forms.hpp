#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/feed.hpp"

#include <string>
#include <string_view>

namespace evenhand::scan {

/// JSON Feed 1.0 or 1.1.
base::Result<Feed> parse_json_feed(std::string_view text, std::string_view address);

/// A feed's bytes without what a parser stumbles over: control characters, what stands before its beginning
/// (blank lines, a warning that a server wrote there), a document type.
struct CleanFeed {
    std::string text;
    bool damaged = false;
    bool netscape = false;  ///< its document type was Netscape's, which had an RSS 0.91 of its own
};
CleanFeed clean_feed(std::string_view utf8);

/// A feed in one of XML's forms.
base::Result<Feed> parse_xml_feed(const CleanFeed& clean, std::string_view address);

/// `link` against `address`; as it is where it cannot be read.
std::string absolute_link(std::string_view link, std::string_view address);

base::Error no_feed();

}  // namespace evenhand::scan
