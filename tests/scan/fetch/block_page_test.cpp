#include "scan/fetch/block_page.hpp"
#include "support/council_pages.hpp"

#include <catch2/catch.hpp>

using evenhand::scan::block_reason;
using evenhand::scan::is_sign_in_address;
using evenhand::scan::ResponseHead;
using evenhand::scan::WebAddress;

namespace {

const WebAddress page = *WebAddress::parse("https://www.example.gov.uk/news/1");
const WebAddress login = *WebAddress::parse("https://www.example.gov.uk/account/login?next=news");

ResponseHead html(int status, std::vector<evenhand::scan::Field> more = {}) {
    more.push_back({"content-type", "text/html; charset=utf-8"});
    return {status, std::move(more)};
}

}  // namespace

TEST_CASE("a page that stands in the place of another is known", "[scan]") {
    const char* const bodies[] = {
        "<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b></script>",
        "<html><head><TITLE>\n  Attention Required! | Cloudflare</TITLE></head>",
        "<html><script src=\"/_Incapsula_Resource?SWJIYLWA=1\"></script><iframe>Request unsuccessful. "
        "Incapsula "
        "incident ID: 1</iframe></html>",
        "<title>Pardon Our Interruption</title><h1>Pardon Our Interruption</h1>",
        "<html><title>example.gov.uk</title><script src=\"https://ct.captcha-delivery.com/c.js\"></script>",
    };
    for (const char* const body : bodies) {
        CAPTURE(body);
        CHECK(block_reason(html(200), body, page, page));
        CHECK(block_reason(html(403), body, page, page));
    }
    CHECK(block_reason(html(403, {{"cf-mitigated", "challenge"}}), "", page, page));
    CHECK(block_reason(html(202, {{"x-amzn-waf-action", "challenge"}}), "", page, page));
}

TEST_CASE("a sign-in page in the place of another is known", "[scan]") {
    const std::string form = "<form><input name=user><input type=\"password\"></form>";
    CHECK(block_reason(html(200), "<title>Sign in - Example</title>" + form, page, page));
    CHECK(block_reason(html(200), "<title>Example Council</title>" + form, page, login));
    // It was asked for itself, or it is a page whose head offers to sign in.
    CHECK_FALSE(block_reason(html(200), "<title>Example Council</title>" + form, login, login));
    CHECK_FALSE(block_reason(html(200), "<title>Roadworks</title><h1>Roadworks</h1>" + form, page, page));
}

TEST_CASE("pages of councils are what they are", "[scan]") {
    using namespace evenhand::tests;
    for (const auto system : {CouncilSystem::local_gov_drupal, CouncilSystem::jadu, CouncilSystem::umbraco,
                              CouncilSystem::goss, CouncilSystem::word_press}) {
        for (const auto& council_page : pages_of(system, 8)) {
            CHECK_FALSE(block_reason(html(200), council_page.html, page, page));
            // A guard's script on every page is no challenge.
            CHECK_FALSE(block_reason(
                html(200), council_page.html + "<script src=/cdn-cgi/challenge-platform/s>", page, page));
        }
    }
    CHECK_FALSE(block_reason(html(200), "<title>Verify your identity: how to vote</title><h1>", page, page));
    CHECK_FALSE(block_reason({200, {{"content-type", "application/rss+xml"}}},
                             "<rss><title>Just a moment of your time</title>", page, page));
}

TEST_CASE("addresses of sign-in pages are known by their words", "[scan]") {
    for (const char* const url :
         {"https://a.gov.uk/login", "https://a.gov.uk/user/login?x", "https://login.example.com/",
          "https://a.gov.uk/Account/LogOn", "https://a.gov.uk/saml/sso"}) {
        CHECK(is_sign_in_address(*WebAddress::parse(url)));
    }
    for (const char* const url : {"https://a.gov.uk/news?from=login", "https://a.gov.uk/association-news"}) {
        CHECK_FALSE(is_sign_in_address(*WebAddress::parse(url)));
    }
}
