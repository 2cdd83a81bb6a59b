#include "evenhand/web/draft_form.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::web::blank_form;
using evenhand::web::DraftForm;
using evenhand::web::form_of;
using evenhand::web::parse_form;
using evenhand::web::understand;

namespace {

DraftForm filled() {
    return form_of(
        parse_form(
            "text=A+text%0D%0Aof+two+lines&kind=letter&author=member&on-day=+8&on-month=4&on-year=2027")
            .value());
}

}  // namespace

TEST_CASE("the blank form has today in London and the first council", "[web]") {
    const auto form = blank_form(*evenhand::tests::example_site());
    CHECK(form.day == "8");
    CHECK(form.month == "4");
    CHECK(form.year == "2027");
    CHECK(form.council == "Exampleshire County Council");
}

TEST_CASE("a form that is filled in is a draft, its lines ending in line feeds", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto understood = understand(filled(), evenhand::tests::example_view(*site));
    REQUIRE(understood.draft);
    CHECK(understood.errors.empty());
    CHECK(understood.draft->document.text == "A text\nof two lines");
    CHECK(understood.draft->document.kind == evenhand::text::DocumentKind::letter);
    CHECK(understood.draft->document.author == evenhand::text::Author::member);
    CHECK(understood.draft->on == evenhand::base::day_of(2027, 4, 8));
}

TEST_CASE("everything wrong with a form is told at once, in the order of the page", "[web]") {
    const auto site = evenhand::tests::example_site();
    DraftForm form = filled();
    form.text = " \n ";
    form.kind = "poem";
    form.author = "nobody";
    form.council = "Nowhere";
    form.month = "13";
    const auto understood = understand(form, evenhand::tests::example_view(*site));
    CHECK_FALSE(understood.draft);
    std::string fields;
    for (const auto& error : understood.errors) {
        fields += error.field + " ";
    }
    CHECK(fields == "text on-day kind author council ");
}

TEST_CASE("days that people might type and that do not exist are errors of the day", "[web]") {
    const auto site = evenhand::tests::example_site();
    for (const auto& [day, month, year] : {std::tuple{"31", "2", "2027"},
                                           {"", "", ""},
                                           {"8", "4", "27"},
                                           {"-8", "4", "2027"},
                                           {"8.", "4", "2027"}}) {
        DraftForm form = filled();
        form.day = day;
        form.month = month;
        form.year = year;
        const auto understood = understand(form, evenhand::tests::example_view(*site));
        REQUIRE(understood.errors.size() == 1);
        CHECK(understood.errors[0].field == "on-day");
    }
}
