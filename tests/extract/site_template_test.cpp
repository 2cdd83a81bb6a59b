#include "evenhand/extract/site_template.hpp"

#include <catch2/catch.hpp>

using evenhand::base::day_of;
using evenhand::extract::PageTraits;
using evenhand::extract::template_of;

TEST_CASE("a template is what three pages share", "[extract]") {
    const std::vector<PageTraits> pages{{{1, 2, 9}, "A | Council", {day_of(2005, 4, 1)}},
                                        {{1, 3, 9}, "B | Council", {day_of(2005, 4, 1)}},
                                        {{2, 4, 9}, "C of D | Council", {day_of(2005, 4, 1)}}};
    const auto site = template_of(pages);
    CHECK(site.lines == std::vector<std::uint64_t>{9});
    CHECK(site.title_tail == " | Council");
    CHECK(site.days == std::vector<evenhand::base::Day>{day_of(2005, 4, 1)});
}

TEST_CASE("two pages have no template, and titles without a mark no tail", "[extract]") {
    CHECK(template_of(std::vector<PageTraits>{{{1}, "A | X", {}}, {{1}, "B | X", {}}}).lines.empty());
    CHECK(template_of({}).title_tail.empty());
    CHECK(template_of(std::vector<PageTraits>{{{}, "Red news", {}}, {{}, "Blue news", {}}, {{}, "News", {}}})
              .title_tail.empty());
}

TEST_CASE("days that differ from page to page are believed", "[extract]") {
    const std::vector<PageTraits> pages{{{}, "", {day_of(2024, 1, 1)}},
                                        {{}, "", {day_of(2024, 1, 2)}},
                                        {{}, "", {day_of(2024, 1, 1)}},
                                        {{}, "", {day_of(2024, 1, 1)}},
                                        {{}, "", {day_of(2024, 1, 3)}}};
    CHECK(template_of(pages).days.empty());
}
