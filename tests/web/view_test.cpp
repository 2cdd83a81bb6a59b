#include "evenhand/web/view.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::messages::Language;
using evenhand::web::Fields;
using evenhand::web::Request;
using evenhand::web::view_of;

TEST_CASE("the switch that was used wins over what the browser asks for", "[web]") {
    const auto site = evenhand::tests::example_site();
    Request request;
    request.path = "/rules";
    CHECK(view_of(request, *site).words.language() == Language::english);
    request.headers = Fields({{"accept-language", "cy, en;q=0.5"}});
    CHECK(view_of(request, *site).words.language() == Language::welsh);
    request.cookies = Fields({{"evenhand-language", "en"}});
    CHECK(view_of(request, *site).words.language() == Language::english);
    request.cookies = Fields({{"evenhand-language", "klingon"}});
    CHECK(view_of(request, *site).words.language() == Language::welsh);
}

TEST_CASE("what the lexicons say is marked as English on a Welsh page only", "[web]") {
    const auto site = evenhand::tests::example_site();
    CHECK(evenhand::tests::view_in(Language::welsh, *site).foreign() == "en");
    CHECK(evenhand::tests::view_in(Language::english, *site).foreign().empty());
}

TEST_CASE("the address of a page is written so that it can be asked for again", "[web]") {
    Request request;
    request.path = "/audit";
    CHECK(evenhand::web::address_of(request) == "/audit");
    request.query = Fields({{"who", "a&b"}, {"page", "2"}});
    CHECK(evenhand::web::address_of(request) == "/audit?who=a%26b&page=2");
}
