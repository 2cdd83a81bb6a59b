#include "evenhand/text/readers.hpp"
#include "zip_support.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::tests::docx_of;
using evenhand::tests::long_words;
using evenhand::tests::zip_of;
using evenhand::tests::ZipEntry;
using evenhand::text::plain_text_of;

namespace {

const std::string paragraph = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>";

ErrorCode code_of(const std::string& bytes) {
    return plain_text_of(bytes, "a.docx").error().code;
}

}  // namespace

TEST_CASE("an archive cut short or altered anywhere is corrupt, never a crash", "[text]") {
    const std::string whole = docx_of(paragraph);
    REQUIRE(plain_text_of(whole, "a.docx").ok());
    for (std::size_t size = 4; size < whole.size(); ++size) {
        REQUIRE_FALSE(plain_text_of(whole.substr(0, size), "a.docx").ok());
    }
    for (std::size_t at = 4; at < whole.size(); ++at) {
        std::string altered = whole;
        altered[at] = static_cast<char>(altered[at] ^ 0x55);
        const auto result = plain_text_of(altered, "a.docx");
        REQUIRE((!result.ok() || *result == "Words.\n"));
    }
}

TEST_CASE("an encrypted entry is refused", "[text]") {
    CHECK(code_of(zip_of({{"word/document.xml", paragraph, 1}})) == ErrorCode::refused);
}

TEST_CASE("an archive that unpacks to too much is refused", "[text]") {
    SECTION("by its ratio") {
        CHECK(code_of(docx_of(std::string(8 * 1024 * 1024, ' '))) == ErrorCode::too_large);
    }
    SECTION("by a size that is a lie") {
        CHECK(code_of(zip_of({{"word/document.xml", std::string(500000, ' '), 0, 1000}})) ==
              ErrorCode::malformed);
    }
    SECTION("by all its parts together") {
        // Attributes are no words, so it is not the text that is too long.
        const std::string spaces = "<b c=\"" + long_words(std::size_t{17} * 1024 * 1024) + "\"/>";
        std::vector<ZipEntry> entries;
        for (const auto* const name : {"word/header1.xml", "word/header2.xml", "word/header3.xml"}) {
            entries.push_back({name, "<a>" + spaces + "</a>"});
        }
        CHECK(code_of(docx_of(paragraph, entries)) == ErrorCode::too_large);
    }
    SECTION("by its number of entries") {
        std::vector<ZipEntry> entries;
        for (int at = 0; at < 4100; ++at) {
            entries.push_back({std::to_string(at), ""});
        }
        CHECK(code_of(docx_of(paragraph, entries)) == ErrorCode::too_large);
    }
}

TEST_CASE("another archive is refused by what it is", "[text]") {
    const auto result = plain_text_of(zip_of({{"a.txt", "words"}}), "a.docx");
    CHECK(result.error().code == ErrorCode::refused);
    CHECK(result.error().place.file == "a.docx");
    CHECK_FALSE(result.error().mend.empty());
}
