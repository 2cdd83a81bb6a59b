#include "web/handlers/api/paging.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

TEST_CASE("links lead through a list and keep what was asked for", "[web]") {
    web::Request request;
    request.path = "/api/v1/submissions";
    request.query = web::Fields({{"title", "a b&c"}, {"offset", "2"}});
    CHECK(web::links_of({2, 2, 5}, request) ==
          "</api/v1/submissions?title=a%20b%26c&offset=0>; rel=\"first\", "
          "</api/v1/submissions?title=a%20b%26c&offset=0>; rel=\"prev\", "
          "</api/v1/submissions?title=a%20b%26c&offset=4>; rel=\"next\", "
          "</api/v1/submissions?title=a%20b%26c&offset=4>; rel=\"last\"");
    CHECK(web::links_of({0, 50, 5}, request).empty());
    CHECK(web::links_of({0, 50, 0}, request).empty());
    CHECK(web::links_of({100, 50, 5}, request).find("rel=\"next\"") == std::string::npos);
}
