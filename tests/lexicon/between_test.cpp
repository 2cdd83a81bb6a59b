#include "lexicon/between.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

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

TEST_CASE("each word and symbol of a sentence is visited with what stands before it", "[lexicon]") {
    const evenhand::text::Tokens tokens("Pay: £ 5 (now). “Then");
    std::vector<std::string> visited;
    std::vector<Judged> before;
    evenhand::lexicon::each_place(tokens, {0, tokens.size()},
                                  [&](std::uint32_t token, const Between& between) {
                                      visited.emplace_back(tokens.text(token));
                                      before.emplace_back(between.joined(), between.passable());
                                  });
    CHECK(visited == std::vector<std::string>{"Pay", "£", "5", "now", "Then"});
    CHECK(before ==
          std::vector<Judged>{{true, true}, {false, true}, {true, true}, {true, true}, {false, false}});
}

TEST_CASE("a sentence of punctuation alone has nothing to visit", "[lexicon]") {
    const evenhand::text::Tokens tokens("“…”");
    evenhand::lexicon::each_place(tokens, {0, tokens.size()},
                                  [](std::uint32_t /*token*/, const Between& /*between*/) { FAIL(); });
    SUCCEED();
}
