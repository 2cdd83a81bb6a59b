#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"
#include "evenhand/report/formats.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace base = evenhand::base;
namespace check = evenhand::check;
namespace policy = evenhand::policy;
namespace report = evenhand::report;
namespace rules = evenhand::rules;

namespace {

const std::string source = evenhand::tests::source();

const check::Knowledge& example() {
    static const auto knowledge = [] {
        auto library = check::Library::load(source);
        REQUIRE(library.ok());
        auto council = evenhand::council::load_profile(source + "/docs/example/council.toml");
        REQUIRE(council.ok());
        return check::Knowledge::join(*library, *council);
    }();
    REQUIRE(knowledge.ok());
    return **knowledge;
}

std::string example_release() {
    const auto bytes = base::read_file(source + "/docs/example/release.txt", 100'000);
    REQUIRE(bytes.ok());
    return *bytes;
}

report::Report report_on(const std::string& words, base::Day on = base::day_of(2027, 4, 8)) {
    const auto made = check::check({words, {}, {}}, "draft", example(), on);
    REQUIRE(made.ok());
    return *made;
}

std::size_t count(const report::Report& made, std::string_view rule) {
    return static_cast<std::size_t>(
        std::ranges::count_if(made.findings, [&](const auto& finding) { return finding.rule == rule; }));
}

/// The text, each of its paragraphs as a text of its own, and all of them as one sentence without an end.
std::vector<std::string> pieces(const std::string& text) {
    std::vector<std::string> all{text};
    std::string endless;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find("\n\n", begin), text.size());
        all.push_back(text.substr(begin, end - begin));
        endless += all.back() + " and ";
        begin = end + 2;
    }
    std::ranges::replace(endless, '.', ' ');
    std::ranges::replace(endless, '\n', ' ');
    all.push_back(endless);
    return all;
}

}  // namespace

TEST_CASE("the example inside a restricted period is stopped, and every span is a piece of it", "[check]") {
    const report::Report made = report_on(example_release());
    CHECK(made.verdict == policy::Verdict::stop);
    CHECK(made.day.in_force.size() == 1);
    CHECK(count(made, "member-quote") >= 1);
    CHECK(count(made, "party-promotion") == 1);
    CHECK(count(made, "liability-commitment") == 1);
    for (const auto& finding : made.findings) {
        REQUIRE(finding.span.end <= made.document.text.size());
        CHECK(finding.span.begin <= finding.span.end);
        CHECK_FALSE(finding.message.empty());
        CHECK_FALSE(finding.sources.empty());
    }
}

TEST_CASE("the day decides about a member's quote, and about nothing else in the example", "[check]") {
    const report::Report before = report_on(example_release(), base::day_of(2027, 3, 23));
    CHECK(count(before, "member-quote") == 0);
    CHECK(count(before, "party-promotion") == 1);
    CHECK(count(before, "liability-commitment") == 1);
    CHECK(before.day.in_force.empty());
}

TEST_CASE("a day that the calendar cannot know is never called clear", "[check]") {
    const report::Report made =
        report_on("The library opens at nine on Saturdays.", base::day_of(2199, 1, 1));
    CHECK_FALSE(made.day.known);
    CHECK(made.verdict == policy::Verdict::refer);
}

TEST_CASE("a text that says nothing of the kind is clear", "[check]") {
    const report::Report made = report_on("The library opens at nine on Saturdays.");
    CHECK(made.findings.empty());
    CHECK(made.verdict == policy::Verdict::clear);
}

TEST_CASE("what is no text is refused at the door", "[check]") {
    for (const std::string& bytes :
         {std::string(), std::string("  \n"), std::string("a\0b", 3), std::string("\xff\xfe")}) {
        CHECK_FALSE(check::check({bytes, {}, {}}, "draft", example(), base::day_of(2027, 4, 8)).ok());
    }
}

TEST_CASE("spans lead back to the text as given, however it was composed", "[check]") {
    const std::string given =
        "\xEF\xBB\xBFThe Cafe\xCC\x81\r\n\r\nCllr Priya Nandakumar said: “We did it in good time.”\r\n";
    const report::Report made = report_on(given);
    REQUIRE(made.quotes.size() == 1);
    const auto span = made.quotes.front().span;
    CHECK(made.document.text.substr(span.begin, span.size()) == "We did it in good time.");
    CHECK(made.quotes.front().speaker.person == "Priya Nandakumar");
}

TEST_CASE("an unclosed quotation is told with its line", "[check]") {
    const report::Report made = report_on("News\n\nCllr Priya Nandakumar said: “We did it in good time.\n");
    REQUIRE(made.remarks.size() == 1);
    CHECK(made.remarks.front() == "a quotation that opens on line 3 is never closed");
}

TEST_CASE("look-alikes are told only where asked for", "[check]") {
    const std::string words = "The labour market is tight, and the council cannot accept liability.";
    CHECK(report_on(words).not_flagged.empty());
    const auto explained =
        check::check({words, {}, {}}, "draft", example(), base::day_of(2027, 4, 8), rules::Explain::yes);
    REQUIRE(explained.ok());
    CHECK_FALSE(explained->not_flagged.empty());
}

TEST_CASE("two threads and many runs give the same bytes", "[check]") {
    const std::string words = example_release();
    const std::string expected = report::to_json(report_on(words));
    const check::Knowledge& knowledge = example();
    const auto differing = [&](std::size_t& wrong) {
        for (int run = 0; run < 50; ++run) {
            const auto made = check::check({words, {}, {}}, "draft", knowledge, base::day_of(2027, 4, 8));
            wrong += made.ok() && report::to_json(*made) == expected ? 0U : 1U;
        }
    };
    std::size_t wrong[2] = {};
    {
        const std::jthread one([&] { differing(wrong[0]); });
        const std::jthread two([&] { differing(wrong[1]); });
    }
    CHECK(wrong[0] == 0);
    CHECK(wrong[1] == 0);
}

TEST_CASE("a document gives the same bytes alone, behind others and beside others", "[check]") {
    const auto texts = pieces(example_release());
    REQUIRE(texts.size() > 8);
    const check::Knowledge& knowledge = example();
    const auto json = [&](std::size_t number) {
        const auto made = check::check({texts[number], {}, {}}, "draft", knowledge, base::day_of(2027, 4, 8));
        return made.ok() ? report::to_json(*made) : base::one_line(made.error());
    };
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        expected.push_back(json(i));
    }
    SECTION("in the other order, each behind other documents than before") {
        for (std::size_t i = texts.size(); i-- > 0;) {
            CHECK(json(i) == expected[i]);
        }
    }
    SECTION("in four threads, each with other documents beside it") {
        std::vector<std::vector<std::string>> found(4);
        std::vector<std::thread> threads;
        for (std::size_t turn = 0; turn < found.size(); ++turn) {
            threads.emplace_back([&, turn] {
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    found[turn].push_back(json((i + turn * 3) % texts.size()));
                }
            });
        }
        std::ranges::for_each(threads, [](std::thread& thread) { thread.join(); });
        for (std::size_t turn = 0; turn < found.size(); ++turn) {
            for (std::size_t i = 0; i < texts.size(); ++i) {
                CHECK(found[turn][i] == expected[(i + turn * 3) % texts.size()]);
            }
        }
    }
}

TEST_CASE("a quote over several paragraphs is closed once, and a mark that is missing is told", "[check]") {
    const std::string several =
        "Cllr Ann Oddie said: “We are very proud of this bridge.\n\n“It is a fine bridge.";
    CHECK(report_on(several + "”\n").remarks.empty());
    CHECK(report_on(several + "\n\nThe bridge opens on Friday.\n").remarks.size() == 1);
}

TEST_CASE("a member's letter without a capacity is offered the member's own offices", "[check]") {
    const auto made = check::check(
        {"Potholes in Mill Lane\n\nPeople ask me about Mill Lane every day. I want them mended by "
         "summer.\n\nYours sincerely\n\nPriya Nandakumar\n",
         evenhand::text::DocumentKind::letter, evenhand::text::Author::member},
        "letter", example(), base::day_of(2027, 2, 8));
    REQUIRE(made.ok());
    const auto found = std::ranges::find(made->findings, "capacity-missing", &report::ReportedFinding::rule);
    REQUIRE(found != made->findings.end());
    CHECK(found->suggestions.front() == "I write as the councillor for Northgate.");
    CHECK(made->document.text.substr(found->replaces.begin).starts_with("People ask me"));
}

TEST_CASE("what looks like a finding and is none is told with the reason", "[check]") {
    const auto made = check::check(
        {"Job fair at the Guildhall\n\nThe labour market has changed. The council cannot accept liability "
         "for lost "
         "coats. The Liberal Hall is open.\n\nIf the council were liable, it would pay compensation. Has the "
         "council "
         "accepted liability?\n\nResident Mary Smith said: “The council accepts full responsibility for my "
         "loss.”\n\nCllr Priya Nandakumar said: “The fair is a joy for everybody.”\n",
         {},
         {}},
        "draft", example(), base::day_of(2027, 2, 8), rules::Explain::yes);
    REQUIRE(made.ok());
    CHECK(made->findings.empty());
    const auto told = [&](std::string_view rule, std::string_view why) {
        return std::ranges::any_of(made->not_flagged, [&](const auto& left) {
            return left.rule == rule && left.why.find(why) != std::string::npos;
        });
    };
    CHECK(told("party-promotion", "'labour' in 'labour market' is the ordinary word"));
    CHECK(told("party-promotion", "'Liberal' in 'Liberal Hall' is a place or a body"));
    CHECK(told("liability-commitment", "negated: 'cannot accept liability'"));
    CHECK(told("liability-commitment", "hangs on a condition"));
    CHECK(told("liability-commitment", "a question"));
    CHECK(told("liability-commitment", "words of Mary Smith: 'The council accepts full responsibility'"));
    CHECK(told("member-quote", "quote of Mary Smith, who is neither member nor officer"));
    CHECK(told("member-quote", "8 February 2027 is not in a restricted period"));
}
