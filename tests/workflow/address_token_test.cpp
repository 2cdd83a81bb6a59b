#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/address_token.hpp"

#include <catch2/catch.hpp>

namespace workflow = evenhand::workflow;
namespace text = evenhand::text;
using workflow::AddressToken;

TEST_CASE("what a token for an editor is bound to comes back from its label", "[workflow]") {
    const AddressToken token{
        AddressToken::Use::editor, {"exampleshire"}, text::DocumentKind::web_news, text::Author::member};
    const std::string label = workflow::label_of(token, "Writer of the [press] office");
    CHECK(label == "[editor exampleshire web-news member] Writer of the [press] office");
    const auto read = workflow::address_label(label);
    REQUIRE(read);
    CHECK(read->token == token);
    CHECK(read->purpose == "Writer of the [press] office");
}

TEST_CASE("the label of any other token says nothing", "[workflow]") {
    for (const char* label :
         {"", "CMS", "[editor]", "[editor] CMS", "[editor a web-news member]", "[mail a web-news member] x",
          "[editor  web-news member] x", "[editor a poem member] x", "[editor a web-news clerk] x",
          "[editor a web-news member more] x", "x [editor a web-news member] x"}) {
        INFO(label);
        CHECK_FALSE(workflow::address_label(label));
    }
}

TEST_CASE("such a token has no scope, a purpose and a council of its person", "[workflow]") {
    workflow::Account ann;
    ann.id = {"ann"};
    ann.grants = {{{"exampleshire"}, workflow::Role::author}};
    workflow::ApiToken token;
    token.person = ann.id;
    const auto may = [&](const std::string& label, std::vector<workflow::Scope> scopes = {}) {
        token.label = label;
        token.scopes = std::move(scopes);
        return workflow::check_address(ann, token).ok();
    };
    CHECK(may("[feed exampleshire press-release officer] diary"));
    CHECK(may("CMS", {workflow::Scope::write}));
    CHECK_FALSE(may("[feed exampleshire press-release officer] diary", {workflow::Scope::read}));
    CHECK_FALSE(may("[feed othertown press-release officer] diary"));
    CHECK_FALSE(may("[feed exampleshire press-release officer] "));
    CHECK_FALSE(may("[CMS", {workflow::Scope::write}));
}
