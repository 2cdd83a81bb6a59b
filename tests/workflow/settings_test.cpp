#include "evenhand/workflow/settings.hpp"
#include "support/queue_scene.hpp"

namespace workflow = evenhand::workflow;
using evenhand::tests::QueueScene;

TEST_CASE("the time for a later look is the council's, else the installation's, else two days",
          "[workflow]") {
    QueueScene scene;
    const auto set = [&](const std::string& council, const std::string& value) {
        REQUIRE(scene.records
                    .record({{workflow::PutSetting{{{council}, "look-within-hours", value}}},
                             {{scene.clock.at, {}, {}, "setting", {}, {}}}})
                    .ok());
    };
    const auto hours = [&] { return workflow::look_within(scene.records, {"exampleshire"})->count(); };
    CHECK(hours() == 48);
    set("", "24");
    CHECK(hours() == 24);
    set("exampleshire", "12");
    CHECK(hours() == 12);
    set("exampleshire", "soon");
    CHECK(hours() == 48);
}

TEST_CASE("only known settings with possible values are set", "[workflow]") {
    CHECK(workflow::check_setting({{}, "look-within-hours", "336"}).ok());
    for (const char* bad : {"0", "337", "-1", "1.5", "", "a day"}) {
        CHECK_FALSE(workflow::check_setting({{}, "look-within-hours", bad}).ok());
    }
    CHECK_FALSE(workflow::check_setting({{}, "look-within", "4"}).ok());
}

TEST_CASE("a second factor is asked of roles, in the whole installation", "[workflow]") {
    QueueScene scene;
    CHECK(workflow::second_factor_roles(scene.records)->empty());
    CHECK(workflow::check_setting({{}, "second-factor", "clerk,administrator"}).ok());
    CHECK(workflow::check_setting({{}, "second-factor", ""}).ok());
    CHECK_FALSE(workflow::check_setting({{}, "second-factor", "boss"}).ok());
    CHECK_FALSE(workflow::check_setting({{"exampleshire"}, "second-factor", "clerk"}).ok());
    REQUIRE(scene.records
                .record({{workflow::PutSetting{{{}, "second-factor", "clerk,administrator"}}},
                         {{scene.clock.at, {}, {}, "setting", {}, {}}}})
                .ok());
    CHECK(*workflow::second_factor_roles(scene.records) ==
          std::vector{workflow::Role::clerk, workflow::Role::administrator});
}
