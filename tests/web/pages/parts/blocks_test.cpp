#include "web/pages/parts/blocks.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("a form brings its token back, and leaves the field out where there is none", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::View view = evenhand::tests::example_view(*site);
    web::Html without;
    web::form(without, view, "/x", [] {});
    CHECK(without.take().find("form-token") == std::string::npos);
    view.form_token = "T\"";
    web::Html with;
    web::form(with, view, "/x", [&] { web::button(with, "Go", web::ButtonStyle::warning, "act", "y"); });
    const std::string page = with.take();
    CHECK(page.find("name=\"form-token\" value=\"T&quot;\"") != std::string::npos);
    CHECK(page.find("class=\"govuk-button govuk-button--warning\" name=\"act\" value=\"y\"") !=
          std::string::npos);
}

TEST_CASE("a banner says whether it went well, in the page's language", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::view_in(evenhand::messages::Language::welsh, *site);
    web::Html html;
    web::banner(html, view, "Da <iawn>", true);
    web::banner(html, view, "O", false);
    const std::string page = html.take();
    CHECK(page.find("Llwyddiant") != std::string::npos);
    CHECK(page.find("Pwysig") != std::string::npos);
    CHECK(page.find("Da &lt;iawn&gt;") != std::string::npos);
}

TEST_CASE("a table has a caption and headings, and can be scrolled with the keyboard", "[web]") {
    web::Html html;
    web::open_table(html, "People", {"Name", "Party"});
    html.open("tr");
    web::cell(html, "A & B");
    web::open_cell(html);
    web::link(html, "/x", "y");
    html.close().close();
    web::close_table(html);
    const std::string page = html.take();
    CHECK(page.find("tabindex=\"0\" role=\"region\" aria-label=\"People\"") != std::string::npos);
    CHECK(page.find("<th scope=\"col\" class=\"govuk-table__header\">Party</th>") != std::string::npos);
    CHECK(page.find("A &amp; B") != std::string::npos);
}
