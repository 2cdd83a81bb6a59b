#include "extract/headline.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::find_headline;
using evenhand::extract::MetaTags;
using evenhand::extract::Page;
using evenhand::extract::without_site_name;

namespace {

std::string title_of(const std::string& html) {
    const Page page(html);
    return find_headline(page, MetaTags(page), evenhand::extract::read_linked_data(page.data()), {}).title;
}

}  // namespace

TEST_CASE("the heading that the title repeats is the title", "[extract]") {
    CHECK(title_of("<title>Bridge painted - Exampleshire Council</title><h1>Exampleshire Council</h1>"
                   "<h2>Bridge painted</h2>") == "Bridge painted");
    CHECK(
        title_of("<title>News</title><meta property=og:title content='A \xe2\x80\x9cnew\xe2\x80\x9d bridge'>"
                 "<h1>A \"new\" bridge</h1>") == "A \"new\" bridge");
}

TEST_CASE("without such a heading the metadata say the title", "[extract]") {
    CHECK(title_of(
              "<title>x</title><meta property=og:title content='Bridge painted red'><h1>Welcome all</h1>") ==
          "Bridge painted red");
    CHECK(title_of("<title>Bridge painted red | Exampleshire Council</title>") == "Bridge painted red");
    CHECK(title_of("<h1>Only a heading</h1>") == "Only a heading");
    CHECK(title_of("<p>nothing").empty());
}

TEST_CASE("the name of a site is cut from either end of a title", "[extract]") {
    CHECK(without_site_name("Roads open again | Exampleshire Council", "") == "Roads open again");
    CHECK(without_site_name("Exampleshire Council - Roads open", "Exampleshire Council") == "Roads open");
    CHECK(without_site_name("Roads open again - The long and full name of Exampleshire", "Exampleshire") ==
          "Roads open again");
    CHECK(without_site_name("A-road resurfaced", "") == "A-road resurfaced");
    CHECK(without_site_name("Have your say - the future of our libraries and museums in the county", "") ==
          "Have your say - the future of our libraries and museums in the county");
}

TEST_CASE("what all titles of a site end in is cut where it is known", "[extract]") {
    const Page page("<title>Bridge painted, says the long name of a council of the county</title>");
    CHECK(find_headline(page, MetaTags(page), {}, ", says the long name of a council of the county").title ==
          "Bridge painted");
}
