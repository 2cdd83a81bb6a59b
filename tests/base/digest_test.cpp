#include "evenhand/base/digest.hpp"

#include <catch2/catch.hpp>

TEST_CASE("the digest is SHA-256", "[base]") {
    CHECK(evenhand::base::sha256("abc") ==
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
