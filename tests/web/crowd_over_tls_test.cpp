#include "evenhand/web/server.hpp"
#include "support/temporary_folder.hpp"
#include "web/support/certificate.hpp"
#include "web/support/crowd.hpp"
#include "web/support/site.hpp"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <catch2/catch.hpp>

#include <algorithm>

using evenhand::web::Server;

namespace {

/// For the test's own certificate, which nobody has signed.
Poco::Net::Context::Ptr trusting_context() {
    Poco::Net::Context::Params params;
    params.verificationMode = Poco::Net::Context::VERIFY_NONE;
    return {new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params)};
}

/// Whoever has to wait until a place becomes free by itself waits for 15 s, so a sanitizer's slow handshakes
/// are told from that by far more than a second.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::chrono::seconds soon_enough{5};
#else
constexpr std::chrono::seconds soon_enough{1};
#endif

}  // namespace

TEST_CASE("hundreds of connections that never agree on TLS keep nobody from being served", "[web]") {
    const evenhand::tests::TemporaryFolder folder;
    evenhand::web::ServerSettings settings;
    settings.port = 0;
    settings.threads = 32;
    settings.certificate = folder.write("c.pem", evenhand::tests::test_certificate).string();
    settings.key = folder.write("k.pem", evenhand::tests::test_key).string();
    const auto server = Server::start(settings, evenhand::tests::example_site());
    REQUIRE(server.ok());
    // The beginning of a client's hello, whose rest comes byte by byte.
    evenhand::tests::Crowd crowd((*server)->port(), std::string("\x16\x03\x01\x02\x00\x01", 6));
    auto quickest = std::chrono::nanoseconds::max();
    for (int round = 0; round < 3; ++round) {
        crowd.drip();
        const auto begun = std::chrono::nanoseconds(evenhand::base::machine_clock().ticks());
        Poco::Net::HTTPSClientSession session("127.0.0.1", (*server)->port(), trusting_context());
        session.setTimeout(Poco::Timespan(10, 0));
        Poco::Net::HTTPRequest request("GET", "/healthz", "HTTP/1.1");
        session.sendRequest(request);
        Poco::Net::HTTPResponse response;
        session.receiveResponse(response);
        quickest = std::min(quickest, evenhand::base::machine_clock().ticks() - begun);
        CHECK(response.getStatus() == 200);
    }
    CHECK(quickest < soon_enough);
}
