#pragma once

#include "support/council_pages.hpp"

#include <map>
#include <string>

namespace evenhand::tests {

/// The pages of a council's website by the name of the file that holds each: sixty news pages, the listing
/// pages that lead to them ten at a time, the newest first, the home page, robots.txt, and as each system has
/// it:
///   local_gov_drupal  /news?page=0…5, the feed /news/1/feed.rss by <link rel=alternate> on the listing
///   jadu              /news?page=1…6, the feed /rss/news by <link rel=alternate> on every page
///   umbraco           /news?NewsListing_List_GoToPage=1…6, no feed, a sitemap that robots.txt names
///   goss              /news?p=1…6, no feed, no sitemap, no dates in the listing
///   word_press        /news/page/2/…6/, the feed /feed/ that nothing names, /sitemap.xml that nothing names
/// `origin` is where it will be served ("http://127.0.0.1:4711").
std::map<std::string, std::string> site_files(CouncilSystem system, const std::string& origin);

inline constexpr std::size_t pages_of_site = 60;

}  // namespace evenhand::tests
