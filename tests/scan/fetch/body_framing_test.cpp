#include "scan/fetch/body_framing.hpp"

#include <catch2/catch.hpp>

using evenhand::base::Done;
using evenhand::base::Error;
using evenhand::base::ErrorCode;
using evenhand::base::Result;
using evenhand::scan::BodyFraming;
using evenhand::scan::Framing;

namespace {

struct Read {
    std::string body;
    bool ok = true;
    bool complete = false;
    bool ended_well = false;
};

/// The bytes in pieces of the size.
Read read(Framing framing, const std::string& bytes, std::size_t piece) {
    Read out;
    BodyFraming body(framing);
    for (std::size_t at = 0; at < bytes.size() && out.ok; at += piece) {
        out.ok = body.take(std::string_view(bytes).substr(at, piece),
                           [&](std::string_view part) -> Result<Done> {
                               out.body += part;
                               return Done{};
                           })
                     .ok();
    }
    out.complete = body.complete();
    out.ended_well = body.end().ok();
    return out;
}

}  // namespace

TEST_CASE("a body is the same however its bytes come in", "[scan]") {
    struct Row {
        Framing framing;
        std::string bytes;
        std::string body;
        bool complete;
        bool ended_well;
    };
    const Framing chunked{Framing::Kind::chunked, 0};
    const Framing five{Framing::Kind::length, 5};
    const Row rows[] = {
        {five, "hello", "hello", true, true},
        {five, "hello and more", "hello", true, true},
        {five, "hell", "hell", false, false},
        {{Framing::Kind::to_the_end, 0}, "hello", "hello", false, true},
        {{Framing::Kind::none, 0}, "hello", "", true, true},
        {chunked, "5\r\nhello\r\n0\r\n\r\n", "hello", true, true},
        {chunked, "2;name=value\r\nhe\r\n3 \r\nllo\r\n0\r\nTrailer: x\r\n\r\nnext", "hello", true, true},
        {chunked, "A\nhello hell\n0\n\n", "hello hell", true, true},
        {chunked, "5\r\nhello\r\n", "hello", false, false},
        {chunked, "5\r\nhel", "hel", false, false},
        {chunked, "5\r\nhello\r\n0\r\n", "hello", false, false},
    };
    for (const Row& row : rows) {
        for (const std::size_t piece : {1U, 2U, 3U, 7U, 1000U}) {
            CAPTURE(row.bytes, piece);
            const Read got = read(row.framing, row.bytes, piece);
            CHECK(got.ok);
            CHECK(got.body == row.body);
            CHECK(got.complete == row.complete);
            CHECK(got.ended_well == row.ended_well);
        }
    }
}

TEST_CASE("chunks that lie about their length are refused", "[scan]") {
    const Framing chunked{Framing::Kind::chunked, 0};
    for (const std::string& bytes :
         {std::string("5\r\nhello!\r\n"), std::string("xyz\r\n"), std::string("\r\n"), std::string("-5\r\n"),
          std::string("0x5\r\n"), std::string("11111111111111111\r\n"), std::string(20'000, '1'),
          "0\r\n" + std::string(9'000, 'a')}) {
        CAPTURE(bytes.substr(0, 40));
        CHECK_FALSE(read(chunked, bytes, 1000).ok);
    }
}

TEST_CASE("what the taker of a body refuses ends it", "[scan]") {
    BodyFraming body({Framing::Kind::length, 5});
    const auto taken = body.take("hello", [](std::string_view) -> Result<Done> {
        return Error{ErrorCode::too_large, "enough", "", {}};
    });
    REQUIRE_FALSE(taken.ok());
    CHECK(taken.error().message == "enough");
}
