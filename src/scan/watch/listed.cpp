#include "scan/watch/listed.hpp"

#include "evenhand/base/utf8.hpp"
#include "evenhand/extract/charset.hpp"
#include "evenhand/scan/feed.hpp"
#include "evenhand/scan/sitemap.hpp"
#include "evenhand/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace evenhand::scan {
namespace {

base::Result<Listing> of_feed(const Answer& answer) {
    EVENHAND_TRY(const auto read,
                 read_feed(answer.body, extract::charset_in(answer.content_type), answer.final_url));
    Listing listing;
    for (const auto& entry : read.feed.items) {
        Listed item{line_of(entry.id), entry.link, line_of(entry.title)};
        if (entry.published) {
            item.published = entry.published->at;
        }
        listing.items.push_back(std::move(item));
    }
    return listing;
}

base::Result<Listing> of_sitemap(const Answer& answer) {
    EVENHAND_TRY(auto sitemap, parse_sitemap(answer.body, answer.final_url));
    Listing listing;
    for (const auto& page : sitemap.pages) {
        // When a page changed says nothing of when it appeared: for the order only.
        listing.items.push_back({{}, page.link, line_of(page.title), page.published});
    }
    std::stable_sort(sitemap.sitemaps.begin(), sitemap.sitemaps.end(),
                     [](const auto& a, const auto& b) { return a.changed > b.changed; });
    for (const auto& further : sitemap.sitemaps) {
        listing.further.push_back(further.link);
    }
    return listing;
}

void keep_what_may_be(Listing& listing, const Source& source) {
    std::set<std::string> addresses;
    const auto unwanted = [&](const Listed& item) {
        return item.link.size() > 2000 || !text::is_utf8(item.link) || !may_lie_at(source, item.link) ||
               !addresses.insert(canonical_address(item.link)).second;
    };
    std::erase_if(listing.items, unwanted);
    std::erase_if(listing.further,
                  [&](const std::string& url) { return url == source.url || !may_lie_at(source, url); });
    std::stable_sort(listing.items.begin(), listing.items.end(),
                     [](const Listed& a, const Listed& b) { return a.published > b.published; });
}

}  // namespace

Want want_of(SourceKind kind) {
    switch (kind) {
    case SourceKind::feed: return Want::feed;
    case SourceKind::sitemap: return Want::sitemap;
    case SourceKind::listing: break;
    }
    return Want::page;
}

Listing listing_of(const Source& source, const std::vector<ListedItem>& items) {
    Listing listing;
    for (const auto& item : items) {
        Listed listed{{}, item.link, line_of(item.title), {}};
        if (item.day) {
            listed.published = *item.day + std::chrono::hours{12};
        }
        listing.items.push_back(std::move(listed));
    }
    keep_what_may_be(listing, source);
    return listing;
}

base::Result<Listing> read_listing(const Source& source, const Answer& answer) {
    EVENHAND_TRY(auto listing, source.kind == SourceKind::feed ? of_feed(answer) : of_sitemap(answer));
    keep_what_may_be(listing, source);
    return listing;
}

std::string line_of(std::string_view text) {
    constexpr std::size_t most = 1200;
    // Marks that turn the direction of writing: U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
    constexpr std::array<std::string_view, 11> turning{"\u200e", "\u200f", "\u202a", "\u202b",
                                                       "\u202c", "\u202d", "\u202e", "\u2066",
                                                       "\u2067", "\u2068", "\u2069"};
    if (!text::is_utf8(text)) {
        return {};
    }
    std::string line;
    text = text.substr(0, base::character_begin(text, most));
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto* const mark = std::find_if(turning.begin(), turning.end(),
                                              [&](std::string_view m) { return rest.starts_with(m); });
        if (mark != turning.end()) {
            at += mark->size();
            continue;
        }
        const auto byte = static_cast<unsigned char>(text[at++]);
        const bool space = byte <= 0x20U || byte == 0x7fU;
        if (!space) {
            line += static_cast<char>(byte);
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

}  // namespace evenhand::scan
