#include "extract/invitations.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::is_invitation;

TEST_CASE("lines that only invite their reader are known", "[extract]") {
    for (const char* line : {"Share this page", "Print", "READ MORE: Ten bridges",
                             "Sign up to our newsletter", "Find us on Facebook", "Was this page useful?"}) {
        CAPTURE(line);
        CHECK(is_invitation(line));
    }
    for (const char* line : {"", "Print works opens in Market Street", "Notes to editors",
                             "Residents can share their views until 9 May."}) {
        CAPTURE(line);
        CHECK_FALSE(is_invitation(line));
    }
}
