#include "evenhand/web/website_pages.hpp"
#include "web/support/holds.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

namespace evenhand::tests {

TEST_CASE("an item is shown with its findings, its changes and its decisions", "[web]") {
    const auto site = example_site();
    const scan::Instant now{base::day_of(2027, 4, 8)};
    web::WebItemPage page;
    page.item.id = 7;
    page.item.title = "Library opens";
    page.item.link = "https://www.exampleshire.gov.uk/news/library";
    page.item.version = 2;
    page.item.state = scan::ItemState::online;
    scan::Version first;
    first.number = 1;
    first.at = now;
    first.text = "It opens on Monday.";
    first.day = base::day_of(2027, 4, 7);
    first.day_source = "json-ld";
    first.confidence = "high";
    auto second = first;
    second.number = 2;
    second.text = "It opens on <Tuesday>.";
    page.versions = {first, second};
    scan::Assessment assessment;
    assessment.verdict = policy::Verdict::stop;
    assessment.on = base::day_of(2027, 4, 7);
    assessment.remarks = {"Judged by the law of a day."};
    scan::WebFinding finding;
    finding.level = rules::Level::stop;
    finding.message = "A member is quoted";
    finding.words = "“<b>Me</b>”";
    finding.stood_before = true;
    finding.sources = {{"The Code, paragraph 34", "What it says", "https://www.gov.uk/code", {}},
                       {"A protocol", "", "javascript:alert(1)", {}}};
    assessment.findings = {finding};
    page.assessment = assessment;
    page.decisions = {{7, 1, 1, "", scan::DecisionKind::dismissed, "It is history", "al", now, 0}};
    const auto html = web::web_item_page(example_view(*site), page);
    CHECK(holds(html, "A member is quoted"));
    CHECK(holds(html, "&lt;b&gt;Me&lt;/b&gt;"));
    CHECK(holds(html, "href=\"https://www.gov.uk/code\""));
    CHECK_FALSE(holds(html, "href=\"javascript:"));
    CHECK(holds(html, "Stood online before the period opened"));
    CHECK(holds(html, "<del>"));
    CHECK(holds(html, "&lt;Tuesday&gt;"));
    CHECK(holds(html, "May stay"));
    CHECK(holds(html, "It is history"));
    CHECK(holds(html, "Decided on an earlier form"));
    CHECK(holds(html, "Wednesday 7 April 2027 (json-ld, high confidence)"));
    CHECK_FALSE(holds(html, "name=\"kind\""));
    page.may_decide = true;
    CHECK(holds(web::web_item_page(example_view(*site), page), "name=\"kind\""));
    CHECK(holds(web::web_item_page(view_in(messages::Language::welsh, *site), page), "Caiff aros"));
}

}  // namespace evenhand::tests
