#include "web/handlers/edit_form.hpp"
#include "web/support/office.hpp"
#include "web/support/view.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;

TEST_CASE("a revision fills the form, and the form makes the same draft", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto own = evenhand::tests::example_view(*site);
    workflow::Revision revision;
    revision.document = {"Bins", evenhand::text::DocumentKind::letter, evenhand::text::Author::member};
    revision.schedule.day = evenhand::base::day_of(2027, 7, 8);
    revision.schedule.time = std::chrono::minutes(570);
    revision.schedule.embargo = evenhand::base::day_of(2027, 7, 8) + std::chrono::hours(5);
    revision.asked_by = "The leader";
    const auto form = web::edit_form_of(revision);
    CHECK(form.time == "09:30");
    CHECK(form.embargo == "2027-07-08 06:00");
    std::vector<web::FieldError> errors;
    const auto draft = web::understand_edit(form, own, errors);
    REQUIRE(draft);
    CHECK(draft->document.text == "Bins");
    CHECK(draft->document.kind == revision.document.kind);
    CHECK(draft->schedule == revision.schedule);
    CHECK(draft->asked_by == "The leader");
}

TEST_CASE("a time that is none is an error of its field", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    for (const char* time : {"9:30", "24:00", "09:60", "0930", "ab:cd"}) {
        web::EditForm form;
        form.draft = {"Bins", "letter", "member", "", "8", "7", "2027"};
        form.time = time;
        form.embargo = std::string("2027-07-08 ") + time;
        std::vector<web::FieldError> errors;
        CHECK_FALSE(web::understand_edit(form, view, errors));
        CHECK(errors.size() == 2);
    }
}
