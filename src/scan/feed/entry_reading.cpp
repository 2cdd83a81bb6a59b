#include "scan/feed/entry_reading.hpp"

#include "evenhand/text/utf8.hpp"
#include "scan/feed/elements.hpp"
#include "scan/feed/forms.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::scan {
namespace {

using V = Vocabulary;

/// What an element says of a feed or an item.
enum class Says : std::uint8_t {
    title,
    link,
    id,
    summary,
    content,
    author,
    editor,
    published,
    updated,
    category,
    keywords,
    enclosure,
    language,
};

struct Meaning {
    V vocabulary;
    std::string_view local;
    Says says;
};

constexpr Meaning meanings[] = {
    {V::feed, "title", Says::title},
    {V::atom, "title", Says::title},
    {V::dublin_core, "title", Says::title},
    {V::media, "title", Says::title},
    {V::itunes, "title", Says::title},
    {V::feed, "link", Says::link},
    {V::atom, "link", Says::link},
    {V::feed, "guid", Says::id},
    {V::atom, "id", Says::id},
    {V::feed, "id", Says::id},
    {V::feed, "description", Says::summary},
    {V::feed, "summary", Says::summary},
    {V::feed, "abstract", Says::summary},
    {V::feed, "tagline", Says::summary},
    {V::feed, "subtitle", Says::summary},
    {V::atom, "summary", Says::summary},
    {V::atom, "tagline", Says::summary},
    {V::atom, "subtitle", Says::summary},
    {V::dublin_core, "description", Says::summary},
    {V::itunes, "summary", Says::summary},
    {V::itunes, "subtitle", Says::summary},
    {V::content, "encoded", Says::content},
    {V::feed, "fullitem", Says::content},
    {V::atom, "content", Says::content},
    {V::feed, "content", Says::content},
    {V::xhtml, "body", Says::content},
    {V::xhtml, "div", Says::content},
    {V::feed, "author", Says::author},
    {V::atom, "author", Says::author},
    {V::feed, "managingeditor", Says::author},
    {V::dublin_core, "creator", Says::author},
    {V::dublin_core, "author", Says::author},
    {V::itunes, "author", Says::author},
    {V::feed, "webmaster", Says::editor},
    {V::feed, "pubdate", Says::published},
    {V::atom, "published", Says::published},
    {V::atom, "issued", Says::published},
    {V::feed, "published", Says::published},
    {V::feed, "issued", Says::published},
    {V::dc_terms, "issued", Says::published},
    {V::feed, "lastbuilddate", Says::updated},
    {V::atom, "updated", Says::updated},
    {V::atom, "modified", Says::updated},
    {V::feed, "updated", Says::updated},
    {V::feed, "modified", Says::updated},
    {V::dublin_core, "date", Says::updated},
    {V::dc_terms, "modified", Says::updated},
    {V::feed, "category", Says::category},
    {V::atom, "category", Says::category},
    {V::dublin_core, "subject", Says::category},
    {V::media, "category", Says::category},
    {V::itunes, "category", Says::category},
    {V::itunes, "keywords", Says::keywords},
    {V::feed, "tags", Says::keywords},
    {V::feed, "enclosure", Says::enclosure},
    {V::feed, "language", Says::language},
    {V::dublin_core, "language", Says::language},
};

const Says* meaning_of(const ElementName& name) {
    const auto* const row = std::ranges::find_if(meanings, [&](const Meaning& meaning) {
        return meaning.vocabulary == name.vocabulary && meaning.local == name.local;
    });
    return row == std::end(meanings) ? nullptr : &row->says;
}

bool is_markup(const std::string& type) {
    return type == "xhtml" || type == "application/xhtml+xml" || type.ends_with("+xml") ||
           type.ends_with("/xml");
}

/// RFC 4648, as Atom 0.3 may carry words; nothing where it is none.
std::string decoded_base64(std::string_view words) {
    std::string out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (const char letter : words) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos) {
            continue;
        }
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        if (++count == 4) {
            out += {static_cast<char>(bits >> 16U), static_cast<char>(bits >> 8U), static_cast<char>(bits)};
            bits = 0;
            count = 0;
        }
    }
    if (count == 3) {
        out += {static_cast<char>(bits >> 10U), static_cast<char>(bits >> 2U)};
    } else if (count == 2) {
        out += static_cast<char>(bits >> 4U);
    }
    return out;
}

/// The words of a title, a summary or a content: as text where the feed escapes them, as markup where it
/// holds elements itself.
std::string words_in(const pugi::xml_node& element) {
    const std::string type = lower_case(attribute(element, "type"));
    const std::string mode = lower_case(attribute(element, "mode"));
    if (mode == "base64" || (!type.empty() && !type.starts_with("text") && type != "html" &&
                             !is_markup(type) && mode.empty() && type.find('/') != std::string::npos)) {
        // What says so and is none, or no words, is left as it stands.
        std::string words = text_in(element);
        std::string decoded = decoded_base64(words);
        return text::is_utf8(decoded) ? decoded : words;
    }
    const bool has_elements = std::ranges::any_of(
        element.children(), [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
    if (!has_elements || mode == "escaped" || type == "html" || type == "text/html") {
        return text_in(element);
    }
    // Atom's xhtml lies in one div that is no part of it (RFC 4287 section 3.1.1.3).
    const auto child = element.first_child();
    const auto only = name_of(child).local == "div" && !child.next_sibling() ? child : element;
    return markup_in(type == "xhtml" ? only : element);
}

/// The same of a summary or a content, whose text is HTML where it says nothing else. A "<!" that begins
/// neither a comment nor a declaration is a sign that somebody wrote: as it stands, a reader of HTML takes
/// all words up to the next ">" for a comment (HTML section 13.2.5.42).
std::string html_in(const pugi::xml_node& element) {
    constexpr std::string_view sign = "<!";
    std::string html = words_in(element);
    const std::string type = lower_case(attribute(element, "type"));
    if (!type.empty() && type.find("html") == std::string::npos) {
        return html;
    }
    std::string words;
    std::size_t taken = 0;
    for (auto at = html.find(sign); at != std::string::npos; at = html.find(sign, at + 1)) {
        const char next = at + sign.size() < html.size() ? lower_case(html.substr(at + 2, 1))[0] : ' ';
        if (next != '-' && next != '[' && (next < 'a' || next > 'z')) {
            words.append(html, taken, at - taken).append("&lt;");
            taken = at + 1;
        }
    }
    return words.append(html, taken);
}

/// "Name (address)" as RSS and our JSON write it.
std::string person_in(const pugi::xml_node& element) {
    std::string name;
    std::string mail;
    for (const auto& child : element.children()) {
        const std::string local = name_of(child).local;
        (local == "name"    ? name
         : local == "email" ? mail
                            : name) += local == "name" || local == "email" ? text_in(child) : std::string{};
    }
    if (name.empty() && mail.empty()) {
        return text_in(element);
    }
    return name.empty() ? mail : mail.empty() ? name : name + " (" + mail + ")";
}

/// The category that an element names in an attribute, as Atom, iTunes and Media RSS do.
std::string term_of(const pugi::xml_node& element) {
    for (const std::string_view name : {"term", "text", "label"}) {
        if (std::string term = attribute(element, name); !term.empty()) {
            return term;
        }
    }
    return {};
}

}  // namespace

void EntryReading::take(const pugi::xml_node& element) {
    const auto* const says = meaning_of(name_of(element));
    if (says == nullptr) {
        return;
    }
    switch (*says) {
    case Says::title: take_title(element); return;
    case Says::link: take_link(element); return;
    case Says::id: take_id(element); return;
    case Says::summary: take_summary(element); return;
    case Says::content: entry_.content.push_back(html_in(element)); return;
    case Says::author: take_author(element); return;
    case Says::editor: editor_ = text_in(element); return;
    case Says::published: take_moment(entry_.published, element); return;
    case Says::updated: take_moment(entry_.updated, element); return;
    case Says::category: take_category(element); return;
    case Says::keywords: take_keywords(element); return;
    case Says::enclosure: add(entry_.enclosures, absolute_link(attribute(element, "url"), address_)); return;
    case Says::language: language_ = text_in(element); return;
    }
}

void EntryReading::finish() {
    if (entry_.link.empty()) {
        entry_.link = fallback_link_;
    }
    if (entry_.author.empty()) {
        entry_.author = editor_;
    }
    if (entry_.summary.empty() && !entry_.content.empty()) {
        entry_.summary = entry_.content.front();
    }
    if (!entry_.published) {
        entry_.published = entry_.updated;
    }
}

void EntryReading::take_title(const pugi::xml_node& element) {
    const bool own = name_of(element).vocabulary == V::feed || name_of(element).vocabulary == V::atom;
    if (entry_.title.empty() || (own && !own_title_)) {
        entry_.title = words_in(element);
        own_title_ = own;
    }
}

void EntryReading::take_link(const pugi::xml_node& element) {
    const std::string address = attribute(element, "href");
    const std::string relation = lower_case(attribute(element, "rel"));
    if (address.empty()) {
        const std::string text = text_in(element);
        if (!text.empty()) {
            entry_.link = absolute_link(text, address_);
        }
        return;
    }
    if (relation == "enclosure") {
        add(entry_.enclosures, absolute_link(address, address_));
    } else if (name_of(element).vocabulary == V::feed && relation.empty() &&
               std::string_view(element.name()) == "link" &&
               std::string_view(element.parent().name()) != "entry" &&
               std::string_view(element.parent().name()) != "feed") {
        entry_.link = absolute_link(address, address_);
    } else if (relation.empty() || relation == "alternate") {
        const std::string type = lower_case(attribute(element, "type"));
        const bool page = type.empty() || type.find("html") != std::string::npos;
        auto& place = page && entry_.link.empty() ? entry_.link : fallback_link_;
        if (place.empty()) {
            place = absolute_link(address, address_);
        }
    }
}

void EntryReading::take_id(const pugi::xml_node& element) {
    entry_.id = text_in(element);
    const bool permanent = lower_case(attribute(element, "ispermalink")) != "false";
    if (name_of(element).local == "guid" && permanent && fallback_link_.empty()) {
        fallback_link_ = absolute_link(entry_.id, address_);
    }
}

void EntryReading::take_summary(const pugi::xml_node& element) {
    std::string words = html_in(element);
    if (entry_.summary.empty()) {
        entry_.summary = std::move(words);
    } else if (name_of(element).vocabulary != V::itunes) {
        entry_.content.push_back(std::move(words));
    }
}

void EntryReading::take_author(const pugi::xml_node& element) {
    if (entry_.author.empty()) {
        entry_.author = person_in(element);
    }
}

void EntryReading::take_moment(std::optional<FeedMoment>& place, const pugi::xml_node& element) {
    const std::string written = text_in(element);
    const bool own = name_of(element).vocabulary != V::dublin_core;
    if ((!place || own) && !written.empty()) {
        place = FeedMoment{written, feed_moment(written)};
    }
}

void EntryReading::take_category(const pugi::xml_node& element) {
    const std::string term = term_of(element);
    add(entry_.categories, term.empty() ? text_in(element) : term);
    for (const auto& inner : element.children()) {
        add(entry_.categories, term_of(inner));  // iTunes nests them, one level
    }
}

void EntryReading::take_keywords(const pugi::xml_node& element) {
    const std::string words = text_in(element);
    for (std::string_view rest = words; !rest.empty();) {
        const auto comma = std::min(rest.find(','), rest.size());
        add(entry_.categories, std::string(trim(rest.substr(0, comma))));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
}

void EntryReading::add(std::vector<std::string>& list, std::string value) {
    if (!value.empty() && std::ranges::count(list, value) == 0) {
        list.push_back(std::move(value));
    }
}

}  // namespace evenhand::scan
