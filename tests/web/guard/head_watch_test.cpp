#include "web/guard/head_watch.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::web::HeadWatch;
using State = HeadWatch::State;

namespace {

State state_of(std::string_view head) {
    HeadWatch watch(200);
    watch.begin();
    watch.read(head);
    return watch.state();
}

}  // namespace

TEST_CASE("a head is whole at its empty line, however its bytes come in", "[web]") {
    const std::string head = "GET / HTTP/1.1\r\nHost: a\r\nX-A:\t\xC3\xA9 b\r\n\r\n";
    CHECK(state_of(head) == State::whole);
    HeadWatch watch(200);
    watch.begin();
    for (std::size_t at = 0; at < head.size(); ++at) {
        CHECK(watch.state() == State::reading);
        watch.read(std::string_view(head).substr(at, 1));
    }
    CHECK(watch.state() == State::whole);
    CHECK(watch.surplus() == 0);
    watch.read("a body\n");
    CHECK(watch.surplus() == 7);
    watch.begin();
    CHECK(watch.state() == State::reading);
    watch.read(head + "xyz");
    CHECK(watch.state() == State::whole);
    CHECK(watch.surplus() == 3);
}

TEST_CASE("what two readers could read differently is malformed", "[web]") {
    using namespace std::string_view_literals;
    for (const auto head : {"GET / HTTP/1.1\nHost: a\r\n\r\n"sv, "GET / HTTP/1.1\r\nHost: a\n\r\n"sv,
                            "GET / HTTP/1.1\r\nHost: a\r\n\n"sv, "GET / HTTP/1.1\r\nHost : a\r\n\r\n"sv,
                            "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n"sv,
                            "GET / HTTP/1.1\r\nX: a\0b\r\n\r\n"sv, "GET / HTTP/1.1\r\nX: a\rb\r\n\r\n"sv,
                            "GET / HTTP/1.1\r\n: a\r\n\r\n"sv, "GET / HTTP/1.1\r\nno colon\r\n\r\n"sv,
                            "GET /\x01 HTTP/1.1\r\n\r\n"sv, "GET / HTTP/1.1\r\nX\x80: a\r\n\r\n"sv}) {
        CAPTURE(head);
        CHECK(state_of(head) == State::malformed);
    }
    CHECK(state_of("GET / HTTP/1.1\r\nHost: a") == State::reading);
}

TEST_CASE("all of a head together has a limit", "[web]") {
    std::string head = "GET / HTTP/1.1\r\n";
    while (head.size() < 201) {
        head += "X: y\r\n";
    }
    CHECK(state_of(head) == State::too_large);
    CHECK(state_of(head.substr(0, 200)) == State::reading);
}
