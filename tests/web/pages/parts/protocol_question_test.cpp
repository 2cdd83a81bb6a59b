#include "web/pages/parts/protocol_question.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

using evenhand::messages::Language;
using evenhand::policy::Checklist;
using evenhand::web::question_of;

TEST_CASE("a question is asked in the page's language, else in English that is marked as such", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto english = evenhand::tests::view_in(Language::english, *site);
    const auto welsh = evenhand::tests::view_in(Language::welsh, *site);
    const Checklist both{"told", "1", "Have they been told?", "A ydynt wedi cael gwybod?"};
    CHECK(question_of(english, both).words == both.question);
    CHECK(question_of(english, both).language.empty());
    CHECK(question_of(welsh, both).words == both.question_cy);
    CHECK(question_of(welsh, both).language.empty());
    const Checklist one{"told", "1", "Have they been told?", ""};
    CHECK(question_of(english, one).language.empty());
    CHECK(question_of(welsh, one).words == one.question);
    CHECK(question_of(welsh, one).language == "en");
}
