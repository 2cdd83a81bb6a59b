#include "scan/discover/clues.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace evenhand::scan {
namespace {

constexpr std::size_t most_news_pages = 4;
constexpr std::size_t longest_name = 60;

std::string lowered(std::string_view words) {
    std::string out(words);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// The words of a text or a path, with a blank round each.
std::string spaced(std::string_view text) {
    std::string out = " " + lowered(text) + " ";
    std::ranges::replace_if(
        out, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0); },
        ' ');
    return out;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

WebAddress base_of(const extract::PageLinks& links, const WebAddress& page) {
    const auto named = page.follow(links.base);
    return !links.base.empty() && named.ok() ? *named : page;
}

bool is_feed_link(const extract::PageLink& link, const WebAddress& leads) {
    const std::string path = spaced(leads.path);
    const std::string words = spaced(link.words);
    return holds_any(words, {" rss ", " atom feed ", " news feed ", " feed "}) ||
           holds_any(path, {" rss ", " atom ", " feed ", " feeds "});
}

/// How likely a link leads to the page of news; 0: it does not.
int news_rank(const extract::PageLink& link, const WebAddress& leads) {
    const std::string words = spaced(link.words);
    if (link.words.size() > longest_name) {
        return 0;  // the headline of an article
    }
    constexpr std::array<std::string_view, 10> names{
        " news ",           " latest news ",  " newsroom ",       " news and events ", " press releases ",
        " media releases ", " media centre ", " news and media ", " council news ",    " newyddion "};
    if (std::ranges::count(names, words) > 0) {
        return 3;
    }
    const std::string path = spaced(leads.path.substr(0, leads.path.find('?')));
    const auto last = path.find_last_not_of(' ');
    const auto begin = last == std::string::npos ? 0 : path.rfind(' ', last) + 1;
    const std::string end = last == std::string::npos ? "" : path.substr(begin, last + 1 - begin);
    constexpr std::array<std::string_view, 5> ends{"news", "newsroom", "newyddion", "releases",
                                                   "pressoffice"};
    if (std::ranges::count(ends, end) > 0) {
        return 2;
    }
    const bool host = leads.host.starts_with("news.") || leads.host.starts_with("newsroom.");
    if (host && leads.path == "/") {
        return 2;
    }
    return holds_any(words,
                     {" all news ", " more news ", " latest news ", " news archive ", " press office "})
               ? 1
               : 0;
}

void add(std::vector<Clue>& clues, const WebAddress& leads, std::string how) {
    const std::string url = leads.text();
    if (std::ranges::count(clues, url, &Clue::url) == 0) {
        clues.push_back({url, std::move(how)});
    }
}

}  // namespace

std::vector<Clue> feed_clues(const extract::PageLinks& links, const WebAddress& page) {
    const WebAddress base = base_of(links, page);
    std::vector<Clue> clues;
    for (const extract::PageLink& link : links.feeds) {
        if (const auto leads = base.follow(link.href); leads.ok()) {
            add(clues, *leads, "named as a feed by " + page.text());
        }
    }
    for (const extract::PageLink& link : links.links) {
        const auto leads = base.follow(link.href);
        if (leads.ok() && is_feed_link(link, *leads)) {
            add(clues, *leads, "linked as a feed from " + page.text());
        }
    }
    return clues;
}

std::vector<Clue> news_clues(const extract::PageLinks& links, const WebAddress& page) {
    const WebAddress base = base_of(links, page);
    std::vector<Clue> clues;
    for (const int wanted : {3, 2, 1}) {
        for (const extract::PageLink& link : links.links) {
            const auto leads = base.follow(link.href);
            if (leads.ok() && *leads != page && clues.size() < most_news_pages &&
                news_rank(link, *leads) == wanted) {
                add(clues, *leads, "linked as news from " + page.text());
            }
        }
    }
    return clues;
}

std::vector<Clue> usual_places(const WebAddress& home, const std::vector<WebAddress>& news_pages) {
    // By how often they served the 130 feeds of councils that scrapers of 2020 to 2023 knew.
    constexpr std::array<std::string_view, 12> places{
        "/rss/news",     "/feed/",      "/feed/rss", "/news/rss",  "/rss",           "/feed/en",
        "/news/rss.xml", "/feeds/news", "/rss.xml",  "/news/feed", "/news?rss=true", "/news?format=rss"};
    constexpr std::array<std::string_view, 4> own{"/rss", "/rss.xml", "/feed", "?rss=true"};
    std::vector<Clue> clues;
    const auto try_at = [&](const WebAddress& from, const std::string& link) {
        if (const auto leads = from.follow(link); leads.ok()) {
            add(clues, *leads, "one of the usual places of feeds");
        }
    };
    for (const std::string_view place : places) {
        try_at(home, std::string(place));
    }
    for (const WebAddress& news : news_pages) {
        std::string path = news.path.substr(0, news.path.find('?'));
        while (path.ends_with('/')) {
            path.pop_back();
        }
        for (const std::string_view place : own) {
            try_at(news, path + std::string(place));
        }
    }
    return clues;
}

bool is_about_news(std::string_view words) {
    return holds_any(spaced(words),
                     {" news ", " newsroom ", " press ", " media ", " newyddion ", " latest ", " blog "});
}

}  // namespace evenhand::scan
