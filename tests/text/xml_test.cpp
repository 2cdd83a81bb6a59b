#include "evenhand/text/readers.hpp"
#include "zip_support.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::tests::docx_of;
using evenhand::tests::odt_of;
using evenhand::text::plain_text_of;

TEST_CASE("broken XML and endless nesting are errors", "[text]") {
    CHECK(plain_text_of(docx_of("<w:p>"), "a.docx").error().code == ErrorCode::malformed);
    std::string deep;
    for (int at = 0; at < 100000; ++at) {
        deep += "<w:x>";
    }
    for (int at = 0; at < 100000; ++at) {
        deep += "</w:x>";
    }
    CHECK(plain_text_of(docx_of(deep), "a.docx").error().code == ErrorCode::too_large);
    CHECK(plain_text_of(odt_of(deep), "a.odt").error().code == ErrorCode::too_large);
}

TEST_CASE("entities of a document's own are not expanded", "[text]") {
    const auto result =
        plain_text_of(docx_of("<w:p><w:r><w:t>a &amp; b &lol; c</w:t></w:r></w:p>"), "a.docx");
    REQUIRE(result.ok());
    CHECK(*result == "a & b &lol; c\n");
}
