#include "people/office_span.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::Councils;
using evenhand::people::find_offices;

namespace {

struct Row {
    const char* text;
    const char* office;
};

std::string first_office(const std::string& text) {
    const people_test::Marked marked(text);
    const auto scan = marked.scan();
    const auto offices = find_offices(scan, Councils(scan), {});
    return offices.empty() ? "" : marked.words(offices.front().tokens);
}

}  // namespace

TEST_CASE("an office is taken with its article, its adjectives and its complement", "[people]") {
    for (const auto& row :
         {Row{"Then the leader of the council said no.", "the leader of the council"},
          Row{"The first elected Mayor of Wolds and Vale has come.",
              "The first elected Mayor of Wolds and Vale"},
          Row{"So the council's head of regeneration said.", "the council's head of regeneration"},
          Row{"A spokesperson for Bere Council said no.", "A spokesperson for Bere Council"},
          Row{"Our portfolio holder for climate change, natural assets and the green economy, said so.",
              "Our portfolio holder for climate change, natural assets and the green economy"},
          Row{"The cabinet member for roads, said so.", "The cabinet member for roads"},
          Row{"The (Acting) Returning Officer said so.", "The (Acting) Returning Officer"},
          Row{"The Mayor to open the fair.", "The Mayor"},
          Row{"The clerk to the council said so.", "The clerk to the council"},
          Row{"The chief executive who came said so.", "The chief executive"},
          Row{"The leader of the council and chair of the board said so.", "The leader of the council"}}) {
        DYNAMIC_SECTION(row.text) {
            CHECK(first_office(row.text) == row.office);
        }
    }
}

TEST_CASE("a complement in capitals ends at the verb behind it, one in small letters does not need them",
          "[people]") {
    CHECK(first_office("The Bishop of Wick prayed aloud.") == "The Bishop of Wick");
    CHECK(first_office("Chair of governors, said so.") == "Chair of governors");
    CHECK(first_office("The chair of Wick parish council said so.") == "The chair of Wick parish council");
}
