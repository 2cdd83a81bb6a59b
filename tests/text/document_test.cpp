#include "evenhand/text/document.hpp"

#include <catch2/catch.hpp>

using evenhand::text::Author;
using evenhand::text::author_named;
using evenhand::text::document_kind_named;
using evenhand::text::DocumentKind;
using evenhand::text::word;

TEST_CASE("kinds and authors go to words and back", "[text]") {
    for (const auto kind : {DocumentKind::press_release, DocumentKind::web_news, DocumentKind::statement,
                            DocumentKind::letter}) {
        CHECK(document_kind_named(word(kind)) == kind);
    }
    for (const auto author : {Author::officer, Author::member}) {
        CHECK(author_named(word(author)) == author);
    }
    CHECK(word(DocumentKind::press_release) == "press-release");
    CHECK_FALSE(document_kind_named("press release").has_value());
    CHECK_FALSE(author_named("").has_value());
}
