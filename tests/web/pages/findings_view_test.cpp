#include "web/pages/report_view.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;
using evenhand::tests::holds;

namespace {

evenhand::report::Report report() {
    evenhand::report::Report made;
    made.document.text = "\xf0\x9f\x90\x9d bad words";
    evenhand::report::ReportedFinding finding;
    finding.rule = "some-rule";
    finding.title = "Title";
    finding.message = "Message.";
    finding.span = {5, 8};
    finding.replaces = finding.span;
    finding.suggestions = {"good", ""};
    made.findings.push_back(finding);
    return made;
}

std::string findings(evenhand::messages::Language language, std::string_view form) {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::view_in(language, *site);
    const auto made = report();
    web::Html html;
    web::show_findings(html, view, web::ReportView{made, {}, form});
    return html.take();
}

}  // namespace

TEST_CASE("a suggestion is a button of the draft's form, and a finding leads to its words there", "[web]") {
    const std::string page = findings(evenhand::messages::Language::english, "draft");
    CHECK(holds(page, "form=\"draft\" formaction=\"/\" name=\"use\""));
    CHECK(holds(page, "data-from=\"3\" data-to=\"6\""));
    CHECK(holds(page, "(leave it out)"));
    CHECK(holds(page, "href=\"/rules/some-rule\""));
}

TEST_CASE("where nothing can be edited, suggestions are words only", "[web]") {
    const std::string page = findings(evenhand::messages::Language::english, "");
    CHECK_FALSE(holds(page, "<button"));
    CHECK_FALSE(holds(page, "data-from"));
    CHECK(holds(page, "good"));
}

TEST_CASE("what the lexicons say is marked as English on a Welsh page", "[web]") {
    const std::string page = findings(evenhand::messages::Language::welsh, "");
    CHECK(holds(page, "<p class=\"govuk-body\" lang=\"en\">Message.</p>"));
    CHECK(holds(page, "Beth a ganfuwyd"));
}
