#include "web/pages/parts/workflow_words.hpp"
#include "web/support/view.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace web = evenhand::web;
namespace workflow = evenhand::workflow;

TEST_CASE("every state and every act has words in both languages, no two states the same", "[web]") {
    for (const auto language : {evenhand::messages::Language::english, evenhand::messages::Language::welsh}) {
        const auto& words = evenhand::messages::catalogue(language);
        std::set<std::string> states;
        for (const auto& row : workflow::transitions()) {
            states.insert(web::state_words(words, row.from));
            states.insert(web::state_words(words, row.to));
            CHECK_FALSE(web::act_words(words, row.act).empty());
        }
        CHECK(states.size() == 8);
    }
}

TEST_CASE("whoever has no account is called by the name of the audit", "[web]") {
    CHECK(web::name_of({{{"al"}, "Al Clerk"}}, {"al"}) == "Al Clerk");
    CHECK(web::name_of({}, {"al"}) == "al");
}
