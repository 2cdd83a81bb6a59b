#include "evenhand/web/sign_in_page.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("the sign-in page has its fields labelled, its token hidden, and what was typed escaped", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::View view = evenhand::tests::example_view(*site);
    view.form_token = "TOKEN";
    const std::string page = web::sign_in_page(view, {"\"><b>", "/queue?a=1&b=2", "It was \"wrong\""});
    CHECK(page.find("<title>Error: Sign in") != std::string::npos);
    CHECK(page.find("value=\"&quot;&gt;&lt;b&gt;\"") != std::string::npos);
    CHECK(page.find("name=\"to\" value=\"/queue?a=1&amp;b=2\"") != std::string::npos);
    CHECK(page.find("name=\"form-token\" value=\"TOKEN\"") != std::string::npos);
    CHECK(page.find("autocomplete=\"current-password\"") != std::string::npos);
    CHECK(page.find("<label class=\"govuk-label govuk-label--s\" for=\"password\">") != std::string::npos);
    CHECK(web::sign_in_page(view, {}).find("govuk-error-summary") == std::string::npos);
}

TEST_CASE("the sign-out page names whoever is signed in and posts with the token", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::View view = evenhand::tests::example_view(*site);
    view.form_token = "TOKEN";
    view.who.emplace();
    view.who->name = "Jo <Bell>";
    const std::string page = web::sign_out_page(view);
    CHECK(page.find("Jo &lt;Bell&gt;") != std::string::npos);
    CHECK(page.find("action=\"/sign-out\"") != std::string::npos);
    CHECK(page.find("value=\"TOKEN\"") != std::string::npos);
}
