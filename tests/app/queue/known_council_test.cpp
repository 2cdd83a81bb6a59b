#include "app/queue/known_council.hpp"
#include "app/queue/queue_under_test.hpp"

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;

TEST_CASE("a role or a token of a council that nothing is of is remarked on, and made all the same",
          "[app]") {
    QueueUnderTest queue;
    const auto grant = queue.as("root", {"user", "grant", "ann", "--role", "clerk", "--of", "exampelshire"});
    CHECK(grant.status == 0);
    CHECK(has(grant.err, "nothing in this queue is of 'exampelshire' yet (it knows exampleshire)"));
    // Now somebody has a role there.
    CHECK(queue.as("root", {"user", "grant", "bo", "--role", "clerk", "--of", "exampelshire"}).err.empty());
    CHECK(queue.as("root", {"user", "grant", "bo", "--role", "author", "--of", "exampleshire"}).err.empty());
    CHECK(queue.as("root", {"user", "grant", "bo", "--role", "reader"}).err.empty());
    CHECK(queue.as("root", {"user", "ungrant", "bo", "--role", "reader", "--of", "elsewhere"})
              .err.find("nothing in") == std::string::npos);
}

TEST_CASE("with the council's file a role of another council is refused", "[app]") {
    QueueUnderTest queue;
    const auto wrong =
        queue.with_council("root", {"user", "grant", "ann", "--role", "clerk", "--of", "elsewhere"});
    CHECK(wrong.status == 2);
    CHECK(has(wrong.err, "its slug is 'exampleshire'"));
    CHECK(queue.with_council("root", {"user", "grant", "ann", "--role", "clerk", "--of", "exampleshire"})
              .status == 0);
}
