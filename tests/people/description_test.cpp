#include "people/description.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using people_test::Read;

namespace {

struct Row {
    const char* naming;
    const char* role;
};

}  // namespace

TEST_CASE("who somebody is may be told by other words than an office", "[people]") {
    for (const auto& row : {Row{"Ann Marchetti, who runs the elections office,", "officer"},
                            Row{"Ann Marchetti, who manages the leisure centre for the council,", "officer"},
                            Row{"Ann Marchetti, who works for the council as a carpenter,", "officer"},
                            Row{"Ann Marchetti, who looks after volunteering,", "officer"},
                            Row{"Ann Marchetti, who leads the council's flood team,", "officer"},
                            Row{"Ann Marchetti, who joined the team in 2022 after years at sea,", "officer"},
                            Row{"Ann Marchetti, who joined the council in 2022,", "unknown"},
                            Row{"Ann Marchetti, who joined the Friends of Castle Library,", "unknown"},
                            Row{"Ann Marchetti, from the council's flood team,", "officer"},
                            Row{"Ann Marchetti from the highways team", "officer"},
                            Row{"Ann Marchetti, of Marlshire Council,", "officer"},
                            Row{"Ann Marchetti, a carpenter with the council,", "officer"},
                            Row{"Ann Marchetti, Marlshire's bee expert,", "officer"},
                            Row{"the council's Ann Marchetti", "officer"},
                            Row{"Ann Marchetti, the council's flag champion,", "member"},
                            Row{"Ann Marchetti (Labour, Castle ward)", "member"},
                            Row{"Ann Marchetti (Castle Ward)", "member"},
                            Row{"Ann Marchetti, who runs the café on Castle Street,", "unknown"},
                            Row{"Ann Marchetti, who runs the Jobcentre,", "unknown"},
                            Row{"Ann Marchetti, who leads the Friends of Castle Library,", "unknown"},
                            Row{"Ann Marchetti, who chairs the Friends' group,", "unknown"},
                            Row{"Ann Marchetti, winner of the council's award,", "unknown"},
                            Row{"Ann Marchetti, from Marlshire Wildlife Trust,", "unknown"},
                            Row{"Ann Marchetti, of Castle Street,", "unknown"},
                            Row{"Ann Marchetti, 43, from Thornby,", "unknown"}}) {
        DYNAMIC_SECTION(row.naming) {
            const Read read("Marlshire Council met on Monday and " + std::string(row.naming) + " said so.");
            std::string role = "nobody";
            for (const auto& figure : read.reading.figures) {
                role = figure.name == "Ann Marchetti" ? std::string(word(figure.role)) : role;
            }
            CHECK(role == row.role);
        }
    }
}

TEST_CASE("a text may end within a bracket behind a name", "[people]") {
    for (const auto& row :
         {Row{"Ann Marchetti (Labour", "unknown"}, Row{"Ann Marchetti (Castle Ward", "member"},
          Row{"Ann Marchetti (", "unknown"}, Row{"Ann Marchetti, 43,", "unknown"},
          Row{"Ann Marchetti, who", "unknown"}, Row{"Ann Marchetti, from", "unknown"}}) {
        DYNAMIC_SECTION(row.naming) {
            const Read read("Marlshire Council met on Monday and so did " + std::string(row.naming));
            CHECK(std::string(word(read.at("Ann Marchetti").role)) == row.role);
        }
    }
}
