#include "scan/fetch/body_framing.hpp"
#include "scan/fetch/inflating.hpp"
#include "scan/fetch/response_head.hpp"
#include "scan/fetch/web_address.hpp"
#include "support/packing.hpp"

#include <catch2/catch.hpp>

#include <random>

using evenhand::scan::BodyFraming;
using evenhand::scan::Framing;
using evenhand::scan::framing_of;
using evenhand::scan::parse_head;
using evenhand::scan::unpacked_file;
using evenhand::scan::WebAddress;

namespace {

/// A text with some of its bytes changed, doubled or gone.
std::string damaged(std::string text, std::mt19937& random) {
    for (int times = 0; times < 8 && !text.empty(); ++times) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0: text[at] = static_cast<char>(random()); break;
        case 1: text.erase(at, 1 + random() % 4); break;
        default: text.insert(at, text.substr(at, random() % 16)); break;
        }
    }
    return text;
}

}  // namespace

TEST_CASE("damaged answers are read or refused, and addresses read from them can be read again", "[scan]") {
    std::mt19937 random(20270407);
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
                             "Content-Length: 12\r\n folded\r\nETag: \"1\"\r\n\r\n";
    const std::string chunks = "5\r\nhello\r\n1f;x=y\r\nhello hello hello hello hello h\r\n0\r\nA: b\r\n\r\n";
    const std::string archive =
        evenhand::tests::packed(std::string(5'000, 'a') + chunks, evenhand::tests::Packing::gzip);
    const std::string address = "https://www.example.gov.uk:8443/a/../b?c=d%20e#f";
    for (int round = 0; round < 3'000; ++round) {
        const auto parsed = parse_head(damaged(head, random));
        if (parsed.ok()) {
            CHECK(parsed->status >= 100);
            static_cast<void>(framing_of(*parsed));
        }
        BodyFraming body({Framing::Kind::chunked, 0});
        std::size_t came = 0;
        const auto taken = body.take(damaged(chunks, random), [&](std::string_view part) {
            came += part.size();
            return evenhand::base::Result<evenhand::base::Done>(evenhand::base::Done{});
        });
        CHECK((!taken.ok() || came <= 200));
        const auto file = unpacked_file(damaged(archive, random), 100'000);
        CHECK((!file.ok() || file->size() <= 100'000));
        const auto read = WebAddress::parse(damaged(address, random));
        if (read.ok()) {
            const auto again = WebAddress::parse(read->text());
            REQUIRE(again.ok());
            CHECK(again->text() == read->text());
        }
    }
}
