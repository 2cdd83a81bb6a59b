#include "people/bodies.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Bodies;
using evenhand::people::Councils;

TEST_CASE("the council's name stands for the council unless it goes on or belongs to another body",
          "[people]") {
    struct Row {
        const char* phrase;
        bool own;
    };
    for (const auto& row :
         {Row{"Marlshire Council", true}, Row{"the council", true}, Row{"Marlshire's archive", true},
          Row{"Marlshire Highways", true}, Row{"Marlshire Wildlife Trust", false},
          Row{"NHS Marlshire", false}, Row{"Marlshire Fire and Rescue", false},
          Row{"Marlshire Police", false}, Row{"Tarvale Homes", false}}) {
        DYNAMIC_SECTION(row.phrase) {
            const people_test::Marked marked("Marlshire Council met. " + std::string(row.phrase) + " spoke.");
            const auto scan = marked.scan();
            const Councils councils(scan);
            const auto begin = 4U;
            CHECK(Bodies(scan, councils).own({begin, scan.size() - 2}) == row.own);
        }
    }
}

TEST_CASE("words for departments are told from proper names", "[people]") {
    const people_test::Marked marked("Marlshire Council met. Adult Social Care and Barrow Homes spoke.");
    const auto scan = marked.scan();
    const Councils councils(scan);
    const Bodies bodies(scan, councils);
    CHECK(bodies.department({4, 7}));
    CHECK_FALSE(bodies.named({4, 7}));
    CHECK_FALSE(bodies.department({8, 10}));
    CHECK(bodies.named({8, 10}));
    CHECK(bodies.any({8, 10}, evenhand::people::is_outside_body));
    CHECK_FALSE(bodies.any({4, 7}, evenhand::people::is_outside_body));
}
