#include "notify/addresses.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {

TEST_CASE("a mailbox has one name and one host, and nothing that SMTP could take for more", "[notify]") {
    for (const auto* good : {"clerk@example.gov.uk", "o.neill+news@x.org"}) {
        CHECK(is_mailbox(good));
    }
    for (const auto* bad :
         {"", "clerk", "@x", "a@", "a@b@c", "a b@c", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b,c@d", "é@x.org"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_mailbox(bad));
    }
}

TEST_CASE("a webhook is https, or http to this machine itself", "[notify]") {
    const auto address = hook_address("https://hooks.example.org/a?b=c");
    REQUIRE(address.has_value());
    CHECK(address->host == "hooks.example.org");
    CHECK(address->port == 443);
    CHECK(address->path == "/a?b=c");
    CHECK(hook_address("https://hooks.example.org:8443")->path == "/");
    CHECK_FALSE(hook_address("http://127.0.0.1:81/x")->secure);
    for (const auto* bad :
         {"http://hooks.example.org/", "https://u:p@example.org/", "ftp://x/", "example.org", "https://",
          "https://a b/", "javascript:alert(1)", "https://x/\n"}) {
        CAPTURE(bad);
        CHECK_FALSE(hook_address(bad).has_value());
    }
    CHECK(is_this_machine("localhost"));
    CHECK(is_this_machine("::1"));
    CHECK_FALSE(is_this_machine("localhost.example.org"));
}

}  // namespace evenhand::notify
