#include "evenhand/base/data.hpp"
#include "scan/feed/forms.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

std::string text_of(const base::Node& table, std::string_view key) {
    const base::Node* const node = table.find(key);
    if (node == nullptr) {
        return {};
    }
    if (const auto* const number = node->integer()) {
        return std::to_string(*number);  // an id that should have been a text
    }
    return node->text() != nullptr ? *node->text() : std::string{};
}

std::optional<FeedMoment> moment_of(const base::Node& table, std::string_view key) {
    const std::string written = text_of(table, key);
    return written.empty() ? std::nullopt : std::optional(FeedMoment{written, feed_moment(written)});
}

/// "author" of version 1.0, the first of "authors" of 1.1.
std::string author_of(const base::Node& table) {
    if (const auto* const authors = table.find("authors");
        authors != nullptr && authors->array() != nullptr && !authors->array()->empty()) {
        return text_of(authors->array()->front(), "name");
    }
    const auto* const author = table.find("author");
    return author == nullptr ? std::string{} : text_of(*author, "name");
}

std::vector<std::string> texts_of(const base::Node& table, std::string_view list, std::string_view key) {
    std::vector<std::string> out;
    const auto* const node = table.find(list);
    if (node == nullptr || node->array() == nullptr) {
        return out;
    }
    for (const base::Node& each : *node->array()) {
        std::string value = key.empty() ? (each.text() != nullptr ? *each.text() : "") : text_of(each, key);
        if (!value.empty()) {
            out.push_back(std::move(value));
        }
    }
    return out;
}

FeedEntry item_of(const base::Node& item, std::string_view address) {
    FeedEntry entry;
    entry.title = text_of(item, "title");
    entry.id = text_of(item, "id");
    entry.link = absolute_link(text_of(item, "url"), address);
    if (entry.link.empty()) {
        entry.link = absolute_link(text_of(item, "external_url"), address);
    }
    entry.summary = text_of(item, "summary");
    for (const auto* const key : {"content_html", "content_text"}) {
        if (auto content = text_of(item, key); !content.empty() && entry.content.empty()) {
            entry.content.push_back(std::move(content));
        }
    }
    entry.author = author_of(item);
    entry.published = moment_of(item, "date_published");
    entry.updated = moment_of(item, "date_modified");
    entry.categories = texts_of(item, "tags", "");
    entry.enclosures = texts_of(item, "attachments", "url");
    return entry;
}

}  // namespace

base::Result<Feed> parse_json_feed(std::string_view text, std::string_view address) {
    EVENHAND_TRY(const base::Node root, base::parse_json(text, "the feed"));
    const std::string version = text_of(root, "version");
    const auto* const items = root.find("items");
    const bool has_items = items != nullptr && items->array() != nullptr;
    // Some say "1.0" where the standard's address should stand.
    if (version.find("jsonfeed.org/version/") == std::string::npos && (version.empty() || !has_items)) {
        return no_feed();
    }
    Feed feed;
    feed.format = version.ends_with("1.1") ? "json11" : "json1";
    feed.language = text_of(root, "language");
    feed.about.title = text_of(root, "title");
    feed.about.link = absolute_link(text_of(root, "home_page_url"), address);
    feed.about.id = text_of(root, "feed_url");
    feed.about.summary = text_of(root, "description");
    feed.about.author = author_of(root);
    if (has_items) {
        for (const base::Node& item : *items->array()) {
            if (feed.items.size() == feed_item_limit) {
                break;
            }
            feed.items.push_back(item_of(item, address));
        }
    }
    return feed;
}

}  // namespace evenhand::scan
