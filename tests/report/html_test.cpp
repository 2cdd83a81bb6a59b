#include "evenhand/report/formats.hpp"
#include "report/example_report.hpp"

#include <catch2/catch.hpp>

using evenhand::report::to_html;
using evenhand::rules::Level;
using evenhand::tests::example_report;

TEST_CASE("the HTML report marks the words and gives the finding under its number", "[report]") {
    const auto html = to_html(example_report());
    CHECK_THAT(html, Catch::StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK_THAT(html, Catch::Contains("said: “<mark class=\"stop\">We are proud.</mark>"
                                     "<a class=\"number\" href=\"#finding-1\">1</a>”"));
    CHECK_THAT(html, Catch::Contains("<article id=\"finding-1\">\n<h3>1. Stop: A member is quoted</h3>"));
    CHECK_THAT(html, Catch::Contains("<a href=\"https://example.org/4\">Act 1986, section 4</a>"));
    CHECK_THAT(html, Catch::Contains("<p class=\"verdict stop\">This must not go out as it stands.</p>"));
    CHECK_THAT(html, Catch::Contains("This is not legal advice."));
}

TEST_CASE("the HTML report runs and fetches nothing", "[report]") {
    const auto html = to_html(example_report());
    for (const char* mark : {"<script", "<link", "<img", "src=", "url(", "@import", "onclick"}) {
        INFO(mark);
        CHECK_THAT(html, !Catch::Contains(mark));
    }
}

TEST_CASE("nothing of the draft becomes markup", "[report]") {
    auto report = example_report();
    report.document.text = "<script>alert(\"&\")</script>\x01";
    report.name = "<b>.txt";
    report.findings = {report.findings[1]};
    report.findings[0].span = {0, 8};
    report.findings[0].sources = {{"x", "", "javascript:alert(1)", {}}};
    const auto html = to_html(report);
    CHECK_THAT(html,
               !Catch::Contains("<script") && !Catch::Contains("<b>") && !Catch::Contains("javascript:"));
    CHECK_THAT(html, Catch::Contains("<mark class=\"stop\">&lt;script&gt;</mark>"));
    CHECK_THAT(html, Catch::Contains("alert(&quot;&amp;&quot;)&lt;/script&gt;?"));
}

TEST_CASE("where findings overlap each word stands once and shows the worst level", "[report]") {
    auto report = example_report();
    report.document.text = "abcdef";
    report.findings = {report.findings[1], report.findings[1]};
    report.findings[0].span = {0, 4};
    report.findings[0].level = Level::note;
    report.findings[1].span = {2, 6};
    CHECK_THAT(to_html(report),
               Catch::Contains("<mark class=\"note\">ab</mark><mark class=\"stop\">cd</mark>"
                               "<a class=\"number\" href=\"#finding-1\">1</a><mark class=\"stop\">ef</mark>"
                               "<a class=\"number\" href=\"#finding-2\">2</a></div>"));
}
