#include "stage.hpp"

#include <catch2/catch.hpp>

namespace {

using evenhand::test::Stage;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("words in the first person before an attribution are a quote that lost its marks", "[quotes]") {
    CHECK(Stage("The pool was full. We will rebuild it by May, said Cllr Oddie.").direct() ==
          Lines{"0 | Cllr Oddie | member | We will rebuild it by May"});
    CHECK(
        Stage(
            "Cllr Gareth Oddie came. None of us wants that again, he told Mrs Larkspur, who had come by bus.")
            .direct() == Lines{"0 | Cllr Gareth Oddie | member | None of us wants that again"});
    CHECK(Stage("I could not be prouder of our staff, Cllr Oddie said.").direct() ==
          Lines{"0 | Cllr Oddie | member | I could not be prouder of our staff"});
}

TEST_CASE("what an attribution leads in to, or a member writes of himself, lost no marks", "[quotes]") {
    for (const auto* text : {"When we asked again, Cllr Oddie said the road would open.",
                             "The road will open in May, Cllr Oddie said.",
                             "From our office in Wick, Cllr Oddie told members that the road would open.",
                             "Our staff met him, Cllr Oddie said that it would open."}) {
        CAPTURE(text);
        CHECK(Stage(text).direct().empty());
    }
    evenhand::text::Document own;
    own.author = evenhand::text::Author::member;
    CHECK(Stage("I was not told the truth about it, said Mrs Larkspur.", own).direct().empty());
}
