#include "evenhand/web/record_pages.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;

TEST_CASE("a field of CSV cannot end early nor become a formula", "[web]") {
    CHECK(web::csv_field("a \"b\", c") == "\"a \"\"b\"\", c\"");
    CHECK(web::csv_field("=1+1") == "\"'=1+1\"");
    CHECK(web::csv_field("@x") == "\"'@x\"");
    CHECK(web::csv_field("") == "\"\"");
}
