#include "evenhand/text/readers.hpp"
#include "evenhand/text/utf8.hpp"
#include "zip_support.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::tests::docx_of;
using evenhand::tests::long_words;
using evenhand::text::document_limit;
using evenhand::text::plain_text_of;

TEST_CASE("a file whose text is over the limit is refused", "[text]") {
    const std::string words = long_words(document_limit + 10);
    CHECK(plain_text_of(docx_of("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"), "a.docx").error().code ==
          ErrorCode::too_large);
}

TEST_CASE("a file without words gives an empty text", "[text]") {
    CHECK(plain_text_of(docx_of("<w:p/><w:p><w:r><w:t>  </w:t></w:r></w:p>"), "a.docx").value().empty());
}
