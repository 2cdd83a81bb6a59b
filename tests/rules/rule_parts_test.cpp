#include "evenhand/rules/rule_parts.hpp"
#include "rules/fixtures.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using evenhand::base::TableReader;
using evenhand::rules::LevelRow;
using evenhand::rules::PhraseBook;
using evenhand::rules::Within;
using evenhand::tests::RuleFixture;

namespace {

/// Reads the tables of `toml` with `read` and gives its result.
template <typename Read>
auto with(const std::string& toml, Read&& read) {
    const auto root = evenhand::base::parse_toml(toml, "rule.toml");
    REQUIRE(root.ok());
    TableReader reader(*root, "rule.toml", "the rule");
    auto result = read(reader);
    if (result.ok() && reader.failed()) {
        return decltype(result)(reader.finish().error());
    }
    return result;
}

PhraseBook& phrases() {
    static const RuleFixture fixture("");
    static PhraseBook book(fixture.vocabularies());
    return book;
}

auto plan_of(TableReader& reader) {
    evenhand::rules::Plan plan;
    const auto read = evenhand::rules::read_whens(reader, phrases(), plan);
    using Read = evenhand::base::Result<evenhand::rules::Plan>;
    return read.ok() ? Read(std::move(plan)) : Read(read.error());
}

auto whens_of(TableReader& reader) {
    const auto plan = plan_of(reader);
    using Whens = evenhand::base::Result<std::vector<evenhand::rules::When>>;
    return plan.ok() ? Whens(plan->whens) : Whens(plan.error());
}

std::string examples(int bad, int good, int tempting) {
    std::string toml;
    const std::pair<const char*, int> sorts[] = {{"bad", bad}, {"good", good}, {"tempting", tempting}};
    for (const auto& [sort, count] : sorts) {
        for (int i = 0; i < count; ++i) {
            toml += "[[" + std::string(sort) + "]]\ntext = \"We pay.\"\n";
        }
    }
    return toml;
}

}  // namespace

TEST_CASE("a rule needs three bad, three good and two tempting examples", "[rules]") {
    using evenhand::rules::read_examples;
    CHECK(with(examples(3, 3, 2), read_examples).ok());
    CHECK_FALSE(with(examples(2, 3, 2), read_examples).ok());
    CHECK_FALSE(with(examples(3, 2, 2), read_examples).ok());
    CHECK_FALSE(with(examples(3, 3, 1), read_examples).ok());
    CHECK_THAT(with(examples(3, 3, 1), read_examples).error().message, Catch::Contains("[[tempting]]"));
}

TEST_CASE("an example tells its document, its people and the part that a finding must touch", "[rules]") {
    using evenhand::rules::read_examples;
    const std::string detailed =
        "[[bad]]\ntext = \"We pay.\"\nmark = \"pay\"\nauthor = \"member\"\nkind = \"letter\"\n"
        "people = [{ name = \"Ann Oddie\", role = \"member\", standing = true }]\n";
    const auto read = with(examples(2, 3, 2) + detailed, read_examples);
    REQUIRE(read.ok());
    CHECK((*read)[2].mark == "pay");
    CHECK((*read)[2].author == evenhand::text::Author::member);
    CHECK((*read)[2].kind == evenhand::text::DocumentKind::letter);
    REQUIRE((*read)[2].people.size() == 1);
    CHECK((*read)[2].people[0].standing);
    CHECK_FALSE(
        with(examples(2, 3, 2) + "[[bad]]\ntext = \"We pay.\"\nmark = \"paid\"\n", read_examples).ok());
}

TEST_CASE("a rule cites at least one source, of nations that there are", "[rules]") {
    using evenhand::rules::read_sources;
    CHECK_FALSE(with("", read_sources).ok());
    CHECK(with("[[source]]\nref = \"a\"\ntitle = \"b\"\nnations = [\"wales\"]\n", read_sources).ok());
    CHECK_FALSE(with("[[source]]\nref = \"a\"\ntitle = \"b\"\nnations = [\"france\"]\n", read_sources).ok());
    CHECK_FALSE(with("[[source]]\nref = \"a\"\n", read_sources).ok());
}

TEST_CASE("level rows keep their order and their conditions", "[rules]") {
    using evenhand::rules::read_levels;
    const auto rows = with("[[level]]\nlevel = \"refer\"\nperiod = \"inside\"\ntraits = [\"civic\"]\n"
                           "[[level]]\nlevel = \"stop\"\nauthor = \"officer\"\ncertainty = \"check\"\n",
                           read_levels);
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 2);
    CHECK((*rows)[0].period == LevelRow::Period::inside);
    CHECK((*rows)[0].traits == std::vector{evenhand::rules::Trait::civic});
    CHECK((*rows)[1].period == LevelRow::Period::any);
    CHECK((*rows)[1].author == evenhand::text::Author::officer);
    CHECK_FALSE(with("", read_levels).ok());
    CHECK_FALSE(with("[[level]]\nlevel = \"fatal\"\n", read_levels).ok());
    CHECK_FALSE(with("[[level]]\nlevel = \"stop\"\ntraits = [\"tall\"]\n", read_levels).ok());
}

TEST_CASE("conditions near a phrase say how near", "[rules]") {
    const auto read = [](TableReader& reader) {
        return evenhand::rules::read_nearby(reader, "unless", phrases());
    };
    const auto rows =
        with("[[unless]]\nwithin = \"phrase\"\nphrases = [\"labour market\"]\nwhy = \"jobs\"\n", read);
    REQUIRE(rows.ok());
    CHECK((*rows)[0].within == Within::phrase);
    CHECK((*rows)[0].why == "jobs");
    CHECK_FALSE(with("[[unless]]\nwithin = \"street\"\nphrases = [\"labour market\"]\n", read).ok());
    CHECK_FALSE(with("[[unless]]\nphrases = [\"labour market\"]\n", read).ok());
    CHECK_FALSE(with("[[unless]]\nwithin = \"sentence\"\n", read).ok());
}

TEST_CASE("each [[when]] carries its stances, and an unknown one is refused", "[rules]") {
    const auto whens =
        with("[[when]]\nphrases = [\"we pay\"]\nnegation = \"require\"\nhedge = \"refuse\"\n"
             "tenses = [\"future\"]\nneeds = [{ within = \"document\", phrases = [\"claim\"] }]\n",
             whens_of);
    REQUIRE(whens.ok());
    CHECK((*whens)[0].negation == evenhand::rules::Stance::require);
    CHECK((*whens)[0].hedge == evenhand::rules::Stance::refuse);
    CHECK_FALSE((*whens)[0].tenses.allows(evenhand::rules::Tense::past));
    CHECK((*whens)[0].needs.size() == 1);
    CHECK_FALSE(with("[[when]]\nphrases = [\"we pay\"]\nnegation = \"ignore\"\n", whens_of).ok());
    CHECK_FALSE(with("[[when]]\nphrases = [\"we pay\"]\nvoices = [\"crowd\"]\n", whens_of).ok());
    CHECK_FALSE(with("[[when]]\nphrases = []\n", whens_of).ok());
}

TEST_CASE("an exception that several name is written once", "[rules]") {
    const std::string exception = "[[exception]]\nname = \"market\"\nwithin = \"sentence\"\nphrases = "
                                  "[\"labour market\"]\nwhy = \"jobs\"\n";
    const auto plan = with(exception + "[[when]]\nphrases = [\"we pay\"]\nexceptions = [\"market\"]\n"
                                       "[[when]]\nphrases = [\"claim\"]\nexceptions = [\"market\"]\n",
                           plan_of);
    REQUIRE(plan.ok());
    REQUIRE(plan->exceptions.size() == 1);
    CHECK(plan->exceptions[0].why == "jobs");
    CHECK(plan->whens[0].exceptions == std::vector<std::uint32_t>{0});
    CHECK(plan->whens[1].exceptions == std::vector<std::uint32_t>{0});

    const auto unknown =
        with(exception + "[[when]]\nphrases = [\"we pay\"]\nexceptions = [\"markt\"]\n", plan_of);
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().message == "exceptions: 'markt' is no [[exception]] of the rule");
    CHECK(unknown.error().mend == "use some of: market");
    CHECK(unknown.error().place.line == 8);
    const auto unused = with(exception + "[[when]]\nphrases = [\"we pay\"]\n", plan_of);
    REQUIRE_FALSE(unused.ok());
    CHECK_THAT(unused.error().message, Catch::Contains("'market' is named by no [[when]] and no [[frame]]"));
    CHECK_FALSE(
        with(exception + exception + "[[when]]\nphrases = [\"we pay\"]\nexceptions = [\"market\"]\n", plan_of)
            .ok());
}

TEST_CASE("the parts of the other kinds are read as they stand", "[rules]") {
    const auto quote =
        with("[quote]\nroles = [\"member\"]\nforms = [\"direct\"]\n", evenhand::rules::read_quote);
    REQUIRE(quote.ok());
    CHECK(quote->roles.holds(evenhand::people::Role::member));
    CHECK_FALSE(quote->forms.allows(evenhand::quotes::Form::reported));
    const auto prominence =
        with("[prominence]\nmentions = 5\nshare = 0.5\n", evenhand::rules::read_prominence);
    REQUIRE(prominence.ok());
    CHECK(prominence->mentions == 5);
    CHECK_FALSE(with("[prominence]\nshare = 0.5\n", evenhand::rules::read_prominence).ok());
    const auto read_mention = [](TableReader& reader) {
        return evenhand::rules::read_mention(reader, phrases());
    };
    CHECK_FALSE(with("[mention]\nroles = [\"king\"]\n", read_mention).ok());
    const auto mention = with("[mention]\nroles = [\"candidate\"]\n[[also]]\nroles = [\"member\"]\n"
                              "within = \"sentence\"\nphrases = [\"seeks your votes\"]\n",
                              read_mention);
    REQUIRE(mention.ok());
    REQUIRE(mention->also.size() == 1);
    CHECK(mention->also[0].where.phrases.size() == 1);
    const auto satisfied = with(
        "[[satisfied]]\nphrases = [\"as ward member\"]\nof = \"author-of-document\"\nparts = [\"body\"]\n",
        [](TableReader& reader) { return evenhand::rules::read_satisfied(reader, phrases()); });
    REQUIRE(satisfied.ok());
    CHECK((*satisfied)[0].of == evenhand::rules::Satisfied::Of::author);
    const auto scope = with("[scope]\nparts = [\"headline\"]\n", evenhand::rules::read_scope);
    REQUIRE(scope.ok());
    CHECK_FALSE(scope->parts.allows(evenhand::text::Part::body));
}
