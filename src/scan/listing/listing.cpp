#include "evenhand/scan/listing.hpp"

#include "evenhand/extract/links.hpp"
#include "scan/fetch/web_address.hpp"

#include <algorithm>
#include <deque>
#include <set>

namespace evenhand::scan {
namespace {

/// Reads a listing from page to page.
class Walk {
  public:
    Walk(Fetcher& fetcher, std::size_t most_pages, base::Day today)
        : fetcher_(fetcher), most_pages_(most_pages), today_(today) {}

    ListingWalk run(const Ask& first) {
        out_.first = fetcher_.fetch(first);
        if (out_.first.outcome != Outcome::fetched) {
            out_.why = out_.first.why;
            return std::move(out_);
        }
        known_pages_ = {first.url, out_.first.final_url};
        take(out_.first);
        while (out_.why.empty() && !waiting_.empty()) {
            if (out_.pages >= most_pages_) {
                out_.why = "the list goes on after " + std::to_string(out_.pages) + " pages";
                break;
            }
            next();
        }
        out_.whole = out_.why.empty();
        return std::move(out_);
    }

  private:
    void next() {
        const std::string url = waiting_.front();
        waiting_.pop_front();
        const Answer answer = fetcher_.fetch({url, Want::page, {}});
        if (answer.outcome == Outcome::fetched) {
            known_pages_.insert(answer.final_url);
            take(answer);
        } else if (answer.outcome != Outcome::missing && answer.outcome != Outcome::gone) {
            // A page beyond the last may well be missing; anything else may hide entries.
            out_.why = "a further page of the list could not be read: " + answer.why;
        }
    }

    void take(const Answer& page) {
        const auto listing = read_news_listing(page.body, page.content_type, page.final_url, today_);
        ++out_.pages;
        if (!listing.ok()) {
            out_.why = listing.error().message;
            return;
        }
        bool is_new = false;
        for (const ListedItem& item : listing->items) {
            if (known_items_.insert(item.link).second) {
                out_.items.push_back(item);
                is_new = true;
            }
        }
        if (!is_new) {
            waiting_.clear();  // the same list again, or its end
            return;
        }
        std::vector<std::string> further;
        std::ranges::copy_if(listing->further, std::back_inserter(further),
                             [&](const std::string& url) { return known_pages_.insert(url).second; });
        waiting_.insert(waiting_.begin(), further.begin(), further.end());
    }

    Fetcher& fetcher_;
    std::size_t most_pages_;
    base::Day today_;
    ListingWalk out_;
    std::set<std::string> known_pages_;
    std::set<std::string> known_items_;
    std::deque<std::string> waiting_;
};

}  // namespace

base::Result<NewsListing> read_news_listing(std::string_view bytes, std::string_view content_type,
                                            std::string_view address, base::Day today) {
    EVENHAND_TRY(const WebAddress page, WebAddress::parse(address));
    EVENHAND_TRY(const extract::ListingPage found,
                 extract::listing_of(
                     {bytes, extract::charset_in(content_type), std::string(address), today, nullptr}));
    WebAddress base = page;
    if (const auto named = page.follow(found.base); !found.base.empty() && named.ok()) {
        base = *named;
    }
    NewsListing out;
    std::set<std::string> known{page.text()};
    for (const extract::ListedArticle& article : found.articles) {
        const auto link = base.follow(article.link.href);
        if (link.ok() && known.insert(link->text()).second) {
            out.items.push_back({link->text(), article.link.words, article.day});
        }
    }
    for (const extract::PageLink& further : found.further) {
        const auto link = base.follow(further.href);
        // A list goes on at its own host.
        if (link.ok() && link->host == page.host && known.insert(link->text()).second) {
            out.further.push_back(link->text());
        }
    }
    return out;
}

ListingWalk walk_listing(Fetcher& fetcher, const Ask& first, std::size_t most_pages, base::Day today) {
    return Walk(fetcher, most_pages, today).run(first);
}

}  // namespace evenhand::scan
