#pragma once

#include "evenhand/extract/links.hpp"
#include "scan/fetch/web_address.hpp"

#include <string>
#include <vector>

namespace evenhand::scan {

/// Where a page may lead to a source.
struct Clue {
    std::string url;
    std::string how;
    friend bool operator==(const Clue&, const Clue&) = default;
};

/// What a page says of feeds: in its head, then by its links that are called so.
std::vector<Clue> feed_clues(const extract::PageLinks& links, const WebAddress& page);

/// Its links to pages of news, the likeliest first, at most four.
std::vector<Clue> news_clues(const extract::PageLinks& links, const WebAddress& page);

/// The addresses under which the feeds of councils were found most often, the most frequent first; of a news
/// page, if there is one, its own.
std::vector<Clue> usual_places(const WebAddress& home, const std::vector<WebAddress>& news_pages);

/// Whether an address or its words speak of news.
bool is_about_news(std::string_view words);

}  // namespace evenhand::scan
