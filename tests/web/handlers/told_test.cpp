#include "web/handlers/told.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Browser;
using evenhand::tests::header_of;
using evenhand::tests::Service;

TEST_CASE("what stood in the way is told as a sentence, with the status that fits", "[web]") {
    Service service;
    web::Request request;
    request.path = "/queue/5";
    using evenhand::base::ErrorCode;
    const auto status = [&](ErrorCode code) {
        return web::told(request, *service.site, {code, "it is so", "do this", {}}).status;
    };
    CHECK(status(ErrorCode::not_found) == 404);
    CHECK(status(ErrorCode::refused) == 403);
    CHECK(status(ErrorCode::unreadable) == 503);
    CHECK(web::as_sentence("it is so", "do this") == "It is so: do this.");
    CHECK(web::as_sentence("Örn went", "") == "Örn went.");
}
