#include "evenhand/web/server.hpp"
#include "web/support/site.hpp"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <catch2/catch.hpp>

using evenhand::web::Server;
using Poco::Net::HTTPRequest;

TEST_CASE("many requests on one connection are each answered whole", "[web]") {
    evenhand::web::ServerSettings settings;
    settings.port = 0;
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    Poco::Net::HTTPClientSession session("127.0.0.1", (*server)->port());
    session.setKeepAlive(true);
    const std::string body = "{\"text\": \"A notice about bins.\", \"on\": \"2027-04-08\"}";
    std::string first;
    for (int round = 0; round < 20; ++round) {
        HTTPRequest request(HTTPRequest::HTTP_POST, "/api/v1/check", HTTPRequest::HTTP_1_1);
        request.setContentType("application/json; charset=utf-8");
        request.setContentLength(static_cast<std::streamsize>(body.size()));
        session.sendRequest(request) << body;
        Poco::Net::HTTPResponse response;
        std::string answer;
        Poco::StreamCopier::copyToString(session.receiveResponse(response), answer);
        REQUIRE(response.getStatus() == 200);
        if (round == 0) {
            first = answer;
        }
        CHECK(answer == first);
    }
}

TEST_CASE("a body in chunks is read to its end", "[web]") {
    evenhand::web::ServerSettings settings;
    settings.port = 0;
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    Poco::Net::HTTPClientSession session("127.0.0.1", (*server)->port());
    HTTPRequest request(HTTPRequest::HTTP_POST, "/api/v1/check", HTTPRequest::HTTP_1_1);
    request.setContentType("application/json");
    request.setChunkedTransferEncoding(true);
    session.sendRequest(request) << "{\"text\": " << std::flush << "\"A notice.\"}";
    Poco::Net::HTTPResponse response;
    session.receiveResponse(response);
    CHECK(response.getStatus() == 200);
}
