#include "people/first_names.hpp"
#include "people/name_parts.hpp"

#include <catch2/catch.hpp>

using evenhand::people::FirstNames;
using evenhand::people::Gender;
using evenhand::people::name_hash;

TEST_CASE("a first name tells he from she where it is borne by one of them only", "[people]") {
    const FirstNames names;
    CHECK(names.gender(name_hash("gareth")) == Gender::male);
    CHECK(names.gender(name_hash("eilidh")) == Gender::female);
    CHECK(names.gender(name_hash("parveen")) == Gender::female);
    CHECK(names.gender(name_hash("robin")) == Gender::unknown);
    CHECK(names.known(name_hash("robin")));
    CHECK_FALSE(names.known(name_hash("wickenford")));
    CHECK(names.gender(name_hash("wickenford")) == Gender::unknown);
}

TEST_CASE("short and long forms of a first name stand for one another", "[people]") {
    const FirstNames names;
    const auto means = [&](const char* one, const char* other) {
        const auto& all = names.alternatives(name_hash(one));
        return std::find(all.begin(), all.end(), name_hash(other)) != all.end();
    };
    CHECK(means("jo", "joanne"));
    CHECK(means("joanne", "jo"));
    CHECK(means("bob", "robert"));
    CHECK_FALSE(means("joanne", "joanna's"));
    CHECK_FALSE(means("robert", "richard"));
    CHECK(names.alternatives(name_hash("wickenford")).empty());
}

TEST_CASE("words that are names too, ends of places and heads of sentences are told apart", "[people]") {
    const FirstNames names;
    CHECK(names.everyday(name_hash("mark")));
    CHECK_FALSE(names.everyday(name_hash("gareth")));
    CHECK(names.ends_place_or_body(name_hash("street")));
    CHECK(names.begins_no_name(name_hash("yesterday")));
    CHECK_FALSE(names.begins_no_name(name_hash("velde")));
}
