#include "people/office_finder.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Councils;
using evenhand::people::find_offices;
using evenhand::people::office_key;
using evenhand::people::Role;

namespace {

struct Row {
    const char* text;
    Role role;
    bool civic = false;
};

}  // namespace

TEST_CASE("what an office makes of its holder", "[people]") {
    for (const auto& row :
         {Row{"The leader of the council said no.", Role::member},
          Row{"The cabinet member for roads said no.", Role::member},
          Row{"The portfolio holder said no.", Role::member},
          Row{"The executive member for housing said no.", Role::member},
          Row{"The chair of the planning committee said no.", Role::member},
          Row{"The committee chair said no.", Role::member},
          Row{"The chairman of the Friends of Abbey Wood said no.", Role::other},
          Row{"The chair of governors said no.", Role::other},
          Row{"The opposition leader said no.", Role::member},
          Row{"The leader of the Labour group said no.", Role::member},
          Row{"The convener said no.", Role::member},
          Row{"The Town Mayor said no.", Role::member, true},
          Row{"The Provost said no.", Role::member, true},
          Row{"The elected mayor said no.", Role::member},
          Row{"The Chairman of the Council said no.", Role::member, true},
          Row{"The chief executive said no.", Role::officer},
          Row{"The monitoring officer said no.", Role::officer},
          Row{"The section 151 officer said no.", Role::officer},
          Row{"The town clerk said no.", Role::officer},
          Row{"The assistant director for highways said no.", Role::officer},
          Row{"The director of public health said no.", Role::officer},
          Row{"The head of planning said no.", Role::officer},
          Row{"The chief executive of Wick Housing Trust said no.", Role::other},
          Row{"The contracts manager at Tarvale Surfacing said no.", Role::other},
          Row{"The manager of the Anchor Hotel said no.", Role::other},
          Row{"The charity's director said no.", Role::other},
          Row{"A council spokesperson said no.", Role::officer},
          Row{"A spokesman for the authority said no.", Role::officer},
          Row{"A spokeswoman for the campaign said no.", Role::other},
          Row{"A police spokesman said no.", Role::other},
          Row{"A spokesperson said no.", Role::officer},
          Row{"The Liberal Democrat spokesperson on housing said no.", Role::member},
          Row{"The MP for Northgate said no.", Role::mp},
          Row{"The Secretary of State said no.", Role::mp},
          Row{"The Police and Crime Commissioner said no.", Role::other},
          Row{"The headteacher said no.", Role::other},
          Row{"The ward councillor said no.", Role::member},
          Row{"The parish council chairman said no.", Role::other},
          Row{"Bere Parish Council met. The parish council chairman said no.", Role::member}}) {
        DYNAMIC_SECTION(row.text) {
            const people_test::Marked marked(row.text);
            const auto scan = marked.scan();
            const auto offices = find_offices(scan, Councils(scan), {});
            REQUIRE_FALSE(offices.empty());
            CHECK(word(offices.back().role) == word(row.role));
            CHECK(offices.back().civic == row.civic);
        }
    }
}

TEST_CASE("a mayor is not a ceremonial one where the text tells of an election to the office", "[people]") {
    const people_test::Marked marked("The Mayor spoke for the combined authority.");
    const auto scan = marked.scan();
    CHECK_FALSE(find_offices(scan, Councils(scan), {}).front().civic);
}

TEST_CASE("one office has one key, whatever it is called", "[people]") {
    CHECK(office_key("Leader of the Council") == office_key("council leader"));
    CHECK(office_key("Chairman") == office_key("committee chair"));
    CHECK(office_key("Town Mayor") == office_key("the mayor"));
    CHECK(office_key("Cabinet Member for Roads") == office_key("cabinet member"));
    CHECK(office_key("Deputy Leader") != office_key("Leader"));
    CHECK(office_key("Deputy Mayor") != office_key("Mayor"));
}

TEST_CASE("a time of day is no member of an assembly", "[people]") {
    const people_test::Marked marked("Doors open at 10 AM.");
    const auto scan = marked.scan();
    CHECK(find_offices(scan, Councils(scan), {}).empty());
}
