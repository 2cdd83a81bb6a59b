#include "scan/fetch/exchange.hpp"
#include "support/packing.hpp"

#include <catch2/catch.hpp>

#include <deque>

using namespace std::chrono_literals;
using evenhand::base::Done;
using evenhand::base::Error;
using evenhand::base::ErrorCode;
using evenhand::base::machine_clock;
using evenhand::base::Result;
using evenhand::scan::Channel;
using evenhand::scan::Deadline;
using evenhand::scan::exchange;
using evenhand::scan::FetchLimits;
using evenhand::scan::Response;
using evenhand::tests::packed;
using evenhand::tests::Packing;

namespace {

/// Gives what it was given, piece by piece, then ends.
class MadeChannel final : public Channel {
  public:
    explicit MadeChannel(std::deque<std::string> pieces) : pieces_(std::move(pieces)) {}
    Result<Done> send(std::string_view bytes, const Deadline&) override {
        sent += bytes;
        return Done{};
    }
    Result<std::size_t> receive(std::span<char> room, const Deadline&) override {
        if (pieces_.empty()) {
            return std::size_t{0};
        }
        const std::size_t count = pieces_.front().copy(room.data(), room.size());
        pieces_.front().erase(0, count);
        if (pieces_.front().empty()) {
            pieces_.pop_front();
        }
        return count;
    }
    std::string sent;

  private:
    std::deque<std::string> pieces_;
};

Result<Response> answered(std::deque<std::string> pieces, std::size_t most = 1000) {
    MadeChannel channel(std::move(pieces));
    const FetchLimits limits;
    auto out = exchange(channel, "GET / HTTP/1.1\r\n\r\n", {machine_clock(), limits, most},
                        Deadline(machine_clock(), 10s));
    CHECK(channel.sent == "GET / HTTP/1.1\r\n\r\n");
    return out;
}

}  // namespace

TEST_CASE("an answer is read from its head to its end", "[scan]") {
    const auto plain = answered({"HTTP/1.1 200 OK\r\nContent-", "Length: 5\r\n\r", "\nhel", "lo and more"});
    REQUIRE(plain.ok());
    CHECK(plain->body == "hello");
    const auto chunked = answered({"HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
                                   "lo\r\n0\r\n\r\n"});
    REQUIRE(chunked.ok());
    CHECK(chunked->body == "hello");
    const std::string zipped = packed("hello", Packing::gzip);
    const auto unpacked = answered({"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + zipped});
    REQUIRE(unpacked.ok());
    CHECK(unpacked->body == "hello");
    CHECK(answered({"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"})->body.empty());
}

TEST_CASE("half an answer is none", "[scan]") {
    for (const std::string& whole :
         {std::string("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell"),
          std::string("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
          "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed("hello", Packing::gzip).substr(0, 12),
          std::string("HTTP/1.1 200 OK\r\nContent-Le"), std::string(),
          std::string(
              "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")}) {
        CAPTURE(whole);
        CHECK_FALSE(answered({whole}).ok());
    }
}

TEST_CASE("an answer has its limits in every part", "[scan]") {
    const std::string head = "HTTP/1.1 200 OK\r\n";
    const auto large = answered({head + "\r\n" + std::string(1001, 'a')});
    REQUIRE_FALSE(large.ok());
    CHECK(large.error().code == ErrorCode::too_large);
    CHECK(answered({head + "\r\n" + std::string(1000, 'a')}).ok());
    CHECK_FALSE(answered({head + "X: " + std::string(70'000, 'a') + "\r\n\r\n"}).ok());
    CHECK_FALSE(answered({head + "X: " + std::string(70'000, 'a')}).ok());
    std::string interim;
    for (int count = 0; count < 10; ++count) {
        interim += "HTTP/1.1 100 Continue\r\n\r\n";
    }
    CHECK_FALSE(answered({interim + head + "\r\n"}).ok());
}

TEST_CASE("of a refusal its beginning is enough, of a redirect its head", "[scan]") {
    const auto refused = answered({"HTTP/1.1 403 No\r\nContent-Length: 9\r\n\r\nno"});
    REQUIRE(refused.ok());
    CHECK(refused->head.status == 403);
    const auto moved = answered({"HTTP/1.1 301 Moved\r\nLocation: /a\r\nContent-Length: 999999999\r\n\r\n"});
    REQUIRE(moved.ok());
    CHECK(moved->head.field("location") == "/a");
}
