#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// A moment as a feed writes it, and what it was understood to be.
struct FeedMoment {
    std::string written;
    std::optional<std::chrono::sys_seconds> at;  ///< nothing where it is no moment
    friend bool operator==(const FeedMoment&, const FeedMoment&) = default;
};

/// What is said of a feed and of each of its items. Texts are as the feed gives them, so they may hold
/// markup: data, never to be shown as it is. Empty: not told.
struct FeedEntry {
    std::string title;
    std::string link;     ///< absolute where the feed's own address is known
    std::string id;       ///< guid or atom:id; the link of an item is used where a guid is declared to be one
    std::string summary;  ///< the first content where there is none
    std::vector<std::string> content;
    std::string author;
    std::optional<FeedMoment> published;  ///< `updated` where a feed tells but one moment
    std::optional<FeedMoment> updated;
    std::vector<std::string> categories;
    std::vector<std::string> enclosures;  ///< addresses
};

struct Feed {
    std::string format;    ///< "rss20", "rss10", "atom10", "json11" …
    bool damaged = false;  ///< it breaks the rules of its format; what could be read is here
    std::string language;
    FeedEntry about;  ///< the feed itself; its subtitle is the summary
    std::vector<FeedEntry> items;
};

/// The most items that are read of one feed.
inline constexpr std::size_t feed_item_limit = 5000;

/// RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, told apart by what they hold, whatever a
/// server calls them. `utf8` need not be valid; `address` is the feed's own, against which its links are
/// read, or empty. What is broken is read as far as it goes. Nothing is fetched, no entity is expanded but
/// those of HTML and XML themselves and a few plain words that a document type names. ErrorCode::malformed:
/// it is no feed (a page, perhaps). Any thread.
base::Result<Feed> parse_feed(std::string_view utf8, std::string_view address);

/// A feed, and the encoding that it was read in.
struct ReadFeed {
    Feed feed;
    std::string encoding;  ///< a label of the web: "utf-8", "iso-8859-1"
};

/// The same of bytes as a server sends them. The encoding is what a mark at the beginning says, else the
/// server (`charset`, or empty), else the XML declaration where it can be true, else what the bytes are.
base::Result<ReadFeed> read_feed(std::string_view bytes, std::string_view charset, std::string_view address);

/// A moment as feeds write them: RFC 822 and 2822, RFC 3339 and shorter ISO 8601, asctime. Without a zone it
/// is UTC.
std::optional<std::chrono::sys_seconds> feed_moment(std::string_view written);

}  // namespace evenhand::scan
