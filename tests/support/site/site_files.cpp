#include "support/site/site_files.hpp"

#include <algorithm>
#include <vector>

namespace evenhand::tests {
namespace {

constexpr std::size_t page_length = 10;
constexpr std::size_t last_page = pages_of_site / page_length;

/// RFC 822, at nine in the morning.
std::string feed_day(base::Day day) {
    const std::string words = base::in_short_words(day);
    const auto blank = words.find(' ');
    return std::string(base::weekday_name(day).substr(0, 3)) + ", " + words.substr(0, blank + 4) +
           words.substr(words.rfind(' ')) + " 09:00:00 GMT";
}

class Site {
  public:
    Site(CouncilSystem system, std::string origin)
        : system_(system), origin_(std::move(origin)), pages_(pages_of(system, pages_of_site)) {}

    std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> out;
        for (std::size_t at = 0; at < pages_.size(); ++at) {
            out["news/" + std::to_string(at)] = pages_[at].html;
        }
        for (std::size_t page = 1; page <= last_page; ++page) {
            out["list/" + page_name(page)] = listing(page);
        }
        out["home"] = home();
        out["slow-page"] = slow_page();
        out["robots.txt"] =
            "User-agent: *\nDisallow: /private/\n" +
            (system_ == CouncilSystem::umbraco ? "Sitemap: " + origin_ + "/site-map.xml\n" : std::string());
        add_feed(out);
        return out;
    }

  private:
    /// The word by which the address of a listing page tells it.
    std::string page_name(std::size_t page) const {
        return std::to_string(system_ == CouncilSystem::local_gov_drupal ? page - 1 : page);
    }

    std::string page_link(std::size_t page) const {
        switch (system_) {
        case CouncilSystem::local_gov_drupal:
        case CouncilSystem::jadu: return "/news?page=" + page_name(page);
        case CouncilSystem::umbraco: return "/news?NewsListing_List_GoToPage=" + page_name(page);
        case CouncilSystem::goss: return "/news?p=" + page_name(page);
        case CouncilSystem::word_press: break;
        }
        return "/news/page/" + page_name(page) + "/";
    }

    std::string head(const std::string& title) const {
        std::string out = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" +
                          title + " | Exampleshire Council</title>";
        if (system_ == CouncilSystem::local_gov_drupal && title != "Home") {
            out += "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" "
                   "href=\"/news/1/feed.rss\">";
        }
        if (system_ == CouncilSystem::jadu) {
            out += "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss/news\">";
        }
        return out +
               "</head><body><header><nav><ul><li><a href=\"/\">Home</a></li><li><a "
               "href=\"/council-tax\">Council tax</a></li><li><a href=\"/bins\">Bins and recycling</a></li>"
               "<li><a href=\"/news\">News</a></li><li><a href=\"/contact\">Contact us</a></li></ul></nav>"
               "</header>";
    }

    static std::string foot() {
        return "<footer><ul><li><a href=\"/accessibility\">Accessibility statement</a></li><li><a "
               "href=\"/privacy\">Privacy</a></li></ul><p>Page last reviewed: 3 June 2025</p></footer></body>"
               "</html>";
    }

    std::string home() const {
        return head("Home") +
               "<main><h1>Exampleshire Council</h1><p>Pay, report, apply: everything the council does for "
               "the county's nine towns.</p><h2>Latest</h2><p><a href=\"/news/" +
               std::to_string(pages_of_site - 1) + "\">" + pages_.back().title + "</a></p></main>" + foot();
    }

    /// A news page that goes on and on.
    std::string slow_page() const {
        std::string out = head("Works in the county this summer") +
                          "<main><article><h1>Works in the county this summer</h1>";
        for (std::size_t street = 1; street <= 60; ++street) {
            out += "<p>Number " + std::to_string(street) +
                   " on the list is a street where the drains are cleared and the lamps are renewed.</p>";
        }
        return out + "</article></main>" + foot();
    }

    std::string item(std::size_t at) const {
        const CouncilPage& page = pages_[at];
        const std::string link = "<a href=\"/news/" + std::to_string(at) + "\">";
        const std::string day = written_day(page.published, at);
        const std::string summary = page.text.substr(0, page.text.find(", after"));
        switch (system_) {
        case CouncilSystem::local_gov_drupal:
            return "<div class=\"views-row\"><article class=\"news-article news-article--teaser\"><h3>" +
                   link + page.title + "</a></h3><time datetime=\"" + base::iso(page.published) +
                   "T12:00:00Z\">" + day + "</time><p>" + summary + "</p></article></div>";
        case CouncilSystem::jadu:
            return "<li class=\"list__item\"><h3>" + link + page.title +
                   "</a></h3><p class=\"date\">Published: " + day + "</p><p>" + summary + "</p></li>";
        case CouncilSystem::umbraco:
            return "<div class=\"sys_subitem\"><p class=\"sys_itemslisttitle\">" + link + page.title +
                   "</a></p><p>" + day + "</p><p>" + summary + "</p></div>";
        case CouncilSystem::goss: return "<li>" + link + page.title + "</a></li>";
        case CouncilSystem::word_press: break;
        }
        return "<article class=\"post\"><h2 class=\"entry-title\">" + link + page.title +
               "</a></h2><span class=\"posted-on\">" + link + "<time datetime=\"" +
               base::iso(page.published) + "T09:30:00+01:00\">" + day + "</time></a></span><p>" + summary +
               " " + link + "Read more</a></p></article>";
    }

    std::string listing(std::size_t page) const {
        std::string out = head("News") + "<main><h1>News</h1><ul class=\"items\">";
        const std::size_t end = pages_of_site - (page - 1) * page_length;
        for (std::size_t at = end; at > end - page_length; --at) {
            out += item(at - 1);
        }
        out += "</ul><nav class=\"pager\"><ul>";
        for (std::size_t other = 1; other <= last_page; ++other) {
            out += "<li><a href=\"" + page_link(other) + "\">" + std::to_string(other) + "</a></li>";
        }
        if (page < last_page) {
            out += "<li><a href=\"" + page_link(page + 1) + "\" title=\"Go to next page\">Next</a></li>";
        }
        return out + "</ul></nav></main>" + foot();
    }

    std::string feed(std::size_t count) const {
        std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>"
                          "Exampleshire Council news</title><link>" +
                          origin_ + "/news</link><description>News</description>\n";
        for (std::size_t at = pages_of_site; at > pages_of_site - count; --at) {
            const std::string link = origin_ + "/news/" + std::to_string(at - 1);
            out += "<item><title>" + pages_[at - 1].title + "</title><link>" + link + "</link><guid>" + link +
                   "</guid><pubDate>" + feed_day(pages_[at - 1].published) + "</pubDate></item>\n";
        }
        return out + "</channel></rss>\n";
    }

    std::string sitemap() const {
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
                          "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        for (std::size_t at = 0; at < pages_of_site; ++at) {
            out += "<url><loc>" + origin_ + "/news/" + std::to_string(at) + "</loc><lastmod>" +
                   base::iso(pages_[at].published) + "</lastmod></url>\n";
        }
        return out + "</urlset>\n";
    }

    void add_feed(std::map<std::string, std::string>& out) const {
        switch (system_) {
        case CouncilSystem::local_gov_drupal: out["news-1-feed"] = feed(10); return;
        case CouncilSystem::jadu: out["rss-news"] = feed(20); return;
        case CouncilSystem::umbraco: out["site-map.xml"] = sitemap(); return;
        case CouncilSystem::goss: return;
        case CouncilSystem::word_press:
            out["feed"] = feed(10);
            out["sitemap.xml"] = sitemap();
            return;
        }
    }

    CouncilSystem system_;
    std::string origin_;
    std::vector<CouncilPage> pages_;
};

}  // namespace

std::map<std::string, std::string> site_files(CouncilSystem system, const std::string& origin) {
    return Site(system, origin).files();
}

}  // namespace evenhand::tests
