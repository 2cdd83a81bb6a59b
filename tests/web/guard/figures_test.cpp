#include "web/guard/figures.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::policy::Verdict;
using std::chrono::milliseconds;

TEST_CASE("figures are counted by route, method, status and verdict, and the histogram adds up", "[web]") {
    web::Figures figures;
    figures.answered("/queue/{id}", "GET", 200, milliseconds(4));
    figures.answered("/queue/{id}", "GET", 200, milliseconds(40));
    figures.answered("/queue/{id}", "POST", 403, milliseconds(4000));
    figures.checked(Verdict::stop);
    const std::string text = figures.text();
    for (const char* line :
         {"evenhand_requests_total{route=\"/queue/{id}\",method=\"GET\",status=\"200\"} 2\n",
          "evenhand_requests_total{route=\"/queue/{id}\",method=\"POST\",status=\"403\"} 1\n",
          "evenhand_request_duration_seconds_bucket{route=\"/queue/{id}\",le=\"0.0025\"} 0\n",
          "evenhand_request_duration_seconds_bucket{route=\"/queue/{id}\",le=\"0.005\"} 1\n",
          "evenhand_request_duration_seconds_bucket{route=\"/queue/{id}\",le=\"0.05\"} 2\n",
          "evenhand_request_duration_seconds_bucket{route=\"/queue/{id}\",le=\"2.5\"} 2\n",
          "evenhand_request_duration_seconds_bucket{route=\"/queue/{id}\",le=\"+Inf\"} 3\n",
          "evenhand_request_duration_seconds_sum{route=\"/queue/{id}\"} 4.044\n",
          "evenhand_request_duration_seconds_count{route=\"/queue/{id}\"} 3\n",
          "evenhand_checks_total{verdict=\"stop\"} 1\n", "evenhand_checks_total{verdict=\"clear\"} 0\n"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
}

TEST_CASE("a label cannot break out of its quotes", "[web]") {
    CHECK(web::label("a\"b\\c\nd") == "a\\\"b\\\\c\\nd");
}

TEST_CASE("files that could not be used are told until files that can be are there", "[web]") {
    web::Figures figures;
    CHECK(figures.text().find("evenhand_knowledge_left_aside 0\n") != std::string::npos);
    figures.knowledge_refused();
    CHECK(figures.text().find("evenhand_knowledge_left_aside 1\n") != std::string::npos);
    figures.knowledge_taken();
    const std::string text = figures.text();
    CHECK(text.find("evenhand_knowledge_left_aside 0\n") != std::string::npos);
    CHECK(text.find("evenhand_reloads_total{outcome=\"taken\"} 1\n") != std::string::npos);
    CHECK(text.find("evenhand_reloads_total{outcome=\"refused\"} 1\n") != std::string::npos);
}
