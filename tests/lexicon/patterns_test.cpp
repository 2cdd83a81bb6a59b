#include "evenhand/lexicon/patterns.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::Hit;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;
using evenhand::lexicon::Patterns;
using evenhand::lexicon::Vocabularies;

namespace {

const Vocabularies& built_ins() {
    static const auto vocabularies = [] {
        const evenhand::tests::TemporaryFolder folder;
        folder.write("inflections.toml", "[[verb]]\nforms = [\"pay\", \"pays\", \"paid\", \"paying\"]\n");
        auto loaded = Vocabularies::load(folder.path());
        REQUIRE(loaded.ok());
        return std::move(loaded).value();
    }();
    return vocabularies;
}

/// The texts of all hits of the phrase, with the head behind a slash.
std::vector<std::string> hits(const std::string& phrase, const std::string& text,
                              const std::vector<std::pair<TokenSpan, std::string>>& classes = {}) {
    Patterns::Builder builder(built_ins());
    const auto id = builder.add(phrase);
    REQUIRE(id.ok());
    const auto patterns = std::move(builder).build();
    const evenhand::text::Tokens tokens(text);
    Marks marks;
    for (const auto& [span, name] : classes) {
        marks.add(Mark{span, built_ins().class_named(name).value()});
    }
    marks.seal(tokens.size());
    std::vector<Hit> found;
    patterns.find(tokens, marks, TokenSpan{0, tokens.size()}, found);
    std::vector<std::string> texts;
    for (const Hit& hit : found) {
        texts.push_back(std::string(tokens.text(hit.tokens)) + "/" + std::string(tokens.text(hit.head)));
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a phrase matches its words in order, whatever their case", "[lexicon]") {
    CHECK(hits("accept full responsibility", "We ACCEPT full Responsibility.") ==
          Texts{"ACCEPT full Responsibility/ACCEPT"});
    CHECK(hits("accept full responsibility", "accept responsibility in full").empty());
    CHECK(hits("the council fault", "the council's fault") == Texts{"the council's fault/the"});
}

TEST_CASE("each element of the grammar matches what its table says", "[lexicon]") {
    CHECK(hits("pay~ out", "we paid out, pay out, payment out") == Texts{"paid out/paid", "pay out/pay"});
    CHECK(hits("promis*", "unpromising promises promised") ==
          Texts{"promises/promises", "promised/promised"});
    CHECK(hits("=Reform", "reform Reform Reform's REFORM") == Texts{"Reform/Reform", "Reform's/Reform's"});
    CHECK(hits("repair|damage done", "repair done damage done") ==
          Texts{"repair done/repair", "damage done/damage"});
    CHECK(hits("(put right|make good) it", "put right it and make good it") ==
          Texts{"put right it/put", "make good it/make"});
    CHECK(hits("full? liability", "liability") == Texts{"liability/liability"});
    CHECK(hits("pay (in full)? now", "pay in full now; pay now") ==
          Texts{"pay in full now/pay", "pay now/pay"});
    CHECK(hits("pay _ now", "pay it now; pay now; pay it all now") == Texts{"pay it now/pay"});
    CHECK(hits("24/7 line", "our 24/7 line").size() == 1);
}

TEST_CASE("a gap is up to five words or as many as it says", "[lexicon]") {
    CHECK(hits("pay ... damage", "pay a b c d e damage").size() == 1);
    CHECK(hits("pay ... damage", "pay a b c d e f damage").empty());
    CHECK(hits("pay ...6 damage", "pay a b c d e f damage").size() == 1);
    CHECK(hits("pay ... damage", "pay damage").size() == 1);
    CHECK(hits("pay ... damage", "pay, as promised, for damage").size() == 1);
    CHECK(hits("pay ... damage", "pay now; the damage").empty());
    CHECK(hits("pay ... damage", "“We pay.” The damage").empty());
}

TEST_CASE("the longest match at one place counts", "[lexicon]") {
    CHECK(hits("pay ... damage", "pay damage and damage") == Texts{"pay damage and damage/pay"});
}

TEST_CASE("punctuation stands between neighbours only where it belongs to running words", "[lexicon]") {
    CHECK(hits("pay now", "pay “now”").size() == 1);
    CHECK(hits("pay now", "pay, (now)").size() == 1);
    CHECK(hits("pay now", "pay – now").size() == 1);
    CHECK(hits("pay now", "pay; now").empty());
    CHECK(hits("pay now", "pay: now").empty());
    CHECK(hits("pay now", "pay\nnow").size() == 1);
}

TEST_CASE("the edges of a sentence can be asked for", "[lexicon]") {
    CHECK(hits("<start> vote", "“Vote early, vote often") == Texts{"Vote/Vote"});
    CHECK(hits("pay <end>", "pay and pay.") == Texts{"pay/pay"});
}

TEST_CASE("the head is the marked element, else the first word", "[lexicon]") {
    CHECK(hits("we ... ^pay~ for", "we gladly paid for it") == Texts{"we gladly paid for/paid"});
    CHECK(hits("we (will ^pay|^foot the bill)", "we foot the bill") == Texts{"we foot the bill/foot"});
    CHECK(hits("we ^gladly? pay", "we pay") == Texts{"we pay/we"});
}

TEST_CASE("a class matches the marks that others made", "[lexicon]") {
    const std::vector<std::pair<TokenSpan, std::string>> parties{{TokenSpan{1, 3}, "party"}};
    CHECK(hits("vote <party>", "Vote Liberal Democrat now", parties) == Texts{"Vote Liberal Democrat/Vote"});
    CHECK(hits("<party> now", "Vote Liberal Democrat now", parties) == Texts{"Liberal Democrat now/Liberal"});
    CHECK(hits("vote <member>", "Vote Liberal Democrat now", parties).empty());
}

TEST_CASE("equal phrases get equal numbers and a broken one leaves the others alone", "[lexicon]") {
    Patterns::Builder builder(built_ins());
    const auto first = builder.add("we pay");
    CHECK_FALSE(builder.add("we (pay").ok());
    CHECK_FALSE(builder.add("we <nobody-knows>").ok());
    CHECK_FALSE(builder.add("we?").ok());
    const auto second = builder.add("they pay");
    REQUIRE((first.ok() && second.ok()));
    CHECK(builder.add("we pay").value() == first.value());
    CHECK(first.value() != second.value());
    const auto patterns = std::move(builder).build();
    CHECK(patterns.size() == 2);
    const evenhand::text::Tokens tokens("they pay");
    std::vector<Hit> found;
    patterns.find(tokens, Marks{}, TokenSpan{0, tokens.size()}, found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pattern == second.value());
}
