#include "store/byte_text.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("any bytes are a text and come back from it", "[store]") {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
        bytes += "\xc3\xa9";
    }
    const auto text = store::byte_text(bytes);
    CHECK(text.find('\0') == std::string::npos);
    CHECK(store::bytes_of(text) == bytes);
    CHECK(store::byte_text("plain <p>") == "plain <p>");
    CHECK(store::byte_text("").empty());
}

TEST_CASE("a text that was edited by hand is read as far as it is one", "[store]") {
    CHECK(store::bytes_of("a\xe2\x80\x9c"
                          "b\xc3") == "ab");
}

}  // namespace evenhand::tests
