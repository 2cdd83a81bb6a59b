#include "web/guard/framing.hpp"

#include <catch2/catch.hpp>

// What a message may look like is asked of a running server in ../server_test.cpp; here is the table of
// heads.
using State = evenhand::web::HeadWatch::State;

TEST_CASE("a fault of the head is answered before its fields are looked at", "[web]") {
    struct Empty final : Poco::Net::HTTPServerRequest {
        std::istream& stream() override { std::terminate(); }
        [[nodiscard]] const Poco::Net::SocketAddress& clientAddress() const override { std::terminate(); }
        [[nodiscard]] const Poco::Net::SocketAddress& serverAddress() const override { std::terminate(); }
        [[nodiscard]] const Poco::Net::HTTPServerParams& serverParams() const override { std::terminate(); }
        [[nodiscard]] Poco::Net::HTTPServerResponse& response() const override { std::terminate(); }
        [[nodiscard]] bool secure() const override { return false; }
    };
    Empty request;
    CHECK(evenhand::web::framing_fault(request, State::too_large)->status == 431);
    CHECK(evenhand::web::framing_fault(request, State::malformed)->status == 400);
    CHECK(evenhand::web::framing_fault(request, State::reading)->status == 400);
    request.setVersion("HTTP/1.1");
    CHECK(evenhand::web::framing_fault(request, State::whole)->status == 400);
    request.add("Host", "a");
    CHECK_FALSE(evenhand::web::framing_fault(request, State::whole));
    request.add("Content-Length", "-1");
    CHECK(evenhand::web::framing_fault(request, State::whole)->status == 400);
    request.erase("Content-Length");
    request.add("Transfer-Encoding", "chunked, chunked");
    CHECK(evenhand::web::framing_fault(request, State::whole)->status == 501);
}
