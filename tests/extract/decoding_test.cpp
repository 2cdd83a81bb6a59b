#include "evenhand/extract/extract.hpp"
#include "extract/decoding.hpp"

#include <catch2/catch.hpp>

using evenhand::base::ErrorCode;
using evenhand::extract::Charset;
using evenhand::extract::CharsetSource;
using evenhand::extract::decoded_page;
using evenhand::extract::page_limit;

TEST_CASE("a page is decoded by its encoding, within the limit before and after", "[extract]") {
    const Charset utf8{"utf-8", CharsetSource::http};
    const Charset windows{"windows-1252", CharsetSource::http};
    CHECK(decoded_page("caf\xc3\xa9", utf8)->utf8 == "caf\xc3\xa9");
    CHECK(decoded_page("caf\xe9", windows)->utf8 == "caf\xc3\xa9");
    CHECK(decoded_page(std::string(page_limit, 'a'), utf8).ok());
    CHECK(decoded_page(std::string(page_limit + 1, 'a'), utf8).error().code == ErrorCode::too_large);
    CHECK(decoded_page(std::string(page_limit / 2 + 1, '\xe9'), windows).error().code ==
          ErrorCode::too_large);
}
