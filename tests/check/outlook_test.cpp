#include "evenhand/check/check.hpp"
#include "evenhand/check/outlook.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

namespace base = evenhand::base;
namespace check = evenhand::check;
using evenhand::policy::Verdict;

namespace {

std::shared_ptr<const check::Knowledge> council(const std::string& more) {
    static const auto library = check::Library::load(evenhand::tests::source()).value();
    auto profile =
        evenhand::council::parse_profile(
            "name = \"Exampleshire\"\nnation = \"england\"\ntype = \"county\"\n" + more, "council.toml")
            .value();
    return check::Knowledge::join(library, std::move(profile)).value();
}

constexpr const char* election =
    "[[elections]]\nid = \"local.exampleshire.2027-05-06\"\nnotice = \"2027-03-29\"\n";
constexpr const char* quoting =
    "New library opens in Northgate\n\nThe new library in Northgate opened its doors this morning.\n\nCllr "
    "Priya Nandakumar, Cabinet Member for Communities, said: “It is a bright and welcoming place, and I am "
    "glad to see it so full.”\n";

std::optional<check::Outlook> outlook_of(const check::Knowledge& knowledge, base::Day on) {
    const auto report = check::check({quoting, {}, {}}, "draft", knowledge, on).value();
    return check::outlook({quoting, {}, {}}, "draft", knowledge, on, report.verdict).value();
}

}  // namespace

TEST_CASE("what is stopped inside a period is clear from the day after the poll", "[check]") {
    const auto knowledge = council(election);
    CHECK(outlook_of(*knowledge, base::day_of(2027, 4, 8)) ==
          check::Outlook{base::day_of(2027, 5, 7), Verdict::clear});
}

TEST_CASE("what is clear is told from when it no longer is", "[check]") {
    const auto knowledge = council(election);
    CHECK(outlook_of(*knowledge, base::day_of(2027, 3, 1)) ==
          check::Outlook{base::day_of(2027, 3, 29), Verdict::stop});
}

TEST_CASE("where no poll is near, there is nothing to tell", "[check]") {
    const auto knowledge = council("");
    CHECK_FALSE(outlook_of(*knowledge, base::day_of(2027, 3, 1)));
}

TEST_CASE("nothing is promised beyond the days that the calendar knows", "[check]") {
    const auto knowledge =
        council(std::string(election) + "[settings]\nelections_known_to = \"2027-05-06\"\n");
    CHECK_FALSE(outlook_of(*knowledge, base::day_of(2027, 4, 8)));
}

TEST_CASE("a text that cannot be checked has no outlook", "[check]") {
    CHECK_FALSE(
        check::outlook({" ", {}, {}}, "draft", *council(election), base::day_of(2027, 4, 8), Verdict::stop)
            .ok());
}
