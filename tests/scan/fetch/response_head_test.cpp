#include "scan/fetch/response_head.hpp"

#include <catch2/catch.hpp>

using namespace std::string_literals;
using evenhand::scan::Framing;
using evenhand::scan::framing_of;
using evenhand::scan::head_length;
using evenhand::scan::parse_head;

TEST_CASE("a head is read with its fields in lower case and folded lines joined", "[scan]") {
    const auto head =
        parse_head("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Long: one\r\n"
                   "  two\r\nVary: a\r\nvary: b\r\nSet-Cookie: id=1\r\nEmpty:\r\n\r\n");
    REQUIRE(head.ok());
    CHECK(head->status == 200);
    CHECK(head->field("content-type") == "text/html; charset=utf-8");
    CHECK(head->field("x-long") == "one two");
    CHECK(head->list("vary") == "a, b");
    CHECK(head->field("empty").empty());
    CHECK(head->field("absent").empty());
    CHECK(head->text().find("id=1") == std::string::npos);
    CHECK(parse_head("HTTP/1.0 404\n\n")->status == 404);
}

TEST_CASE("what is no head is refused", "[scan]") {
    for (const std::string& text :
         {"\r\n\r\n"s, "SSH-2.0-OpenSSH\r\n\r\n"s, "HTTP/2 200\r\n\r\n"s, "HTTP/1.1 20\r\n\r\n"s,
          "HTTP/1.1 2000\r\n\r\n"s, "HTTP/1.1 abc OK\r\n\r\n"s, "HTTP/1.1 099 OK\r\n\r\n"s,
          "HTTP/1.1 200 OK\r\nno field\r\n\r\n"s, "HTTP/1.1 200 OK\r\nX-A : b\r\n\r\n"s,
          "HTTP/1.1 200 OK\r\n: b\r\n\r\n"s, "HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n"s,
          "HTTP/1.1 200 OK\r\nX: a\rY: b\r\n\r\n"s, "HTTP/1.1 200 OK\r\n folded: first\r\n\r\n"s}) {
        CAPTURE(text);
        CHECK_FALSE(parse_head(text).ok());
    }
    std::string many = "HTTP/1.1 200 OK\r\n";
    for (int count = 0; count < 300; ++count) {
        many += "X: y\r\n";
    }
    CHECK_FALSE(parse_head(many + "\r\n").ok());
}

TEST_CASE("a head ends with its empty line and not before", "[scan]") {
    CHECK(head_length("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody") == 25);
    CHECK(head_length("HTTP/1.1 200 OK\nA: b\n\nbody") == 22);
    CHECK(head_length("HTTP/1.1 200 OK\r\nA: b\r\n") == 0);
    CHECK(head_length("HTTP/1.1 200 OK\r\nA: b\r\n\r") == 0);
    CHECK(head_length("") == 0);
}

TEST_CASE("the end of a body is told by one thing, and a contradiction is an error", "[scan]") {
    using Kind = Framing::Kind;
    struct Row {
        const char* head;
        bool ok;
        Kind kind = Kind::none;
        std::uint64_t length = 0;
    };
    const Row rows[] = {
        {"200 OK\r\nContent-Length: 12\r\n", true, Kind::length, 12},
        {"200 OK\r\nContent-Length: 0\r\n", true, Kind::length, 0},
        {"200 OK\r\nContent-Length: 12\r\nContent-Length: 12\r\n", true, Kind::length, 12},
        {"200 OK\r\nContent-Length: 12, 12\r\n", true, Kind::length, 12},
        {"200 OK\r\nContent-Length: 12\r\nContent-Length: 13\r\n", false},
        {"200 OK\r\nContent-Length: -1\r\n", false},
        {"200 OK\r\nContent-Length: +1\r\n", false},
        {"200 OK\r\nContent-Length: 0x10\r\n", false},
        {"200 OK\r\nContent-Length: 99999999999999999999\r\n", false},
        {"200 OK\r\nTransfer-Encoding: Chunked\r\n", true, Kind::chunked},
        {"200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n", false},
        {"200 OK\r\nTransfer-Encoding: xchunked\r\n", false},
        {"200 OK\r\nTransfer-Encoding: gzip, chunked\r\n", false},
        {"200 OK\r\n", true, Kind::to_the_end},
        {"304 Not Modified\r\nContent-Length: 12\r\n", true, Kind::none},
        {"204 No Content\r\n", true, Kind::none},
    };
    for (const Row& row : rows) {
        CAPTURE(row.head);
        const auto head = parse_head("HTTP/1.1 "s + row.head + "\r\n");
        REQUIRE(head.ok());
        const auto framing = framing_of(*head);
        REQUIRE(framing.ok() == row.ok);
        if (row.ok) {
            CHECK(framing->kind == row.kind);
            CHECK(framing->length == row.length);
        }
    }
}
