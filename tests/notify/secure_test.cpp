#include "notify/secure.hpp"

#include <Poco/Exception.h>
#include <catch2/catch.hpp>

namespace evenhand::notify {

TEST_CASE("a server must show a certificate, by the machine's authorities or by one file", "[notify]") {
    CHECK(client_context("")->verificationMode() == Poco::Net::Context::VERIFY_STRICT);
    CHECK_THROWS_AS(client_context("/nothing/here.pem"), Poco::Exception);
}

}  // namespace evenhand::notify
