#include "scan/fetch/web_address.hpp"

#include <catch2/catch.hpp>

using evenhand::scan::is_same_site;
using evenhand::scan::WebAddress;

TEST_CASE("an address is brought into the form in which it is asked for", "[scan]") {
    struct Row {
        const char* written;
        const char* asked;
    };
    const Row rows[] = {
        {"https://www.example.gov.uk", "https://www.example.gov.uk/"},
        {"  HTTPS://WWW.Example.GOV.uk/News \n", "https://www.example.gov.uk/News"},
        {"http://example.gov.uk:80/a", "http://example.gov.uk/a"},
        {"http://example.gov.uk:8080/a", "http://example.gov.uk:8080/a"},
        {"https://example.gov.uk./a", "https://example.gov.uk/a"},
        {"http://example.gov.uk:/a", "http://example.gov.uk/a"},
        {"http://example.gov.uk?page=2", "http://example.gov.uk/?page=2"},
        {"http://example.gov.uk/a/../b/./c/..", "http://example.gov.uk/b/"},
        {"http://example.gov.uk/../../etc", "http://example.gov.uk/etc"},
        {"http://example.gov.uk/%2e%2e/b", "http://example.gov.uk/b"},
        {"http://example.gov.uk/a%2Fb%20c", "http://example.gov.uk/a%2Fb%20c"},
        {"http://example.gov.uk/caf\xc3\xa9 menu", "http://example.gov.uk/caf%C3%A9%20menu"},
        {"http://example.gov.uk/a?q=\"x\"#part", "http://example.gov.uk/a?q=%22x%22"},
        {"http:\\\\example.gov.uk\\news", "http://example.gov.uk/news"},
        {"http://example.gov.uk/a\nb", "http://example.gov.uk/ab"},
        {"http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"},
        {"http://127.0.0.1/a", "http://127.0.0.1/a"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const auto address = WebAddress::parse(row.written);
        REQUIRE(address.ok());
        CHECK(address->text() == row.asked);
        CHECK(WebAddress::parse(address->text())->text() == row.asked);
    }
}

TEST_CASE("what is no address of the web is refused", "[scan]") {
    for (const char* const text : {"",
                                   "news",
                                   "/news",
                                   "ftp://example.gov.uk/",
                                   "file:///etc/passwd",
                                   "gopher://a/",
                                   "javascript:alert(1)",
                                   "http:",
                                   "http:/a",
                                   "http://",
                                   "http:///a",
                                   "http://user@example.gov.uk/",
                                   "http://a:b@example.gov.uk/",
                                   "http://a b/",
                                   "http://a%20b/",
                                   "http://caf\xc3\xa9.gov.uk/",
                                   "http://a:0/",
                                   "http://a../",
                                   "http://.a/",
                                   "http://a..b/",
                                   "http://./",
                                   "http://a:65536/",
                                   "http://a:8x/",
                                   "http://[::1/",
                                   "http://[::1]x/",
                                   "http://[g]/",
                                   "http://a\r\nHost: b/",
                                   "data:text/html,a"}) {
        CAPTURE(text);
        CHECK_FALSE(WebAddress::parse(text).ok());
    }
}

TEST_CASE("no message repeats the name and password in an address", "[scan]") {
    const auto address = WebAddress::parse("http://clerk:secret@example.gov.uk/");
    REQUIRE_FALSE(address.ok());
    CHECK(address.error().message.find("secret") == std::string::npos);
}

TEST_CASE("links lead where RFC 3986 says", "[scan]") {
    const auto page = WebAddress::parse("https://www.example.gov.uk/b/c/d?q");
    REQUIRE(page.ok());
    struct Row {
        const char* link;
        const char* leads;
    };
    const Row rows[] = {
        {"g", "https://www.example.gov.uk/b/c/g"},
        {"./g", "https://www.example.gov.uk/b/c/g"},
        {"g/", "https://www.example.gov.uk/b/c/g/"},
        {"/g", "https://www.example.gov.uk/g"},
        {"//news.example.gov.uk/g", "https://news.example.gov.uk/g"},
        {"?page=2", "https://www.example.gov.uk/b/c/d?page=2"},
        {"g?y", "https://www.example.gov.uk/b/c/g?y"},
        {"#s", "https://www.example.gov.uk/b/c/d?q"},
        {"", "https://www.example.gov.uk/b/c/d?q"},
        {"..", "https://www.example.gov.uk/b/"},
        {"../../g", "https://www.example.gov.uk/g"},
        {"../../../g", "https://www.example.gov.uk/g"},
        {"http://other.example/x", "http://other.example/x"},
        {"a:b/c", ""},
        {"mailto:press@example.gov.uk", ""},
        {"tel:01234", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.link);
        const auto address = page->follow(row.link);
        CHECK((address.ok() ? address->text() : "") == row.leads);
    }
}

TEST_CASE("two hosts are one site where only www. tells them apart", "[scan]") {
    CHECK(is_same_site("www.example.gov.uk", "example.gov.uk"));
    CHECK(is_same_site("example.gov.uk", "example.gov.uk"));
    CHECK_FALSE(is_same_site("news.example.gov.uk", "example.gov.uk"));
    CHECK_FALSE(is_same_site("example.gov.uk.evil.example", "example.gov.uk"));
}
