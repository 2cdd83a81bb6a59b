#include "evenhand/workflow/forms.hpp"
#include "support/queue_scene.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

workflow::Revision form(std::int64_t number, const std::string& text) {
    workflow::Revision revision;
    revision.number = {number};
    revision.document.text = text;
    return revision;
}

workflow::StoredReport report(std::int64_t number, const workflow::Revision& revision) {
    workflow::StoredReport stored;
    stored.number = number;
    stored.revision = revision.number;
    stored.json =
        evenhand::tests::ToyRules{}.check({"exampleshire"}, revision, base::day_of(2027, 4, 8)).value().json;
    return stored;
}

}  // namespace

TEST_CASE("two forms of a text are compared by what their writers saw", "[workflow]") {
    workflow::History history;
    history.revisions = {form(1, "we promise it"), form(2, "we mend it")};
    history.reports = {report(1, history.revisions[0]), report(2, history.revisions[1])};
    const auto forms = workflow::two_forms(history, {1}, {2});
    REQUIRE(forms.ok());
    CHECK(forms->before->document.text == "we promise it");
    REQUIRE(forms->findings.mended.size() == 1);
    CHECK(forms->findings.mended[0].rule == "liability-commitment");
}

TEST_CASE("a form that is not there is told with those that are", "[workflow]") {
    workflow::History history;
    history.revisions = {form(1, "a")};
    const auto forms = workflow::two_forms(history, {1}, {3});
    REQUIRE_FALSE(forms.ok());
    CHECK(forms.error().code == base::ErrorCode::not_found);
    CHECK(forms.error().message == "it has the revisions 1 to 1");
}
