#include "evenhand/scan/discover.hpp"

#include "evenhand/extract/extract.hpp"
#include "evenhand/extract/links.hpp"
#include "evenhand/scan/feed.hpp"
#include "evenhand/scan/listing.hpp"
#include "evenhand/scan/robots.hpp"
#include "evenhand/scan/sitemap.hpp"
#include "scan/discover/clues.hpp"

#include <algorithm>
#include <set>

namespace evenhand::scan {
namespace {

constexpr std::size_t most_inner_sitemaps = 10;

enum class Told : std::uint8_t { yes, no };

std::optional<base::Day> later(std::optional<base::Day> one, std::optional<base::Day> other) {
    return !one || (other && *other > *one) ? other : one;
}

std::optional<base::Day> day_of(const std::optional<std::chrono::sys_seconds>& moment) {
    return moment ? std::optional(std::chrono::floor<std::chrono::days>(*moment)) : std::nullopt;
}

extract::PageInput input_of(const Answer& answer, base::Day today) {
    return {answer.body, extract::charset_in(answer.content_type), answer.final_url, today, nullptr};
}

class Exploration {
  public:
    Exploration(Fetcher& fetcher, const DiscoverTerms& terms) : fetcher_(fetcher), terms_(terms) {}

    base::Result<Discovery> run(const std::string& url) {
        EVENHAND_TRY(const WebAddress asked, WebAddress::parse(url));
        const Answer answer = fetch(asked.text(), Want::page);
        if (answer.outcome != Outcome::fetched) {
            return base::Error{base::ErrorCode::unreadable,
                               answer.why,
                               "name the home page of the council",
                               {answer.final_url.empty() ? url : answer.final_url, 0}};
        }
        EVENHAND_TRY(const WebAddress home, WebAddress::parse(answer.final_url));
        EVENHAND_TRY(const extract::PageLinks links, extract::links_of(input_of(answer, terms_.today)));
        out_.home = home.text();
        for (const Clue& clue : feed_clues(links, home)) {
            try_feed(clue, Told::yes);
        }
        for (const Clue& clue : news_clues(links, home)) {
            try_news_page(clue);
        }
        if (news_pages_.empty() && try_listing(home, answer, {home.text(), "the page itself"})) {
            news_pages_.push_back(home);
        }
        if (!has_feed()) {
            for (const Clue& clue : usual_places(home, news_pages_)) {
                if (!has_feed()) {
                    try_feed(clue, Told::no);
                }
            }
        }
        try_sitemaps(home);
        std::ranges::stable_sort(out_.sources, {}, order_of);
        return std::move(out_);
    }

  private:
    static int order_of(const FoundSource& source) {
        return source.kind == SourceKind::feed ? 0 : source.kind == SourceKind::listing ? 1 : 2;
    }

    Answer fetch(const std::string& url, Want want) {
        if (out_.requests >= terms_.most_requests) {
            Answer none;
            none.why = "no more is asked for after " + std::to_string(out_.requests) + " requests";
            return none;
        }
        ++out_.requests;
        return fetcher_.fetch({url, want, {}});
    }

    [[nodiscard]] bool has_feed() const {
        return std::ranges::count(out_.sources, SourceKind::feed, &FoundSource::kind) > 0;
    }

    [[nodiscard]] bool is_known(const std::string& url) const {
        return std::ranges::count(out_.sources, url, &FoundSource::url) > 0;
    }

    void try_feed(const Clue& clue, Told told) {
        if (!tried_.insert(clue.url).second) {
            return;
        }
        const Answer answer = fetch(clue.url, Want::feed);
        if (answer.outcome != Outcome::fetched) {
            unseen(clue.url, answer.why, told);
            return;
        }
        const auto read = read_feed(answer.body, extract::charset_in(answer.content_type), answer.final_url);
        if (!read.ok()) {
            unseen(clue.url, "what is there is no feed", told);
            return;
        }
        if (is_known(answer.final_url)) {
            return;
        }
        const Feed& feed = read->feed;
        FoundSource found{SourceKind::feed,  answer.final_url, clue.how, feed.about.title,
                          feed.items.size(), std::nullopt,     {}};
        for (const FeedEntry& item : feed.items) {
            found.newest = later(found.newest, item.published ? day_of(item.published->at) : std::nullopt);
        }
        if (feed.items.empty()) {
            found.remark = "it holds nothing";
        } else if (!found.newest) {
            found.remark = "its items have no dates";
        } else if (*found.newest > terms_.today) {
            found.remark = "it tells of days to come, as a feed of events does";
        }
        out_.sources.push_back(std::move(found));
    }

    void try_news_page(const Clue& clue) {
        if (!tried_.insert(clue.url).second) {
            return;
        }
        const Answer answer = fetch(clue.url, Want::page);
        const auto page = WebAddress::parse(answer.final_url);
        if (answer.outcome != Outcome::fetched || !page.ok()) {
            unseen(clue.url, answer.why, Told::yes);
            return;
        }
        news_pages_.push_back(*page);
        if (const auto links = extract::links_of(input_of(answer, terms_.today)); links.ok()) {
            for (const Clue& feed : feed_clues(*links, *page)) {
                try_feed(feed, Told::yes);
            }
        }
        if (!try_listing(*page, answer, clue)) {
            unseen(clue.url, "its HTML lists no news: a script may fill it in, or it leads on to the news",
                   Told::yes);
        }
    }

    bool try_listing(const WebAddress& page, const Answer& answer, const Clue& clue) {
        const auto listing =
            read_news_listing(answer.body, answer.content_type, answer.final_url, terms_.today);
        if (!listing.ok() || listing->items.empty()) {
            return false;
        }
        FoundSource found{SourceKind::listing,   page.text(),  clue.how, {},
                          listing->items.size(), std::nullopt, {}};
        std::size_t dated = 0;
        std::size_t under_news = 0;
        for (const ListedItem& item : listing->items) {
            found.newest = later(found.newest, item.day);
            dated += item.day ? 1U : 0U;
            under_news += is_about_news(item.link) ? 1U : 0U;
        }
        // Any page leads somewhere: without dates its links must at least speak of news.
        if (dated * 2 < listing->items.size() && under_news * 2 < listing->items.size()) {
            return false;
        }
        found.remark = dated == 0 ? "it shows no dates: each page must be opened for its own" : "";
        if (!listing->further.empty()) {
            found.remark += (found.remark.empty() ? "" : "; ") + std::string("it goes on over further pages");
        }
        const auto article = extract::extract(input_of(answer, terms_.today));
        found.title = article.ok() ? article->title : "";
        if (!is_known(found.url)) {
            out_.sources.push_back(std::move(found));
        }
        return true;
    }

    void try_sitemaps(const WebAddress& home) {
        WebAddress robots_file = home;
        robots_file.path = "/robots.txt";
        const Answer answer = fetch(robots_file.text(), Want::page);
        bool named = false;
        if (answer.outcome == Outcome::fetched) {
            const Robots robots = Robots::parse(answer.body);
            for (const std::string& line : robots.sitemaps()) {
                const auto leads = home.follow(line);
                if (leads.ok()) {
                    try_sitemap({leads->text(), "named by robots.txt"}, Told::yes);
                    named = true;
                }
            }
        }
        if (!named) {
            WebAddress usual = home;
            usual.path = "/sitemap.xml";
            try_sitemap({usual.text(), "the usual place of sitemaps"}, Told::no);
        }
    }

    void try_sitemap(const Clue& clue, Told told) {
        if (!tried_.insert(clue.url).second) {
            return;
        }
        FoundSource found{SourceKind::sitemap, clue.url, clue.how, {}, 0, std::nullopt, {}};
        std::size_t news = 0;
        const auto inner = count_pages(clue.url, found, news, told);
        std::size_t read = 0;
        for (const SitemapEntry& entry : inner) {
            if (read++ == most_inner_sitemaps) {
                found.remark = "the first " + std::to_string(most_inner_sitemaps) + " of its " +
                               std::to_string(inner.size()) + " sitemaps were read; ";
                break;
            }
            count_pages(entry.link, found, news, Told::yes);
        }
        if (found.items > 0) {
            found.remark += std::to_string(news) + " of its pages have an address that speaks of news";
            out_.sources.push_back(std::move(found));
        }
    }

    /// Adds the pages of one file, and gives the sitemaps that it leads to.
    std::vector<SitemapEntry> count_pages(const std::string& url, FoundSource& found, std::size_t& news,
                                          Told told) {
        const Answer answer = fetch(url, Want::sitemap);
        if (answer.outcome != Outcome::fetched) {
            unseen(url, answer.why, told);
            return {};
        }
        auto sitemap = parse_sitemap(answer.body, answer.final_url);
        if (!sitemap.ok()) {
            unseen(url, "what is there is no sitemap", told);
            return {};
        }
        for (const SitemapEntry& page : sitemap->pages) {
            ++found.items;
            news += is_about_news(page.link.substr(std::min(page.link.find("//") + 2, page.link.size())))
                        ? 1U
                        : 0U;
            found.newest = later(found.newest, day_of(page.published ? page.published : page.changed));
        }
        return std::move(sitemap->sitemaps);
    }

    /// What nobody pointed to is not missed.
    void unseen(const std::string& url, const std::string& why, Told told) {
        if (told == Told::yes) {
            out_.unseen.push_back({url, why});
        }
    }

    Fetcher& fetcher_;
    const DiscoverTerms& terms_;
    Discovery out_;
    std::set<std::string> tried_;
    std::vector<WebAddress> news_pages_;
};

}  // namespace

base::Result<Discovery> discover(Fetcher& fetcher, const std::string& home, const DiscoverTerms& terms) {
    return Exploration(fetcher, terms).run(home);
}

}  // namespace evenhand::scan
