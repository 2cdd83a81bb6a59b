#include "web/handlers/council_rights.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using workflow::Role;

TEST_CASE("people are changed by clerks, settings by who answers for them, of their own council", "[web]") {
    struct Row {
        Role role;
        bool people;
        bool settings;
    };
    for (const Row& row :
         {Row{Role::author, false, false}, Row{Role::reader, false, false}, Row{Role::clerk, true, false},
          Row{Role::monitoring_officer, true, true}, Row{Role::administrator, true, true}}) {
        workflow::Account who;
        who.id = {"x1"};
        who.grants = {{{"here"}, row.role}};
        CAPTURE(workflow::word(row.role));
        CHECK(web::may_change_people(who, {"here"}) == row.people);
        CHECK(web::may_change_settings(who, {"here"}) == row.settings);
        CHECK_FALSE(web::may_change_people(who, {"there"}));
        who.standing = workflow::Standing::disabled;
        CHECK_FALSE(web::may_change_people(who, {"here"}));
    }
}
