#include "evenhand/text/readers.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::text::file_limit;
using evenhand::text::plain_text_of;

TEST_CASE("formats that are not read are refused by name", "[text]") {
    const auto code = [](const std::string& bytes, const std::string& name) {
        return plain_text_of(bytes, name).error().code;
    };
    CHECK(code("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "old.doc") == ErrorCode::refused);
    CHECK(code("%PDF-1.7 and more", "a.pdf") == ErrorCode::refused);
    CHECK(code("{\\rtf1 words}", "a.rtf") == ErrorCode::refused);
    CHECK(code("just words", "a.docx") == ErrorCode::malformed);
    CHECK(code("just words", "a.ODT") == ErrorCode::malformed);
    CHECK(code(std::string(file_limit + 1, 'x'), "a.txt") == ErrorCode::too_large);
}

TEST_CASE("a file without a telling name is read by its content", "[text]") {
    CHECK(plain_text_of("just words", "-").value() == "just words");
    CHECK(plain_text_of("just words", "folder.docx/draft").value() == "just words");
    CHECK(plain_text_of("", "a.txt").value().empty());
}

TEST_CASE("a guess at the encoding is told, and what the file says itself is none", "[text]") {
    using evenhand::text::read_file_text;
    CHECK(read_file_text("caf\xc3\xa9", "a.txt").value().remark.empty());
    CHECK_THAT(read_file_text("caf\xe9", "a.txt").value().remark, Catch::Contains("Windows-1252"));
    CHECK(read_file_text(std::string("\xff\xfe"
                                     "B\0i\0n\0s\0",
                                     10),
                         "a.txt")
              .value()
              .remark.empty());
    CHECK_THAT(read_file_text(std::string("B\0i\0n\0s\0", 8), "a.txt").value().remark,
               Catch::Contains("UTF-16"));
    CHECK(read_file_text("<p>caf\xe9</p>", "a.html").value().remark.empty());
}

TEST_CASE("a text is read as it stands, whatever it begins with", "[text]") {
    CHECK(plain_text_of("<html><p>a", "a.txt").value() == "<html><p>a");
    CHECK(plain_text_of("<html><p>a", "a").value() == "a\n");
}
