#include "evenhand/web/watch.hpp"
#include "web/support/office.hpp"

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;
using evenhand::tests::Service;

namespace {

web::Request asking(const std::string& path, const std::string& from, web::Way way = web::Way::direct) {
    web::Request request;
    request.method = "GET";
    request.path = path;
    request.id = "t";
    request.from = from;
    request.way = way;
    return request;
}

}  // namespace

TEST_CASE("the service is ready where rules are loaded and the store answers", "[web]") {
    const Service service;
    CHECK(web::answer(asking("/readyz", "192.0.2.1"), *service.site).status == 200);
    web::Site empty = *service.site;
    empty.councils.clear();
    const auto not_ready = web::answer(asking("/readyz", "127.0.0.1"), empty);
    CHECK(not_ready.status == 503);
    CHECK(not_ready.body.find("no rules are loaded") != std::string::npos);
    const auto stranger = web::answer(asking("/readyz", "192.0.2.1"), empty);
    CHECK(stranger.status == 503);
    CHECK(stranger.body.find("no rules") == std::string::npos);
}

TEST_CASE("figures are for this machine and for whoever has a token, not for whom a proxy speaks for",
          "[web]") {
    Service service;
    service.scene.submitted("The library opens.");
    web::Site site = *service.site;
    site.watch = std::make_shared<web::Watch>(web::WatchSettings{}, site.clock);
    site.watch->answered("/", "GET", 200, std::chrono::milliseconds(1));
    const auto here = web::answer(asking("/metrics", "127.0.0.1"), site);
    CHECK(here.status == 200);
    CHECK(here.content_type == "text/plain; version=0.0.4; charset=utf-8");
    for (const char* line :
         {"evenhand_requests_total{route=\"/\",method=\"GET\",status=\"200\"} 1\n",
          "evenhand_queue_length{state=\"submitted\"} 1\n", "evenhand_queue_length{state=\"approved\"} 0\n",
          "evenhand_build_info{version=\"test\",council=\"exampleshire\""}) {
        CAPTURE(line);
        CHECK(here.body.find(line) != std::string::npos);
    }
    CHECK(web::answer(asking("/metrics", "192.0.2.1"), site).status == 401);
    CHECK(web::answer(asking("/metrics", "127.0.0.1", web::Way::by_proxy), site).status == 401);
    auto monitoring = asking("/metrics", "192.0.2.1");
    monitoring.headers =
        web::Fields{{"authorization", "Bearer " + service.token(service.scene.rea, {workflow::Scope::read})}};
    CHECK(web::answer(monitoring, site).status == 200);
}
