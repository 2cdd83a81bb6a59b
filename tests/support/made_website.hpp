#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/scan/fetcher.hpp"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace evenhand::tests {

/// A website without a network: pages by their addresses, answered as a server with ETags does.
class MadeWebsite final : public scan::Fetcher {
  public:
    using Page = std::function<std::string()>;

    /// What the address answers from now on; a page may be another one each time.
    void put(const std::string& url, Page page) { pages_[url] = std::move(page); }
    void put(const std::string& url, const std::string& html) {
        pages_[url] = [html] { return html; };
    }
    /// What the address answers instead of its page.
    void answer(const std::string& url, scan::Answer answer) { answers_[url] = std::move(answer); }
    void restore(const std::string& url) { answers_.erase(url); }
    /// The whole site fails so.
    void all_answer(std::optional<scan::Answer> answer) { all_ = std::move(answer); }
    /// The n-th fetch from now on ends the program, as far as a test can.
    void die_at(int fetch) { dies_in_ = fetch; }

    scan::Answer fetch(const scan::Ask& ask) override {
        if (dies_in_ > 0 && --dies_in_ == 0) {
            throw std::runtime_error("killed");
        }
        asked.push_back(ask.url);
        if (all_) {
            return *all_;
        }
        if (const auto special = answers_.find(ask.url); special != answers_.end()) {
            return special->second;
        }
        const auto page = pages_.find(ask.url);
        scan::Answer answer;
        answer.final_url = ask.url;
        if (page == pages_.end()) {
            answer.outcome = scan::Outcome::missing;
            answer.status = 404;
            return answer;
        }
        answer.body = page->second();
        answer.validators.etag = '"' + base::sha256(answer.body).substr(7, 16) + '"';
        if (ask.known.etag == answer.validators.etag) {
            answer.body.clear();
            answer.outcome = scan::Outcome::same;
            answer.status = 304;
            return answer;
        }
        answer.outcome = scan::Outcome::fetched;
        answer.status = 200;
        answer.content_type = "text/html; charset=utf-8";
        answer.headers = "Content-Type: text/html; charset=utf-8\r\nETag: " + answer.validators.etag + "\r\n";
        return answer;
    }

    std::vector<std::string> asked;  ///< the addresses, in their order

  private:
    std::map<std::string, Page> pages_;
    std::map<std::string, scan::Answer> answers_;
    std::optional<scan::Answer> all_;
    int dies_in_ = 0;
};

/// A clock that stands until it is set.
class SetClock final : public base::Clock {
  public:
    explicit SetClock(std::chrono::sys_seconds start) : at(start) {}
    [[nodiscard]] std::chrono::sys_seconds now() const override { return at; }
    [[nodiscard]] std::chrono::nanoseconds ticks() const override { return at.time_since_epoch(); }
    std::chrono::sys_seconds at;
};

struct FeedItem {
    std::string link;
    std::string title;
    std::string published;  ///< as RSS writes it; may be empty
};

inline std::string rss_of(const std::vector<FeedItem>& items) {
    std::string rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>";
    for (const auto& item : items) {
        rss += "<item><title>" + item.title + "</title><link>" + item.link + "</link>";
        rss += item.published.empty() ? "" : "<pubDate>" + item.published + "</pubDate>";
        rss += "</item>";
    }
    return rss + "</channel></rss>";
}

/// A news page with what sites put round it.
inline std::string news_page(const std::string& title, const std::string& day,
                             const std::vector<std::string>& paragraphs) {
    std::string html =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
        " | Exampleshire Council</title></head><body><header><nav><ul><li><a href=\"/\">Home</a>"
        "</li><li><a href=\"/news\">News</a></li></ul></nav></header><main><article><h1>" +
        title + "</h1><p class=\"date\">Published <time datetime=\"" + day + "\">" + day + "</time></p>";
    for (const auto& paragraph : paragraphs) {
        html += "<p>" + paragraph + "</p>";
    }
    return html + "</article></main><footer><p>Contact us on 01234 567890</p></footer></body></html>";
}

}  // namespace evenhand::tests
