#include "evenhand/scan/feed.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::scan::read_feed;

namespace {

std::string feed(const std::string& declaration, const std::string& title) {
    return declaration + "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>";
}

std::string utf16(const std::string& ascii) {
    std::string out = "\xff\xfe";
    for (const char byte : ascii) {
        out += byte;
        out += '\0';
    }
    return out;
}

}  // namespace

TEST_CASE("a feed is read in the encoding of its mark, its server, its declaration or its bytes", "[scan]") {
    struct Row {
        std::string bytes;
        std::string charset;
        std::string encoding;
        std::string title;
        bool damaged;
    };
    const Row rows[] = {
        {feed("", "Caf\xc3\xa9"), "", "utf-8", "Café", false},
        {"\xef\xbb\xbf" + feed("", "Caf\xc3\xa9"), "iso-8859-1", "utf-8", "Café", false},
        {feed("", "Caf\xe9"), "ISO-8859-1", "ISO-8859-1", "Café", false},
        {feed("<?xml version='1.0' encoding='iso-8859-1'?>", "Caf\xe9 \x93new\x94"), "", "iso-8859-1",
         "Café “new”", false},
        {utf16(feed("<?xml version='1.0' encoding='utf-16'?>", "Cafe")), "", "utf-16le", "Cafe", false},
        // What cannot be true is not believed.
        {feed("<?xml version='1.0' encoding='utf-16'?>", "Caf\xc3\xa9"), "", "utf-8", "Café", false},
        {feed("<?xml version='1.0' encoding='utf-8'?>", "Caf\xe9"), "", "windows-1252", "Café", false},
        // One wrong byte does not spoil the other letters.
        {feed("<?xml version='1.0' encoding='utf-8'?>", "Caf\xc3\xa9 \xe2\x80\x9cnew\xe2\x80\x9d cr\xe8me"),
         "", "utf-8", "Café “new” cr�me", true},
        {feed("", "Caf\xc3\xa9 \xe2\x80\x9cnew\xe2\x80\x9d cr\xe8me"), "", "utf-8", "Café “new” cr�me", true},
        {feed("<?xml version='1.0' encoding='bogus'?>", "Cafe"), "", "utf-8", "Cafe", true},
    };
    for (const Row& row : rows) {
        INFO(row.bytes << " as " << row.charset);
        const auto read = read_feed(row.bytes, row.charset, "");
        REQUIRE(read.ok());
        CHECK(read->encoding == row.encoding);
        CHECK(read->feed.about.title == row.title);
        CHECK(read->feed.damaged == row.damaged);
    }
}

TEST_CASE("a feed of bytes that nobody explains is guessed, and said to be damaged", "[scan]") {
    const auto read =
        read_feed(feed("", "The caf\xe9 of the library reopens apr\xe8s r\xe9novation"), "", "");
    CHECK(read->feed.about.title == "The café of the library reopens après rénovation");
    CHECK(read->feed.damaged);
}
