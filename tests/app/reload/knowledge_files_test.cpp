#include "app/reload/knowledge_files.hpp"
#include "app/reload/knowledge_under_test.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("the files of the rules, the calendars and the councils are known by their names", "[app]") {
    const OwnKnowledge own;
    const auto digests = app::digests_of(own.files());
    REQUIRE(digests.ok());
    CHECK(digests->contains(OwnKnowledge::rule));
    CHECK(digests->contains("calendars/bank-holidays.json"));
    CHECK(digests->contains("calendars/timetables/" +
                            std::filesystem::directory_iterator(own.path() / "calendars/timetables")
                                ->path()
                                .filename()
                                .string()));
    CHECK(digests->contains(own.council()));
    CHECK_FALSE(digests->contains("lexicons/README.md"));
    CHECK(app::stamps_of(own.files()).size() == digests->size());
}

TEST_CASE(
    "a file that is touched, replaced or gone has another stamp, and its digest tells whether it says more",
    "[app]") {
    const OwnKnowledge own;
    const auto stamps = app::stamps_of(own.files());
    const auto digests = app::digests_of(own.files());
    own.write(OwnKnowledge::rule, own.read(OwnKnowledge::rule));
    CHECK(app::stamps_of(own.files()) != stamps);
    CHECK(*app::digests_of(own.files()) == *digests);
    own.replace(OwnKnowledge::rule, "title", "# a remark\ntitle");
    CHECK(*app::digests_of(own.files()) != *digests);
    std::filesystem::remove(own.path() / OwnKnowledge::rule);
    CHECK_FALSE(app::stamps_of(own.files()).contains(OwnKnowledge::rule));
    std::filesystem::remove(own.council());
    CHECK_FALSE(app::digests_of(own.files()).ok());
}

}  // namespace evenhand::tests
