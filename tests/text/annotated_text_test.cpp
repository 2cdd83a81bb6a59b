#include "evenhand/text/annotated_text.hpp"

#include <catch2/catch.hpp>

using evenhand::text::AnnotatedText;
using evenhand::text::SourceSpan;

namespace {

std::string stands(const AnnotatedText& text, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.plain().find(words));
    const SourceSpan span = text.source_of({at, at + static_cast<std::uint32_t>(words.size())});
    return text.source().substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("what is found in the plain text stands in the source with its markup", "[text]") {
    AnnotatedText text;
    text.add_text("Vote ");
    text.add_markup("<b>");
    text.add_text("for us");
    text.add_markup("</b>");
    text.add_markup("<p>", "\n\n");
    text.add_text("Thank you");
    CHECK(text.plain() == "Vote for us\n\nThank you");
    CHECK(text.source() == "Vote <b>for us</b><p>Thank you");
    CHECK(stands(text, "for us") == "for us");
    CHECK(stands(text, "Vote for") == "Vote <b>for");
    CHECK(stands(text, "us\n\nThank") == "us</b><p>Thank");
    CHECK(stands(text, "us\n") == "us</b><p>");
    CHECK(stands(text, "Thank you") == "Thank you");
}

TEST_CASE("a text without markup stands in the source as it is", "[text]") {
    AnnotatedText text;
    text.add_text("Café 😀 open");
    CHECK(stands(text, "😀") == "😀");
    CHECK(text.source_of({2, 2}).empty());
}

TEST_CASE("a text that is all markup has nothing to find", "[text]") {
    AnnotatedText text;
    text.add_markup("<br>");
    CHECK(text.plain().empty());
    CHECK(text.source_of({0, 0}).empty());
}
