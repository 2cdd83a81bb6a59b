#include "evenhand/scan/feed.hpp"

#include "scan/feed/elements.hpp"
#include "scan/feed/forms.hpp"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <array>
#include <map>

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

constexpr std::size_t most_entities = 50;
constexpr std::size_t longest_entity = 200;
constexpr std::size_t most_expansions = 1000;

/// The entities of a document type that stand for a few plain words: no markup, no other entity, nothing from
/// elsewhere. What they can add to a feed is bounded by the limits above.
std::map<std::string, std::string> plain_entities(std::string_view type) {
    constexpr std::string_view begin = "<!ENTITY ";
    std::map<std::string, std::string> found;
    for (auto at = type.find(begin); at != std::string_view::npos && found.size() < most_entities;
         at = type.find(begin, at + 1)) {
        std::string_view rest = type.substr(at + begin.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        const auto name_end = rest.find_first_of(" \t\r\n");
        if (name_end == std::string_view::npos) {
            break;
        }
        const std::string name(rest.substr(0, name_end));
        rest = trim(rest.substr(name_end));
        const char quote = rest.empty() ? ' ' : rest[0];
        const auto close = rest.find(quote, 1);
        const bool quoted = (quote == '"' || quote == '\'') && close != std::string_view::npos;
        const std::string_view value = quoted ? rest.substr(1, close - 1) : std::string_view{};
        const bool plain =
            quoted && value.size() <= longest_entity && value.find_first_of("<&%") == std::string_view::npos;
        if (plain && !name.empty() && name != "%") {
            found.emplace(name, value);
        }
    }
    return found;
}

void expand(std::string& text, const std::map<std::string, std::string>& entities) {
    if (entities.empty()) {
        return;
    }
    std::string out;
    std::size_t expanded = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '&' ? text.find_first_of(";& <", at + 1) : std::string::npos;
        const auto found = end != std::string::npos && text[end] == ';' && expanded < most_expansions
                               ? entities.find(text.substr(at + 1, end - at - 1))
                               : entities.end();
        if (found == entities.end()) {
            out += text[at];
            continue;
        }
        out += found->second;
        ++expanded;
        at = end;
    }
    text = std::move(out);
}

/// A document type is dropped with its subset, whose entities are not those of XML: but for plain words none
/// is ever expanded.
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
            const auto entities = plain_entities(std::string_view(text).substr(begin, at + 1 - begin));
            text.erase(begin, at + 1 - begin);
            expand(text, entities);
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
