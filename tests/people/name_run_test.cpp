#include "people/name_finder.hpp"
#include "support.hpp"

#include <catch2/catch.hpp>

using evenhand::people::BeforeName;
using evenhand::people::FirstNames;
using evenhand::people::name_run;

namespace {

std::size_t words(const char* text, BeforeName before = BeforeName::nothing) {
    const FirstNames names;
    const people_test::Marked marked(text);
    return name_run(marked.scan(), 0, before, names).words.size();
}

}  // namespace

TEST_CASE("a run of capitals is taken as far as it may be a name", "[people]") {
    CHECK(words("Gareth Oddie spoke.") == 2);
    CHECK(words("Ludo van der Berg spoke.") == 2);
    CHECK(words("J. R. Hartley spoke.") == 3);
    CHECK(words("Gareth Oddie's plan was read.") == 2);
    CHECK(words("Gareth Oddie OBE spoke.") == 2);
    CHECK(words("Theresa May spoke.") == 2);
    CHECK(words("The work goes on.") == 0);
    CHECK(words("K went home.", BeforeName::title) == 0);
    CHECK(words("de Souza spoke.", BeforeName::title) == 1);
    CHECK(words("de Souza spoke.") == 0);
}
