#include "web/pages/parts/fields.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace web = evenhand::web;
using evenhand::tests::holds;

TEST_CASE("a field is described by its hint and by what is wrong with it", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::Html html;
    web::text_field(html, view, {.id = "a", .label = "A", .value = "<v>", .hint = "H"}, {{"a", "wrong"}});
    web::text_area(html, view, {.id = "b", .label = "B", .value = "\nx"}, "5", {{"a", "wrong"}});
    const std::string page = html.take();
    CHECK(holds(page, "aria-describedby=\"a-hint a-error\""));
    CHECK(holds(page, "value=\"&lt;v&gt;\""));
    CHECK(holds(page, "Error:</span> wrong"));
    CHECK_FALSE(holds(page, "b-error"));
}

TEST_CASE("a password is never written into a page", "[web]") {
    const auto site = evenhand::tests::example_site();
    web::Html html;
    web::text_field(html, evenhand::tests::example_view(*site),
                    {.id = "p", .label = "P", .value = "secret", .type = "password"}, {});
    CHECK_FALSE(holds(html.take(), "secret"));
}

TEST_CASE("of several the chosen one is marked, and the first is where an error leads", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    const std::array<web::Choice, 2> choices{{{"x", "X"}, {"y", "Y", "why"}}};
    web::Html html;
    web::radios(html, view, {.id = "r", .label = "R", .value = "y"}, choices, {{"r", "choose"}});
    web::select(html, view, {.id = "s", .label = "S", .value = "x"}, choices, {});
    web::checkbox(html, "c", "C", true);
    const std::string page = html.take();
    CHECK(holds(page, "id=\"r\" name=\"r\" type=\"radio\" value=\"x\">"));
    CHECK(holds(page, "id=\"r-y\" name=\"r\" type=\"radio\" value=\"y\" checked=\"checked\">"));
    CHECK(holds(page, "<option value=\"x\" selected=\"selected\">X</option>"));
    CHECK(holds(page, "value=\"yes\" checked=\"checked\">"));
}

TEST_CASE("a date is three inputs in one group, the error at the day", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    web::Html html;
    web::error_summary(html, view, {{"on-day", "no date"}});
    web::date_field(html, view, {.id = "on", .label = "On"}, {"31", "2", "2027"}, {{"on-day", "no date"}});
    const std::string page = html.take();
    CHECK(holds(page, "<a href=\"#on-day\">no date</a>"));
    for (const char* part : {"on-day", "on-month", "on-year"}) {
        CHECK(holds(page, "<label class=\"govuk-label govuk-date-input__label\" for=\"" + std::string(part)));
    }
    CHECK(holds(page, "role=\"group\" aria-describedby=\"on-day-error\""));
}
