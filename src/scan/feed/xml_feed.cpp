#include "scan/feed/elements.hpp"
#include "scan/feed/entry_reading.hpp"
#include "scan/feed/forms.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::scan {
namespace {

bool is_item(const pugi::xml_node& element) {
    const auto name = name_of(element);
    return (name.local == "item" && name.vocabulary == Vocabulary::feed) || name.local == "entry";
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

void read_children(const pugi::xml_node& parent, Feed& feed, EntryReading& about, std::string_view address) {
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
        EntryReading item(entry, ignored, address);
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
void read_items_one_by_one(const std::string& text, Feed& feed, EntryReading& about,
                           std::string_view address) {
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
    EntryReading about(feed.about, feed.language, address);
    for (const auto& child : root.children()) {
        if (name_of(child) == ElementName{Vocabulary::feed, "channel"}) {
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
