#include "people/councils.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Councils;

namespace {

std::string own(const std::string& text) {
    const people_test::Marked marked(text);
    std::string all;
    const Councils councils(marked.scan());
    for (const auto& mention : councils.own()) {
        all += (all.empty() ? "" : "; ") + marked.words(mention.tokens);
    }
    return all;
}

struct Row {
    const char* text;
    const char* councils;
};

}  // namespace

TEST_CASE("the council itself is found by its name and without it", "[people]") {
    for (const auto& row :
         {Row{"Marlshire County Council met. The council agreed.", "Marlshire County Council; The council"},
          Row{"Members of Marlshire Council met.", "Marlshire Council"},
          Row{"The City of Wick Council met.", "The City of Wick Council"},
          Row{"The borough council and the authority agreed.", "The borough council; the authority"},
          Row{"Our council's budget is set.", "Our council's"},
          Row{"Stoke-upon-Wold and Bere Town Council met.", "Bere Town Council"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(own(row.text).find(row.councils) != std::string::npos);
        }
    }
}

TEST_CASE("council tax, other bodies called a council and councils in general are not the council",
          "[people]") {
    for (const char* text :
         {"Your council tax is due.", "The Arts Council gave a grant.", "A council may do so.",
          "Councils must publish it.", "The council house is let.", "The highway authority decides."}) {
        DYNAMIC_SECTION(text) {
            CHECK(own(text).empty());
        }
    }
}

TEST_CASE("another council is told from the one the text is about", "[people]") {
    const people_test::Marked marked(
        "Bere Town Council met. Notice must be given to the district council. Bere Town Council "
        "will write to Wick Town Council.");
    const Councils councils(marked.scan());
    CHECK(councils.own().size() == 2);
    CHECK(councils.own_is("town"));
    CHECK_FALSE(councils.own_is("parish"));
    CHECK(councils.any_own({0, 3}));
    CHECK_FALSE(councils.any_other({0, 3}));
    CHECK(councils.any_other({0, marked.text.tokens().size()}));
}

TEST_CASE("the council of the profile is the text's own where the text names it", "[people]") {
    const people_test::Marked marked("Thornby Town Council and Thornby Chamber wrote. Thornby Town Council "
                                     "asked Marlshire County Council for help.");
    const auto scan = marked.scan();
    using evenhand::people::council_key;
    CHECK(Councils(scan).own_name(council_key("Thornby Town Council")));
    CHECK(Councils(scan, council_key("Marlshire County Council")).own_name(council_key("Marlshire Council")));
    CHECK(Councils(scan, council_key("Wick District Council")).own_name(council_key("Thornby Town Council")));
    CHECK(council_key("The Royal Borough of Wick") == council_key("Wick Borough Council"));
    CHECK(council_key("City of Minster Council") == council_key("Minster City Council"));
    CHECK(council_key("Council") == 0);
}

TEST_CASE("a borough may be named without the word council", "[people]") {
    const people_test::Marked marked("The London Borough of Stourham and Wick's plan was published.");
    const auto scan = marked.scan();
    const Councils councils(scan);
    REQUIRE(councils.own().size() == 1);
    CHECK(marked.words(councils.own().front().tokens) == "The London Borough of Stourham and Wick's");
    const people_test::Marked whole("The Royal Borough of Wick Council met.");
    const auto other = whole.scan();
    CHECK(Councils(other).own().size() == 1);
}

TEST_CASE("a community council is another where the text's own calls itself nothing of the sort",
          "[people]") {
    CHECK(own("Ardbeith Council met. The Community Council of Strathcorrour wrote.") == "Ardbeith Council");
    CHECK(own("Ardbeith Council met. The community council wrote.") == "Ardbeith Council");
    CHECK(own("Pencoed Community Council met. The community council agreed.").find("The community council") !=
          std::string::npos);
}
