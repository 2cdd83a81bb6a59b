#include "web/pages/report_view.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace web = evenhand::web;

TEST_CASE("the marked text is the text, each mark leading to its finding", "[web]") {
    const auto site = evenhand::tests::example_site();
    const auto view = evenhand::tests::example_view(*site);
    evenhand::report::Report report;
    report.document.text = "One <two> three";
    evenhand::report::ReportedFinding finding;
    finding.span = {4, 9};
    finding.level = evenhand::rules::Level::refer;
    report.findings = {finding};
    web::Html html;
    web::show_marked_text(html, view, web::ReportView{report});
    const std::string page = html.take();
    CHECK(page.find("One <span id=\"words-1\"></span><a href=\"#finding-1\" title=\"Finding 1\">"
                    "<mark class=\"eh-mark--refer\">&lt;two&gt;</mark></a> three") != std::string::npos);
}
