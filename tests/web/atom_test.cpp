#include "evenhand/web/atom.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

workflow::Submission row(std::int64_t id, workflow::Instant changed) {
    workflow::Submission made;
    made.id = {id};
    made.title = "Secret plans for Northgate";
    made.state = workflow::State::submitted;
    made.created = changed;
    made.changed = changed;
    made.due = changed;
    made.due_why = "a period <opens> & closes";
    return made;
}

}  // namespace

TEST_CASE("the feed of a queue says where each submission stands and no word of it", "[web]") {
    const workflow::Submission rows[] = {row(2, base::day_of(2027, 4, 8)), row(1, base::day_of(2027, 4, 9))};
    const std::string feed = web::queue_feed(rows, "exampleshire");
    CHECK(feed.find("Northgate") == std::string::npos);
    CHECK(feed.find("<id>urn:evenhand:queue:exampleshire</id>") != std::string::npos);
    CHECK(feed.find("<id>urn:evenhand:submission:2</id>") != std::string::npos);
    CHECK(feed.find("<title>Submission 2: submitted</title>") != std::string::npos);
    CHECK(feed.find("a period &lt;opens&gt; &amp; closes") != std::string::npos);
    // RFC 4287 section 4.2.15: when it was last changed in a way that matters.
    CHECK(feed.find("<updated>2027-04-09T00:00:00Z</updated>") < feed.find("<entry>"));
}

TEST_CASE("an empty queue is a feed, too", "[web]") {
    const std::string feed = web::queue_feed({}, "exampleshire");
    CHECK(feed.find("<entry>") == std::string::npos);
    for (const char* needed : {"<id>", "<title>", "<updated>", "<author>", "</feed>"}) {
        CHECK(feed.find(needed) != std::string::npos);
    }
}
