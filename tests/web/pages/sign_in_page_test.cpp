#include "evenhand/web/sign_in_page.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("the sign-in page has its fields labelled, its token hidden, and what was typed escaped", "[web]") {
    const std::string page = web::sign_in_page({"\"><b>", "/queue?a=1&b=2", "It was \"wrong\"", "TOKEN"});
    CHECK(page.find("<title>Error: Sign in") != std::string::npos);
    CHECK(page.find("value=\"&quot;&gt;&lt;b&gt;\"") != std::string::npos);
    CHECK(page.find("name=\"to\" value=\"/queue?a=1&amp;b=2\"") != std::string::npos);
    CHECK(page.find("name=\"form-token\" value=\"TOKEN\"") != std::string::npos);
    CHECK(page.find("autocomplete=\"current-password\"") != std::string::npos);
    CHECK(page.find("<label class=\"govuk-label\" for=\"password\">") != std::string::npos);
    CHECK(web::sign_in_page({}).find("govuk-error-summary") == std::string::npos);
}

TEST_CASE("the sign-out page names whoever is signed in and posts with the token", "[web]") {
    const std::string page = web::sign_out_page("Jo <Bell>", "TOKEN");
    CHECK(page.find("Jo &lt;Bell&gt;") != std::string::npos);
    CHECK(page.find("action=\"/sign-out\"") != std::string::npos);
    CHECK(page.find("value=\"TOKEN\"") != std::string::npos);
}
