#include "evenhand/extract/extract.hpp"
#include "support/council_pages.hpp"

#include <catch2/catch.hpp>

#include <map>

using evenhand::base::day_of;
using evenhand::base::iso;
using evenhand::extract::extract;
using evenhand::extract::PageInput;
using evenhand::extract::PageTraits;
using evenhand::extract::SiteTemplate;
using evenhand::tests::CouncilPage;

namespace {

std::map<std::string, int> shingles(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char byte : text) {
        const bool part =
            std::isalnum(static_cast<unsigned char>(byte)) != 0 || static_cast<unsigned char>(byte) >= 0x80;
        if (part) {
            words.back() += byte;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::map<std::string, int> out;
    for (std::size_t at = 0; at + 4 <= words.size(); ++at) {
        ++out[words[at] + " " + words[at + 1] + " " + words[at + 2] + " " + words[at + 3]];
    }
    return out;
}

/// The measure of article extraction: sequences of four words, found of those that should be and should be of
/// those found.
double f1(const std::string& wanted, const std::string& given) {
    const auto want = shingles(wanted);
    const auto have = shingles(given);
    double both = 0;
    double wants = 0;
    double haves = 0;
    for (const auto& [words, count] : want) {
        const auto found = have.find(words);
        both += found == have.end() ? 0 : std::min(count, found->second);
        wants += count;
    }
    for (const auto& [words, count] : have) {
        haves += count;
    }
    return wants + haves == 0 ? 1 : 2 * both / (wants + haves);
}

PageInput input_of(const CouncilPage& page, const SiteTemplate* site) {
    return {page.html, "", "", day_of(2026, 9, 30), site};
}

SiteTemplate learnt(const std::vector<CouncilPage>& pages) {
    std::vector<PageTraits> traits;
    for (const CouncilPage& page : pages) {
        traits.push_back(traits_of(input_of(page, nullptr)).value());
    }
    return template_of(traits);
}

}  // namespace

TEST_CASE("news of five common systems is read when several pages of the site are known", "[extract]") {
    const auto [name, pages] = GENERATE(table<const char*, std::vector<CouncilPage>>(
        {{"LocalGov Drupal", evenhand::tests::local_gov_drupal_site()},
         {"Jadu", evenhand::tests::jadu_site()},
         {"Umbraco", evenhand::tests::umbraco_site()},
         {"GOSS", evenhand::tests::goss_site()},
         {"WordPress", evenhand::tests::word_press_site()}}));
    const SiteTemplate site = learnt(pages);
    double sum = 0;
    for (const CouncilPage& page : pages) {
        const auto article = extract(input_of(page, &site)).value();
        CAPTURE(name, page.title, article.text);
        CHECK(article.title == page.title);
        REQUIRE(article.date);
        CHECK(iso(article.date->day) == iso(page.published));
        sum += f1(page.text, article.text);
        CHECK(f1(page.text, article.text) >= 0.97);
        CHECK(article.text.find("Cabinet Member for Places, said:") != std::string::npos);
        CHECK(article.text.find("Notes to editors") != std::string::npos);
    }
    CAPTURE(name);
    CHECK(sum / static_cast<double>(pages.size()) >= 0.99);
}

TEST_CASE("a date that all pages of a site name is no date of any of them", "[extract]") {
    const auto pages = evenhand::tests::jadu_site();
    const SiteTemplate site = learnt(pages);
    CHECK(site.days == std::vector<evenhand::base::Day>{day_of(2005, 4, 1)});
    const auto article = extract(input_of(pages.front(), &site));
    REQUIRE(article.ok());
    for (const auto& date : article->dates) {
        CHECK(iso(date.day) != "2005-04-01");
    }
}
