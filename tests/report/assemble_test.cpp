#include "evenhand/base/bug.hpp"
#include "evenhand/report/assemble.hpp"

#include <catch2/catch.hpp>

using evenhand::base::NormalSpan;
using evenhand::policy::Judgement;
using evenhand::policy::Judgements;
using evenhand::policy::Verdict;
using evenhand::report::assemble;
using evenhand::rules::Reading;
using evenhand::text::Text;

namespace {

/// CRLF, a decomposed letter and a mark that is never closed: the normal text is shorter than what was given.
constexpr const char* given = "Heading\r\n\r\nCllr Zoe\xCC\x88 Oddie said: “We are proud.” “And\r\n";

Reading reading_of(const char* text) {
    auto read = Text::read({text}, "draft.txt");
    REQUIRE(read.ok());
    return Reading{std::move(read).value(), {}, {}, {}};
}

NormalSpan normal_span(const Reading& reading, std::string_view piece) {
    const auto at = reading.text.normal().find(piece);
    REQUIRE(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())};
}

std::string piece(const evenhand::report::Report& report, evenhand::base::OriginalSpan span) {
    return report.document.text.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("a report's spans are those of the text as it was given", "[report]") {
    auto reading = reading_of(given);
    evenhand::quotes::Quote quote;
    quote.span = normal_span(reading, "We are proud.");
    quote.speaker.span = normal_span(reading, "Cllr Zoë Oddie");
    quote.speaker.name = "Zoë Oddie";
    quote.speaker.role = evenhand::people::Role::member;
    quote.speaker.person = 0;
    reading.quotes.quotes = {quote};
    reading.quotes.unclosed = {normal_span(reading, "“And")};

    evenhand::rules::Rule rule;
    rule.id = "member-quote";
    rule.title = "A member is quoted";
    rule.message = "A member is quoted.";
    rule.advice = "Quote an officer.";
    Judgements judgements;
    judgements.verdict = Verdict::stop;
    evenhand::rules::Finding finding;
    finding.span = quote.span;
    finding.detail = "Zoë Oddie";
    finding.suggestions = {"An officer said so.", "As {office}."};
    finding.replaces = normal_span(reading, "Cllr Zoë Oddie said: “We are proud.”");
    finding.person = 0;
    judgements.all.push_back(
        {&rule, finding, evenhand::rules::Level::stop, "Because.", {{"Act", "", "", {}}}});
    finding.span = {};
    finding.detail.clear();
    finding.person.reset();
    finding.replaces = {finding.replaces.begin, finding.replaces.begin};
    judgements.all.push_back({&rule, finding, evenhand::rules::Level::note, "", {}});
    const std::vector<evenhand::people::Person> people = {
        {"Councillor Zoë Oddie", evenhand::people::Role::member, "", "Northgate", "Mayor", false}};

    const auto report =
        assemble(reading, judgements, people, {{"party-promotion", normal_span(reading, "Heading"), "none"}});
    CHECK(report.document.text == given);
    CHECK(report.verdict == Verdict::stop);
    REQUIRE(report.quotes.size() == 1);
    CHECK(piece(report, report.quotes[0].span) == "We are proud.");
    CHECK(report.quotes[0].direct);
    CHECK(report.quotes[0].speaker.text == "Cllr Zoe\xCC\x88 Oddie");
    CHECK(report.quotes[0].speaker.person == "Councillor Zoë Oddie");
    REQUIRE(report.findings.size() == 2);
    CHECK(piece(report, report.findings[0].span) == "We are proud.");
    CHECK(report.findings[0].message == "A member is quoted (Zoë Oddie).");
    CHECK(report.findings[0].why == "Because.");
    CHECK(report.findings[0].sources.size() == 1);
    CHECK(report.findings[0].suggestions ==
          std::vector<std::string>{"An officer said so.", "As Mayor.", "As councillor for Northgate."});
    CHECK(piece(report, report.findings[0].replaces) == "Cllr Zoe\xCC\x88 Oddie said: “We are proud.”");
    CHECK(report.findings[1].span == evenhand::base::OriginalSpan{});
    CHECK(report.findings[1].message == "A member is quoted.");
    CHECK(report.findings[1].suggestions.back() == "As [your office or ward].");
    CHECK(report.findings[1].replaces.begin == report.findings[0].replaces.begin);
    CHECK(report.findings[1].replaces.empty());
    REQUIRE(report.not_flagged.size() == 1);
    CHECK(piece(report, report.not_flagged[0].span) == "Heading");
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0] == "a quotation that opens on line 3 is never closed");
}

TEST_CASE("a quote that nobody says has an empty speaker", "[report]") {
    auto reading = reading_of("“So be it,” was heard.");
    evenhand::quotes::Quote quote;
    quote.form = evenhand::quotes::Form::reported;
    quote.span = normal_span(reading, "So be it");
    reading.quotes.quotes = {quote};
    const auto report = assemble(reading, {}, {}, {});
    REQUIRE(report.quotes.size() == 1);
    CHECK_FALSE(report.quotes[0].direct);
    CHECK(report.quotes[0].speaker.text.empty());
    CHECK(report.quotes[0].speaker.person.empty());
}
