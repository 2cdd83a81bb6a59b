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
        return decoded_base64(text_in(element));
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

class Reading {
  public:
    Reading(FeedEntry& entry, std::string& language, std::string_view address)
        : entry_(entry), language_(language), address_(address) {}

    void take(const pugi::xml_node& element) {
        const auto* const says = meaning_of(name_of(element));
        if (says == nullptr) {
            return;
        }
        switch (*says) {
        case Says::title: take_title(element); return;
        case Says::link: take_link(element); return;
        case Says::id: take_id(element); return;
        case Says::summary: take_summary(element); return;
        case Says::content: entry_.content.push_back(words_in(element)); return;
        case Says::author: take_author(element); return;
        case Says::editor: editor_ = text_in(element); return;
        case Says::published: take_moment(entry_.published, element); return;
        case Says::updated: take_moment(entry_.updated, element); return;
        case Says::category: take_category(element); return;
        case Says::keywords: take_keywords(element); return;
        case Says::enclosure:
            add(entry_.enclosures, absolute_link(attribute(element, "url"), address_));
            return;
        case Says::language: language_ = text_in(element); return;
        }
    }

    void finish() {
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

  private:
    /// A title of the feed's own vocabulary counts more than one of a foreign one.
    void take_title(const pugi::xml_node& element) {
        const bool own = name_of(element).vocabulary == V::feed || name_of(element).vocabulary == V::atom;
        if (entry_.title.empty() || (own && !own_title_)) {
            entry_.title = words_in(element);
            own_title_ = own;
        }
    }

    void take_link(const pugi::xml_node& element) {
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

    void take_id(const pugi::xml_node& element) {
        entry_.id = text_in(element);
        const bool permanent = lower_case(attribute(element, "ispermalink")) != "false";
        if (name_of(element).local == "guid" && permanent && fallback_link_.empty()) {
            fallback_link_ = absolute_link(entry_.id, address_);
        }
    }

    /// The second of two descriptions is the longer telling.
    void take_summary(const pugi::xml_node& element) {
        std::string words = words_in(element);
        if (entry_.summary.empty()) {
            entry_.summary = std::move(words);
        } else if (name_of(element).vocabulary != V::itunes) {
            entry_.content.push_back(std::move(words));
        }
    }

    void take_author(const pugi::xml_node& element) {
        if (entry_.author.empty()) {
            entry_.author = person_in(element);
        }
    }

    static void take_moment(std::optional<FeedMoment>& place, const pugi::xml_node& element) {
        const std::string written = text_in(element);
        const bool own = name_of(element).vocabulary != V::dublin_core;
        if ((!place || own) && !written.empty()) {
            place = FeedMoment{written, feed_moment(written)};
        }
    }

    void take_category(const pugi::xml_node& element) {
        for (const std::string_view name : {"term", "text", "label"}) {
            if (std::string term = attribute(element, name); !term.empty()) {
                add(entry_.categories, std::move(term));
                for (const auto& inner : element.children()) {
                    take_category(inner);  // iTunes nests them, one level
                }
                return;
            }
        }
        add(entry_.categories, text_in(element));
    }

    /// "libraries, opening hours"
    void take_keywords(const pugi::xml_node& element) {
        const std::string words = text_in(element);
        for (std::string_view rest = words; !rest.empty();) {
            const auto comma = std::min(rest.find(','), rest.size());
            add(entry_.categories, std::string(trim(rest.substr(0, comma))));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }

    static void add(std::vector<std::string>& list, std::string value) {
        if (!value.empty() && std::ranges::count(list, value) == 0) {
            list.push_back(std::move(value));
        }
    }

    FeedEntry& entry_;
    std::string& language_;
    std::string_view address_;
    std::string fallback_link_;
    std::string editor_;
    bool own_title_ = false;
};

bool is_item(const pugi::xml_node& element) {
    const auto name = name_of(element);
    return (name.local == "item" && name.vocabulary == V::feed) || name.local == "entry";
}

std::string rss_format(const std::string& version, const std::string& type) {
    if (version == "0.91") {
        return type;
    }
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"0.90", "rss090"}, {"0.92", "rss092"}, {"0.93", "rss093"}, {"0.94", "rss094"}};
    for (const auto& [written, format] : known) {
        if (version == written) {
            return std::string(format);
        }
    }
    return version.starts_with("2.") ? "rss20" : "rss";
}

std::string format_of(const pugi::xml_node& root, const CleanFeed& clean) {
    const std::string& text = clean.text;
    const auto name = name_of(root);
    if (name.local == "rss") {
        return rss_format(attribute(root, "version"), clean.netscape ? "rss091n" : "rss091u");
    }
    if (name.local == "rdf") {
        return text.find("rdf/simple/0.9/") != std::string::npos ? "rss090" : "rss10";
    }
    if (name.local == "feed") {
        const bool newest = text.find("www.w3.org/2005/Atom") != std::string::npos;
        return newest ? "atom10"
               : attribute(root, "version") == "0.3" || text.find("purl.org/atom/ns#") != std::string::npos
                   ? "atom03"
                   : "atom";
    }
    return "rss";
}

/// The element that is the feed; comments and foreign wrappings around it do not count.
pugi::xml_node root_of(const pugi::xml_document& document) {
    for (const auto& node : document.children()) {
        const std::string local = node.type() == pugi::node_element ? name_of(node).local : "";
        if (local == "rss" || local == "rdf" || local == "feed" || local == "channel") {
            return node;
        }
    }
    return {};
}

void read_children(const pugi::xml_node& parent, Feed& feed, Reading& about, std::string_view address) {
    for (const auto& child : parent.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        feed.damaged = feed.damaged || !is_declared(child);
        if (!is_item(child)) {
            about.take(child);
            continue;
        }
        if (feed.items.size() == feed_item_limit) {
            feed.damaged = true;
            return;
        }
        FeedEntry entry;
        entry.id = attribute(child, "rdf:about");
        std::string ignored;
        Reading item(entry, ignored, address);
        for (const auto& part : child.children()) {
            if (part.type() == pugi::node_element) {
                feed.damaged = feed.damaged || !is_declared(part);
                item.take(part);
            }
        }
        item.finish();
        feed.items.push_back(std::move(entry));
    }
}

std::size_t starts_of_items(std::string_view text) {
    std::size_t count = 0;
    for (const std::string_view start : {"<item>", "<item ", "<entry>", "<entry "}) {
        for (auto at = text.find(start); at != std::string_view::npos; at = text.find(start, at + 1)) {
            ++count;
        }
    }
    return count;
}

/// Each item by itself, for a feed that breaks in one of them: the others lose nothing.
void read_items_one_by_one(const std::string& text, Feed& feed, Reading& about, std::string_view address) {
    feed.items.clear();
    const std::string_view name = text.find("<entry") != std::string::npos ? "entry" : "item";
    const std::string start = "<" + std::string(name);
    const std::string end = "</" + std::string(name) + ">";
    auto begin = text.find(start);
    while (begin != std::string::npos && feed.items.size() < feed_item_limit) {
        const auto next = text.find(start, begin + start.size());
        auto stop = text.find(end, begin);
        stop = stop == std::string::npos || stop > next ? std::min(next, text.size()) : stop + end.size();
        pugi::xml_document document;
        document.load_buffer(text.data() + begin, stop - begin, pugi::parse_default | pugi::parse_ws_pcdata,
                             pugi::encoding_utf8);
        read_children(document, feed, about, address);
        begin = next;
    }
}

}  // namespace

base::Result<Feed> parse_xml_feed(const CleanFeed& clean, std::string_view address) {
    const std::string& text = clean.text;
    pugi::xml_document document;
    const auto parsed = document.load_buffer(
        text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    const pugi::xml_node root = root_of(document);
    if (!root) {
        return no_feed();
    }
    Feed feed;
    feed.format = format_of(root, clean);
    feed.damaged = clean.damaged || !parsed;
    feed.language = attribute(root, "xml:lang");
    Reading about(feed.about, feed.language, address);
    for (const auto& child : root.children()) {
        if (name_of(child) == ElementName{V::feed, "channel"}) {
            read_children(child, feed, about, address);
        }
    }
    read_children(root, feed, about, address);
    if (!parsed && feed.items.size() < starts_of_items(text)) {
        read_items_one_by_one(text, feed, about, address);
    }
    about.finish();
    return feed;
}

}  // namespace evenhand::scan
