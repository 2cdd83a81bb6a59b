#include "people/class_marks.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Person;
using evenhand::people::Role;
using people_test::Read;

TEST_CASE("the built-in classes are marked for the phrases of rules", "[people]") {
    const Read read("Cllr Ann Bell, Leader of Bere Council, met Tom Bunce, the chief executive, and Jane "
                    "Ames MP. The Labour group of the council left. The officer said so.");
    CHECK(read.marks_of("person") == "Cllr Ann Bell, Leader of Bere Council; Cllr Ann Bell; Tom Bunce, the "
                                     "chief executive; Tom Bunce; Jane Ames MP");
    CHECK(read.marks_of("member") == "Cllr Ann Bell, Leader of Bere Council; Cllr Ann Bell");
    CHECK(read.marks_of("officer") == "Tom Bunce, the chief executive; Tom Bunce; The officer");
    CHECK(read.marks_of("mp") == "Jane Ames MP");
    CHECK(read.marks_of("group") == "Labour group");
    CHECK(read.marks_of("party") == "Labour");
    CHECK(read.marks_of("council") == "Bere Council; the council");
    CHECK(read.marks_of("candidate").empty());
}

TEST_CASE("those who stand are marked as candidates, and the council that speaks is no officer", "[people]") {
    CHECK(Read("Ann Bell came.", {people_test::person("Ann Bell", Role::candidate)}).marks_of("candidate") ==
          "Ann Bell");
    const Read read("The council said so.");
    CHECK(read.marks_of("council") == "The council");
    CHECK(read.marks_of("officer").empty());
}
