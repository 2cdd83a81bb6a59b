#pragma once

#include "evenhand/calendar/london_day.hpp"
#include "evenhand/scan/round.hpp"
#include "evenhand/store/scan_records.hpp"
#include "support/example_council.hpp"
#include "support/made_website.hpp"
#include "support/scan_contract.hpp"
#include "support/temporary_folder.hpp"

#include <memory>
#include <string>
#include <vector>

namespace evenhand::tests {

/// Lends a fetcher that outlives the round.
class LentFetcher final : public scan::Fetcher {
  public:
    explicit LentFetcher(scan::Fetcher& fetcher) : fetcher_(fetcher) {}
    scan::Answer fetch(const scan::Ask& ask) override { return fetcher_.fetch(ask); }

  private:
    scan::Fetcher& fetcher_;
};

class ToyApprovals final : public scan::Approvals {
  public:
    [[nodiscard]] base::Result<std::vector<scan::ApprovedText>>
    approved(const std::string& /*council*/) const override {
        return texts;
    }
    std::vector<scan::ApprovedText> texts;
};

inline const std::string site_address = "https://www.exampleshire.gov.uk";

/// A council with a feed of its news and a scan of it, at nine in the morning of 8 April 2027, inside the
/// restricted period of 6 May.
struct ScanScene {
    explicit ScanScene(base::Day day = base::day_of(2027, 4, 8))
        : clock(calendar::london_time(day, std::chrono::hours(9))) {
        source.council = "exampleshire";
        source.url = site_address + "/rss";
        source = *scan_contract::good(records->add_source(source, clock.now()));
    }

    /// The feed lists the items that were put, the newest first.
    void put(const std::string& name, const std::string& title, const std::string& day,
             const std::vector<std::string>& paragraphs) {
        const auto link = site_address + "/news/" + name;
        website.put(link, news_page(title, day, paragraphs));
        list(link, title);
    }
    void list(const std::string& link, const std::string& title) {
        feed.insert(feed.begin(), {link, title, ""});
        website.put(source.url, rss_of(feed));
    }

    [[nodiscard]] scan::RoundMeans means() {
        return {*records,   [this](const scan::Source&) { return std::make_unique<LentFetcher>(website); },
                clock,      [](const std::string&) { return example_council(); },
                &approvals, settings};
    }
    /// The next round, made due now.
    scan::Digest round() {
        scan_contract::good(records->set_due(source.id, clock.now()));
        auto digest = scan_contract::good(scan::scan_next(means(), "test", {}));
        REQUIRE(digest);
        return std::move(*digest);
    }
    void pass(std::chrono::seconds time) { clock.at += time; }
    [[nodiscard]] std::vector<scan::Item> items() const {
        scan::ItemQuery query;
        query.limit = 5000;
        return scan_contract::good(records->items(query)).rows;
    }
    [[nodiscard]] scan::Item item(const std::string& name) const {
        for (auto& item : items()) {
            if (item.link == site_address + "/news/" + name) {
                return item;
            }
        }
        FAIL("no item " + name);
        return {};
    }

    TemporaryFolder folder;
    std::unique_ptr<scan::Records> records = scan_contract::good(store::open_scan_records(
        {(folder.path() / "scan.db").string(), store::Missing::is_created, store::Patience(5000)}));
    MadeWebsite website;
    SetClock clock;
    ToyApprovals approvals;
    scan::RoundSettings settings{};
    scan::Source source;
    std::vector<FeedItem> feed;
};

inline const std::vector<std::string> harmless{
    "High Street is closed on Monday while the water company repairs a pipe under the road.",
    "Buses stop at Station Road instead. The work takes two days, and shops stay open."};
inline const std::vector<std::string> quoting{
    "The library in Northgate opens again on Monday after repairs to its roof.",
    "Councillor Priya Nandakumar said: “I am delighted that residents have their library back and I will "
    "keep fighting for it.”"};

/// Words that no other number has.
inline std::vector<std::string> about(std::size_t number) {
    constexpr std::string_view places[] = {"Mill Lane", "Harbour Street", "Elm Park", "Quarry Fields",
                                           "Long Acre"};
    constexpr std::string_view works[] = {
        "painting the footbridge", "planting forty trees", "mending the drains", "marking out allotments",
        "building a sandpit",      "renewing the lamps",   "clearing the ditch"};
    constexpr std::string_view folk[] = {"gardeners",  "engineers",  "apprentices", "neighbours",
                                         "lifeguards", "librarians", "drivers",     "foresters",
                                         "masons",     "cyclists",   "pupils"};
    const auto place = std::string(places[number % 5]);
    const auto work = std::string(works[number / 5 % 7]);
    const auto who = std::string(folk[number / 35 % 11]);
    return {"The council is " + work + " at " + place + " with the help of " + who + " from the town.",
            "In " + place + " the " + who + " begin in May, and " + work + " takes them a fortnight.",
            "Whoever lives near " + place + " hears from the " + who + " before " + work + " begins."};
}

}  // namespace evenhand::tests
