#include "evenhand/report/words.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

#include <set>

using evenhand::policy::Verdict;
using evenhand::tests::example_report;

TEST_CASE("each certainty is told in words of its own", "[report]") {
    using evenhand::rules::Certainty;
    const std::set<std::string_view> words = {evenhand::report::certainty_in_words(Certainty::certain),
                                              evenhand::report::certainty_in_words(Certainty::likely),
                                              evenhand::report::certainty_in_words(Certainty::check)};
    CHECK(words.size() == 3);
    CHECK(words.count("") == 0);
}

TEST_CASE("the verdict, the document, the period and the counts are told in sentences", "[report]") {
    auto report = example_report();
    CHECK(sentence_for(report) == "This must not go out as it stands.");
    CHECK(document_in_words(report) ==
          "The council's press release for Thursday 8 April 2027, Exampleshire County Council");
    CHECK(counts_in_words(report) == "2 findings: 1 stop, 1 note");
    CHECK(evenhand::report::period_in_words(report.day.in_force[0]) ==
          "local.exampleshire.2027-05-06, from 29 March 2027 to 6 May 2027: opens 29 March 2027, the notice "
          "of election");
    report.document = {"x", evenhand::text::DocumentKind::letter, evenhand::text::Author::member};
    report.council.clear();
    report.findings.resize(1);
    CHECK(document_in_words(report) == "A member's letter for Thursday 8 April 2027");
    CHECK(counts_in_words(report) == "1 finding: 1 note");
    report.findings.clear();
    CHECK(counts_in_words(report).empty());
    report.verdict = Verdict::refer;
    CHECK(sentence_for(report) == "The clerk has to decide before this goes out.");
    report.verdict = Verdict::clear;
    CHECK_THAT(std::string(sentence_for(report)), Catch::StartsWith("Nothing was found"));
}

TEST_CASE("findings are read from the top, those on the whole document last", "[report]") {
    CHECK(evenhand::report::reading_order(example_report()) == std::vector<std::size_t>{1, 0});
}
