#include "evenhand/extract/utf8_count.hpp"
#include "evenhand/scan/feed.hpp"
#include "evenhand/text/guessed_encoding.hpp"
#include "evenhand/text/utf8.hpp"
#include "evenhand/text/web_encoding.hpp"
#include "scan/feed/elements.hpp"

#include <utility>

namespace evenhand::scan {
namespace {

using std::string_view_literals::operator""sv;

/// What the first bytes betray: a mark of the byte order, or "<?" and "<" in the units of an encoding (XML
/// 1.0 appendix F).
constexpr std::pair<std::string_view, std::string_view> beginnings[] = {
    {"\xef\xbb\xbf"sv, "utf-8"}, {"\0\0\xfe\xff"sv, "utf-32be"}, {"\xff\xfe\0\0"sv, "utf-32le"},
    {"\xfe\xff"sv, "utf-16be"},  {"\xff\xfe"sv, "utf-16le"},     {"\0\0\0<"sv, "utf-32be"},
    {"<\0\0\0"sv, "utf-32le"},   {"\0<\0?"sv, "utf-16be"},       {"<\0?\0"sv, "utf-16le"}};

/// encoding="…" of the XML declaration.
std::string_view declared(std::string_view bytes) {
    const auto begin = bytes.substr(0, 200).find("<?xml");
    if (begin == std::string_view::npos) {
        return {};
    }
    const auto declaration = bytes.substr(begin, bytes.find("?>", begin) - begin);
    const auto at = declaration.find("encoding");
    const auto open = declaration.find_first_of("\"'", at);
    if (at == std::string_view::npos || open == std::string_view::npos) {
        return {};
    }
    const auto close = declaration.find(declaration[open], open + 1);
    return trim(declaration.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1));
}

std::optional<std::string_view> told_by_bytes(std::string_view bytes) {
    for (const auto& [beginning, encoding] : beginnings) {
        if (bytes.starts_with(beginning)) {
            return encoding;
        }
    }
    return std::nullopt;
}

std::string_view encoding_of(std::string_view bytes, std::string_view charset) {
    if (const auto told = told_by_bytes(bytes)) {
        return *told;
    }
    if (!text::encoding_of_label(charset).empty()) {
        return charset;
    }
    const auto label = declared(bytes);
    const auto named = text::encoding_of_label(label);
    // A declaration that can be read byte by byte is no UTF-16.
    if (!named.empty() && !named.starts_with("utf-")) {
        return label;
    }
    if (text::is_utf8(bytes)) {
        return "utf-8";
    }
    // A feed that is UTF-8, by its word or by XML's rule, with some wrong bytes: those are replaced. One that
    // says so and has no such character was written as Windows-1252.
    const extract::Utf8Count count = extract::utf8_in(bytes);
    if (named == "utf-8" ? count.characters > 0 : count.mostly()) {
        return "utf-8";
    }
    return named.empty() ? text::guessed_encoding(bytes) : "windows-1252";
}

}  // namespace

base::Result<ReadFeed> read_feed(std::string_view bytes, std::string_view charset, std::string_view address) {
    const std::string encoding(encoding_of(bytes, charset));
    const auto known = text::encoding_of_label(encoding);
    const auto decoded = text::decode_web(bytes, known.empty() ? std::string_view(encoding) : known);
    EVENHAND_TRY(Feed feed, parse_feed(decoded.utf8, address));
    const auto label = declared(bytes);
    const bool unknown = !label.empty() && text::encoding_of_label(label).empty();
    const bool guessed = label.empty() && encoding != "utf-8" && !told_by_bytes(bytes) && charset.empty();
    feed.damaged = feed.damaged || decoded.replaced > 0 || unknown || guessed;
    return ReadFeed{std::move(feed), encoding};
}

}  // namespace evenhand::scan
