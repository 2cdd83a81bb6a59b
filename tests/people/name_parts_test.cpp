#include "people/name_parts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using evenhand::people::FirstNames;
using evenhand::people::Gender;
using evenhand::people::name_hash;
using evenhand::people::name_parts;

namespace {

struct Row {
    const char* name;
    const char* given;
    const char* surname;
};

}  // namespace

TEST_CASE("a council's own way of writing a name is taken apart", "[people]") {
    const FirstNames names;
    for (const auto& row :
         {Row{"Priya Nandakumar", "priya", "nandakumar"}, Row{"Cllr Dr Jane Ames OBE", "jane", "ames"},
          Row{"Cllr. Mrs. Jane Ames, MBE", "jane", "ames"}, Row{"BEDDOE, Anwen", "anwen", "beddoe"},
          Row{"Robert (Bob) Ames", "bob", "ames"}, Row{"Robert \"Bob\" Ames", "robert", "ames"},
          Row{"Rhys ap Gwilym", "rhys", "gwilym"}, Row{"Ludo van der Berg", "ludo", "berg"},
          Row{"Si\u00e2n O\u2019Brien", "sian", "o'brien"},
          Row{"Micha\u0142 Zieli\u0144ski", "michal", "zielinski"},
          Row{"A\u00efsha N\u00ed Bhriain", "aisha", "bhriain"},
          Row{"Hefin Tudor Rowlands", "tudor", "rowlands"}}) {
        DYNAMIC_SECTION(row.name) {
            const auto parts = name_parts(row.name, names);
            CHECK(parts.surname == name_hash(row.surname));
            CHECK(std::find(parts.given.begin(), parts.given.end(), name_hash(row.given)) !=
                  parts.given.end());
        }
    }
}

TEST_CASE("initials are kept apart from names, and an empty name is no name", "[people]") {
    const FirstNames names;
    const auto initials = name_parts("A. Thurgood", names);
    CHECK(initials.initials_only);
    CHECK(initials.given.empty());
    CHECK(initials.initials.size() == 1);
    CHECK(name_parts("", names).surname == 0);
    CHECK(name_parts("Cher", names).given.empty());
}

TEST_CASE("the gender comes from the title first, from the first name else", "[people]") {
    const FirstNames names;
    CHECK(name_parts("Mrs Robin Hale", names).gender == Gender::female);
    CHECK(name_parts("Robin Hale", names).gender == Gender::unknown);
    CHECK(name_parts("Gareth Hale", names).gender == Gender::male);
}
