#include "app/queue/order.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using evenhand::app::draft_of;
using evenhand::app::Option;
using evenhand::app::Options;
namespace app = evenhand::app;
namespace base = evenhand::base;
namespace workflow = evenhand::workflow;

namespace {

Options options(const std::vector<std::string>& arguments) {
    std::vector<Option> known(std::begin(app::draft_options), std::end(app::draft_options));
    known.insert(
        known.end(),
        {{"revision"}, {"reason"}, {"authoriser"}, {"whom"}, {"on"}, {"not-needed", Option::Takes::nothing}});
    auto parsed = Options::parse(arguments, known, "test");
    REQUIRE(parsed.ok());
    return std::move(parsed).value();
}

}  // namespace

TEST_CASE("a draft is what the command line says, and the rest as before", "[app]") {
    std::istringstream in("Library opens\n");
    const auto first =
        draft_of(options({"--day", "2027-04-09", "--kind", "statement", "--author", "member", "--time",
                          "09:30", "--embargo", "2027-04-09 06:00", "--asked-by", "the Herald"}),
                 "-", {}, in);
    REQUIRE(first.ok());
    CHECK(first->document.text == "Library opens\n");
    CHECK(first->document.kind == evenhand::text::DocumentKind::statement);
    CHECK(first->document.author == evenhand::text::Author::member);
    CHECK(first->schedule.time == std::chrono::minutes(570));
    CHECK(first->schedule.embargo == base::day_of(2027, 4, 9) + std::chrono::hours(5));
    const auto next =
        draft_of(options({"--day", "2027-04-10", "--embargo", "none", "--time", "none", "--note", "later"}),
                 "", *first, in);
    REQUIRE(next.ok());
    CHECK(next->document.text == first->document.text);
    CHECK(next->asked_by == "the Herald");
    CHECK(next->schedule == workflow::Schedule{base::day_of(2027, 4, 10), {}, {}});
    CHECK(next->note == "later");
}

TEST_CASE("words that mean nothing are told", "[app]") {
    std::istringstream in;
    for (const auto& wrong :
         std::vector<std::vector<std::string>>{{},
                                               {"--day", "tomorrow"},
                                               {"--day", "2027-04-09", "--kind", "tweet"},
                                               {"--day", "2027-04-09", "--author", "mayor"},
                                               {"--day", "2027-04-09", "--time", "noon"},
                                               {"--day", "2027-04-09", "--embargo", "noon"}}) {
        CHECK_FALSE(draft_of(options(wrong), "", {}, in).ok());
    }
    CHECK_FALSE(app::request_of(options({"--revision", "two"}), workflow::Act::approve).ok());
    CHECK(app::request_of(options({"--revision", "2"}), workflow::Act::approve)->revision.value == 2);
}

TEST_CASE("the words of a comment stand in the text once", "[app]") {
    CHECK(*app::span_of("the pool", "We open the pool") == base::OriginalSpan{8, 16});
    CHECK_FALSE(app::span_of("the lido", "We open the pool").ok());
    CHECK_FALSE(app::span_of("o", "We open the pool").ok());
    CHECK_FALSE(app::span_of("", "We open the pool").ok());
}

TEST_CASE("an answer is done, or not needed", "[app]") {
    const auto done = app::answer_of(options({"--whom", "Ann Chief", "--on", "2027-04-07"}), "insurer-asked");
    REQUIRE(done.ok());
    CHECK(done->on == base::day_of(2027, 4, 7));
    CHECK(done->whom == "Ann Chief");
    CHECK(app::answer_of(options({"--not-needed", "--note", "x"}), "y")->kind ==
          workflow::GateAnswer::Kind::not_needed);
    CHECK_FALSE(app::answer_of(options({"--on", "yesterday"}), "y").ok());
}
