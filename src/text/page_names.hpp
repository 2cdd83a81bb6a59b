#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// What the names of elements and attributes tell whoever makes a page safe for the parser. All in lower
/// case.
namespace evenhand::text {

template <std::size_t size>
inline bool is_in(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose content is no markup, or markup of another kind. None of it is words of a release.
inline bool is_cut(std::string_view name) {
    constexpr std::array<std::string_view, 11> cut{"script", "style",  "textarea", "title",
                                                   "xmp",    "iframe", "noembed",  "noframes",
                                                   "svg",    "math",   "template"};
    return is_in(cut, name);
}

/// Elements without an end tag, and those that the next of their kind ends: they do not nest by themselves.
inline bool nests(std::string_view name) {
    constexpr std::array<std::string_view, 28> flat{
        "area",   "base",  "body", "br",    "col", "colgroup", "dd",   "dt",     "embed", "head",
        "hr",     "html",  "img",  "input", "li",  "link",     "meta", "option", "p",     "param",
        "source", "tbody", "td",   "tfoot", "th",  "thead",    "tr",   "wbr"};
    return !is_in(flat, name);
}

/// Elements within which an end tag is sought for its beginning (HTML standard 13.2.4.2), and a select, which
/// knows next to no tags.
inline bool bounds_scope(std::string_view name) {
    constexpr std::array<std::string_view, 6> bounds{"applet", "caption", "marquee",
                                                     "object", "select",  "table"};
    return is_in(bounds, name);
}

/// Elements whose end tag ends all that is still open within them.
inline bool ends_others(std::string_view name) {
    constexpr std::array<std::string_view, 21> blocks{
        "address", "article", "aside",  "blockquote", "center",     "details", "dir",
        "div",     "dl",      "footer", "fieldset",   "figcaption", "figure",  "header",
        "main",    "menu",    "nav",    "ol",         "section",    "ul",      "hgroup"};
    return is_in(blocks, name);
}

/// Attributes that say what an element is for.
inline bool is_telling(std::string_view name) {
    constexpr std::array<std::string_view, 22> telling{
        "class",      "id",          "itemprop",       "itemtype",   "property", "name",
        "content",    "datetime",    "href",           "rel",        "type",     "lang",
        "xml:lang",   "role",        "hidden",         "style",      "pubdate",  "title",
        "http-equiv", "aria-hidden", "data-component", "data-testid"};
    return is_in(telling, name);
}

inline bool is_formatting(std::string_view name) {
    constexpr std::array<std::string_view, 14> formatting{
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return is_in(formatting, name);
}

}  // namespace evenhand::text
