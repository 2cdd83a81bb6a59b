#include "lexicon/between.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace {

using evenhand::lexicon::Between;

/// Of what stands between the first and the last word: whether they are neighbours, and whether a gap may
/// cross it.
std::pair<bool, bool> judged(const std::string& text) {
    const evenhand::text::Tokens tokens(text);
    Between between(tokens, {0, tokens.size()});
    for (std::uint32_t token = 1; token + 1 < tokens.size(); ++token) {
        REQUIRE_FALSE(evenhand::lexicon::takes_place(tokens[token]));
        between.add(token);
    }
    return {between.joined(), between.passable()};
}

using Judged = std::pair<bool, bool>;

}  // namespace

TEST_CASE("little punctuation leaves words neighbours", "[lexicon]") {
    CHECK(judged("one two") == Judged{true, true});
    CHECK(judged("one, “two") == Judged{true, true});
    CHECK(judged("one\ntwo") == Judged{true, true});
    CHECK(judged("one (“(“ two") == Judged{false, true});
}

TEST_CASE("a colon parts neighbours, a semicolon stops gaps too", "[lexicon]") {
    CHECK(judged("one: two") == Judged{false, true});
    CHECK(judged("one; two") == Judged{false, false});
    CHECK(judged("one! two") == Judged{false, false});
    CHECK(judged("one. two") == Judged{false, true});
    CHECK(judged("one. “two") == Judged{false, false});
}
