#include "web/support/address_tokens.hpp"

using namespace evenhand;
using tests::header_of;
using Use = workflow::AddressToken::Use;

TEST_CASE("a diary reads the council's calendar by its secret address, and again only what has changed",
          "[web]") {
    tests::Programs here;
    const std::string path =
        "/feeds/" + tests::address_token(here.service, here.service.scene.ann, Use::feed) + "/calendar.ics";
    const auto first = here.nobody.get(path);
    REQUIRE(first.status == 200);
    CHECK(first.content_type == "text/calendar; charset=utf-8");
    CHECK(first.body.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(header_of(first, "Cache-Control") == "private, max-age=900");
    const std::string etag = header_of(first, "ETag");
    here.service.scene.clock.at += std::chrono::hours(2);
    const auto again = here.nobody.ask("GET", path, "", {{"if-none-match", etag}});
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(header_of(again, "ETag") == etag);
    CHECK(here.nobody.ask("GET", path, "", {{"if-none-match", "\"0\""}}).status == 200);
}

TEST_CASE("a feed reader sees the queue of its council without a word of a text", "[web]") {
    tests::Programs here;
    here.submitted();
    const std::string path =
        "/feeds/" + tests::address_token(here.service, here.service.scene.rea, Use::feed) + "/queue.atom";
    const auto feed = here.nobody.get(path);
    REQUIRE(feed.status == 200);
    CHECK(feed.content_type == "application/atom+xml; charset=utf-8");
    CHECK(feed.body.find("Submission 1: submitted") != std::string::npos);
    CHECK(feed.body.find("library") == std::string::npos);
    here.submitted();
    CHECK(header_of(here.nobody.get(path), "ETag") != header_of(feed, "ETag"));
}

TEST_CASE("no other secret opens a feed, and which of them is wrong is not told", "[web]") {
    tests::Programs here;
    const std::string editor = tests::address_token(here.service, here.service.scene.ann, Use::editor);
    const std::string ordinary = here.service.token(here.service.scene.ann, {workflow::Scope::read});
    for (const std::string& secret : {editor, ordinary, std::string(43, 'A'), std::string("x")}) {
        for (const char* feed : {"/calendar.ics", "/queue.atom"}) {
            const auto reply = here.nobody.get("/feeds/" + secret + feed);
            CHECK(reply.status == 404);
            CHECK(reply.body == "There is no such feed, or it was ended\n");
        }
    }
    CHECK(here.nobody.get("/feeds/" + editor + "/other.txt").status == 404);
}
