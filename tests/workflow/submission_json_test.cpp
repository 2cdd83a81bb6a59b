#include "evenhand/base/data.hpp"
#include "evenhand/base/day.hpp"
#include "evenhand/workflow/submission_json.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

TEST_CASE("a submission in JSON has its decisions, and null where there is none", "[workflow]") {
    workflow::Submission item;
    item.id = {7};
    item.claim = workflow::Claim{{"al"}, base::day_of(2027, 4, 8)};
    item.approval = workflow::Approval{{"al"}, base::day_of(2027, 4, 8), {2}, "sha256:s", "sha256:r", 1};
    item.release = workflow::Release{{"bo"}, base::day_of(2027, 4, 8), {2}, "sha256:d"};
    item.urgency = workflow::Urgency{"why", "who", base::day_of(2027, 4, 10), {}, {}, {}};
    const auto root = base::parse_json(workflow::list_json({{item, {}}, 2}), "list");
    REQUIRE(root.ok());
    const auto& rows = *root->find("submissions")->array();
    CHECK(*rows[0].find("claim")->find("by")->text() == "al");
    CHECK(*rows[0].find("approval")->find("seal")->text() == "sha256:s");
    CHECK(*rows[0].find("release")->find("by")->text() == "bo");
    CHECK(rows[0].find("urgency")->find("looked_at")->is_null());
    CHECK(rows[1].find("approval") == nullptr);
    CHECK(rows[1].find("due")->is_null());
}
