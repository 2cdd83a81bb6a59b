#include "evenhand/scan/feed.hpp"

#include "scan/feed/elements.hpp"
#include "scan/feed/forms.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <array>

namespace evenhand::scan {
namespace {

/// Where a feed begins; what stands before is none of it.
std::size_t beginning_of(std::string_view text) {
    constexpr std::array<std::string_view, 7> beginnings{
        "<?xml", "<rss", "<feed", "<rdf:", "<channel", "<atom:feed", "<!DOCTYPE"};
    std::size_t first = std::string_view::npos;
    for (const auto beginning : beginnings) {
        first = std::min(first, text.find(beginning));
    }
    return first;
}

/// A document type is dropped with its subset: none of its entities is ever expanded.
void drop_document_type(std::string& text) {
    const auto begin = text.find("<!DOCTYPE");
    if (begin == std::string::npos || begin > text.find("<channel") || begin > text.find("<entry")) {
        return;
    }
    std::size_t depth = 0;
    for (auto at = begin; at < text.size(); ++at) {
        depth += text[at] == '[' ? 1U : 0U;
        depth -= text[at] == ']' && depth > 0 ? 1U : 0U;
        if (text[at] == '>' && depth == 0) {
            text.erase(begin, at + 1 - begin);
            return;
        }
    }
}

}  // namespace

CleanFeed clean_feed(std::string_view utf8) {
    CleanFeed clean;
    clean.text.reserve(utf8.size());
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        if (value >= 0x20U || byte == '\n' || byte == '\r' || byte == '\t') {
            clean.text += byte;
        } else {
            clean.damaged = true;
        }
    }
    const auto begin = beginning_of(clean.text);
    if (begin != std::string::npos && begin > 0) {
        const auto before = trim(std::string_view(clean.text).substr(0, begin));
        clean.damaged =
            clean.damaged || (!before.empty() && before != "\xef\xbb\xbf" && !before.starts_with("<!--"));
        clean.text.erase(0, begin);
    }
    clean.netscape = clean.text.find("rss-0.91.dtd") != std::string::npos;
    drop_document_type(clean.text);
    return clean;
}

std::string absolute_link(std::string_view link, std::string_view address) {
    if (link.empty() || address.empty()) {
        return std::string(link);
    }
    try {
        return Poco::URI(Poco::URI(std::string(address)), std::string(link)).toString();
    } catch (const Poco::Exception&) {
        return std::string(link);
    }
}

base::Error no_feed() {
    return {base::ErrorCode::malformed, "it is no feed", "give the address of an RSS, Atom or JSON feed", {}};
}

base::Result<Feed> parse_feed(std::string_view utf8, std::string_view address) {
    if (trim(utf8).starts_with('{')) {
        return parse_json_feed(utf8, address);
    }
    return parse_xml_feed(clean_feed(utf8), address);
}

}  // namespace evenhand::scan
