#include "evenhand/web/pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::calendar::YearDay;
using evenhand::calendar::YearPicture;

namespace {

std::size_t count(const std::string& text, std::string_view words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("every day of the year stands once, in a month of whole weeks", "[web]") {
    YearPicture year;
    year.year = 2028;
    for (auto day = evenhand::base::day_of(2028, 1, 1); day <= evenhand::base::day_of(2028, 12, 31);
         day += std::chrono::days(1)) {
        YearDay entry;
        entry.day = day;
        year.days.push_back(entry);
    }
    const auto site = evenhand::tests::example_site();
    const std::string page =
        calendar_page(evenhand::tests::example_view(*site), year, *site->councils.front());
    CHECK(count(page, "<td class=\"eh-day\"><span>") == 366);
    CHECK(count(page, "<table ") == 12);
    CHECK(page.find("<caption class=\"govuk-heading-s govuk-!-margin-bottom-1\">February</caption>") !=
          std::string::npos);
    CHECK(page.find("/calendar?year=2029&amp;council=Exampleshire%20County%20Council") != std::string::npos);
}

TEST_CASE("an unknown day is never shown as free", "[web]") {
    YearPicture year;
    year.year = 2199;
    YearDay entry;
    entry.day = evenhand::base::day_of(2199, 1, 1);
    entry.known = false;
    entry.why = "unknown from 1 January 2029";
    year.days.push_back(entry);
    const auto site = evenhand::tests::example_site();
    const std::string page =
        calendar_page(evenhand::tests::example_view(*site), year, *site->councils.front());
    CHECK(page.find("eh-day--unknown\" title=\"unknown\"") != std::string::npos);
    CHECK(page.find("unknown from 1 January 2029") != std::string::npos);
    CHECK(page.find("No restricted period is known") == std::string::npos);
}

TEST_CASE("what calendars say in English is told apart from the words of a Welsh page", "[web]") {
    YearPicture year;
    year.year = 2027;
    YearDay entry;
    entry.day = evenhand::base::day_of(2027, 1, 1);
    entry.day_off = "New Year's Day";
    entry.events = {"Poll: local.exampleshire.2027-01-01"};
    year.days.push_back(entry);
    const auto site = evenhand::tests::example_site();
    const auto page_in = [&](evenhand::messages::Language language) {
        return calendar_page(evenhand::tests::view_in(language, *site), year, *site->councils.front());
    };
    const std::string english = page_in(evenhand::messages::Language::english);
    CHECK(count(english, "title=\"Poll: local.exampleshire.2027-01-01; New Year&#39;s Day\"") == 1);
    CHECK(count(english, "lang=\"en\"> ") == 0);
    const std::string welsh = page_in(evenhand::messages::Language::welsh);
    CHECK(count(welsh, "title=\"pleidlais; nid diwrnod gwaith: gŵyl banc a’r cyffelyb\"") == 1);
    CHECK(count(welsh,
                "<span class=\"govuk-visually-hidden\" lang=\"en\"> Poll: local.exampleshire.2027-01-01; "
                "New Year&#39;s Day</span>") == 1);
}
