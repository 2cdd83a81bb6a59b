#include "evenhand/scan/looking.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace evenhand::tests {
namespace {

using scan::ItemState;
using scan::Seen;
using std::chrono::days;
using std::chrono::hours;

const scan::Instant now{base::day_of(2027, 2, 1)};

scan::Item online() {
    scan::Item item;
    item.id = 3;
    item.link = "https://www.exampleshire.gov.uk/news/2027/library";
    item.state = ItemState::online;
    item.version = 2;
    item.fingerprint = "sha256:f";
    item.validators = {"\"a\"", "Mon, 01 Feb 2027 00:00:00 GMT"};
    item.last_good = now - hours{5};
    return item;
}

scan::Answer answer(scan::Outcome outcome, const std::string& why = {}) {
    scan::Answer given;
    given.outcome = outcome;
    given.why = why;
    return given;
}

}  // namespace

TEST_CASE("an unchanged page keeps its version and takes over newer validators", "[scan]") {
    auto given = answer(scan::Outcome::same);
    given.validators.etag = "\"b\"";
    auto item = online();
    item.state = ItemState::suspect;
    item.misses = 2;
    item.first_miss = now - days{3};
    const auto look = scan::without_page(item, given, now);
    CHECK(look.seen == Seen::same);
    CHECK(look.item.state == ItemState::online);
    CHECK(look.item.misses == 0);
    CHECK_FALSE(look.item.first_miss);
    CHECK(look.item.validators.etag == "\"b\"");
    CHECK(look.item.validators.last_modified == online().validators.last_modified);
    CHECK(look.item.version == 2);
    CHECK(look.item.last_good == now);
}

TEST_CASE("what says nothing of a page is never a change and never silent", "[scan]") {
    for (const auto outcome :
         {scan::Outcome::blocked, scan::Outcome::refused, scan::Outcome::could_not_look}) {
        const auto look = scan::without_page(online(), answer(outcome, "403: sign-in page"), now);
        CHECK(look.seen == Seen::could_not_look);
        CHECK(look.item.state == ItemState::online);
        CHECK(look.item.version == 2);
        CHECK(look.item.fingerprint == "sha256:f");
        CHECK(look.item.validators == online().validators);
        CHECK(look.item.last_good == now - hours{5});
        CHECK(look.item.failures == 1);
        CHECK(look.item.why == "403: sign-in page");
    }
    auto unread = online();
    unread.version = 0;
    CHECK(scan::without_page(unread, answer(scan::Outcome::same), now).seen == Seen::could_not_look);
}

TEST_CASE("404 proves that an item is gone when it comes three times over a fortnight", "[scan]") {
    const scan::Tally sound{10, 1};
    auto item = online();
    const auto miss = [&](scan::Instant at) {
        item = scan::without_page(item, answer(scan::Outcome::missing), at).item;
        return scan::proved_gone(item, at, sound);
    };
    CHECK_FALSE(miss(now));
    CHECK(item.state == ItemState::suspect);
    CHECK_FALSE(miss(now + days{7}));
    CHECK_FALSE(miss(now + days{13}));
    CHECK(miss(now + days{14}));
    SECTION("never while more than half of the site fails") {
        CHECK_FALSE(scan::proved_gone(item, now + days{14}, {10, 6}));
        CHECK(scan::proved_gone(item, now + days{14}, {10, 5}));
    }
    SECTION("an answer in between begins the count anew") {
        item = scan::without_page(item, answer(scan::Outcome::same), now + days{15}).item;
        CHECK_FALSE(miss(now + days{30}));
    }
}

TEST_CASE("410 proves it at once", "[scan]") {
    const auto look = scan::without_page(online(), answer(scan::Outcome::gone), now);
    CHECK(look.seen == Seen::suspect);
    CHECK(scan::proved_gone(look.item, now, {10, 1}));
    CHECK_FALSE(scan::proved_gone(look.item, now, {10, 9}));
}

TEST_CASE("an item that was never read is not taken for a lost one", "[scan]") {
    scan::Item item;
    item.link = "https://www.exampleshire.gov.uk/news/typo";
    const auto look = scan::without_page(item, answer(scan::Outcome::gone), now);
    CHECK(look.item.state == ItemState::waiting);
    CHECK_FALSE(scan::proved_gone(look.item, now, {10, 1}));
}

TEST_CASE("a redirect to the news page or the front page is a sign of withdrawal", "[scan]") {
    scan::Source source;
    source.url = "https://www.exampleshire.gov.uk/rss/news";
    const auto back = [&](const std::string& to) {
        auto given = answer(scan::Outcome::fetched);
        given.final_url = to;
        return scan::fell_back(online(), source, given);
    };
    CHECK(back("https://www.exampleshire.gov.uk/news"));
    CHECK(back("https://www.exampleshire.gov.uk/news/2027/"));
    CHECK(back("https://www.exampleshire.gov.uk/"));
    CHECK(back("https://www.exampleshire.gov.uk/rss/news"));
    CHECK_FALSE(back("https://www.exampleshire.gov.uk/news/2027/library"));
    CHECK_FALSE(back("https://www.exampleshire.gov.uk/news/2027/library-opens"));
    CHECK_FALSE(back("https://news.exampleshire.gov.uk/library"));
    CHECK_FALSE(back(""));
}

TEST_CASE("a page may say of itself that there is nothing", "[scan]") {
    CHECK(scan::says_missing("Page not found", "Try our search."));
    CHECK(scan::says_missing("404", "Oh dear."));
    CHECK(scan::says_missing("News", "Sorry, this News item is no longer available."));
    CHECK_FALSE(scan::says_missing("Library opens", "The library opens on Monday."));
    CHECK_FALSE(scan::says_missing("404 homes for Elm Park", "They are built by May."));
    CHECK_FALSE(scan::says_missing("Library opens", "Call 404 5555 to book."));
    CHECK_FALSE(scan::says_missing("Grants no longer available", std::string(600, 'x')));
}

TEST_CASE("each outcome of a look has its word", "[scan]") {
    CHECK(word(Seen::fresh) == "new");
    CHECK(word(Seen::changed) == "changed");
    CHECK(word(Seen::same) == "same");
    CHECK(word(Seen::suspect) == "suspect");
    CHECK(word(Seen::gone) == "gone");
    CHECK(word(Seen::could_not_look) == "could-not-look");
}

}  // namespace evenhand::tests
