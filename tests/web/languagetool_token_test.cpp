// What seven clients send, field by field, as their documentation and sources tell, with a token of ours.

#include "evenhand/base/percent.hpp"
#include "evenhand/web/languagetool_order.hpp"
#include "web/support/address_tokens.hpp"

#include <algorithm>

using namespace evenhand;
using Use = workflow::AddressToken::Use;

namespace {

constexpr const char* form = "application/x-www-form-urlencoded";
const std::string quoting =
    "Cllr Priya Nandakumar, Cabinet Member for Communities, said: “It is a bright and welcoming place.”";

std::string encoded(const std::string& text) {
    return evenhand::base::percent_encoded(text);
}

/// A service whose people have tokens for editors, at the example council and inside its restricted period.
struct Editors {
    Editors() { service.scene.clock.at = base::day_of(2027, 4, 8) + std::chrono::hours(11); }

    tests::Service service;
    std::string secret = tests::address_token(service, service.scene.ann, Use::editor);

    web::Reply send(const std::string& path, const std::string& body, const std::string& type = form) const {
        return tests::Program(service, "").ask("POST", path, body, {}, type);
    }
};

bool finds(const web::Reply& reply, const std::string& rule) {
    if (reply.status != 200 || reply.content_type != "application/json") {
        return false;
    }
    const auto root = tests::json_of(reply);
    const auto& matches = *root.find("matches")->array();
    return std::ranges::any_of(
        matches, [&](const base::Node& match) { return *match.find("rule")->find("id")->text() == rule; });
}

}  // namespace

TEST_CASE("seven clients show findings with a token in the address or in the form", "[web]") {
    const Editors here;
    const std::string text = encoded(quoting);
    const std::string annotated = encoded(R"({"annotation":[{"markup":"**"},{"text":")" + quoting +
                                          R"("},{"markup":"**\n\n","interpretAs":"\n\n"}]})");
    struct Row {
        const char* client;
        std::string path;
        std::string type;
        std::string body;
    };
    const std::string lt = "/lt/" + here.secret + "/v2/check";
    const std::string whole = "/lt-doc/" + here.secret + "/v2/check";
    const std::string user = "username=ann&apiKey=" + here.secret;
    const Row rows[] = {
        {"LibreOffice Writer", lt, form, "text=" + text + "&language=en-GB"},
        {"LibreOffice Writer with user and key", "/v2/check", form,
         "text=" + text + "&language=en-GB&" + user},
        {"VS Code, LTeX", whole, "application/json",
         "language=en-GB&data=" + annotated + "&enabledRules=&disabledRules=WHITESPACE_RULE"},
        {"VS Code, LTeX with user and key", "/lt-doc/v2/check", "application/json",
         "language=en-GB&data=" + annotated + "&" + user},
        {"the browser add-on", lt, form,
         "data=" + encoded("{\"text\":\"" + quoting + "\"}") +
             "&textSessionId=1%3A2&enableHiddenRules=true&level=default&language=auto&noopLanguages=de%2Cen"
             "&preferredLanguages=en&preferredVariants=en-GB&disabledRules=WHITESPACE_RULE&useragent=firefox"
             "&mode=all&allowIncompleteResults=true"},
        {"Thunderbird", lt, form,
         "data=" +
             encoded("{\"text\":\"" + quoting +
                     "\",\"metaData\":{\"EmailToAddress\":\"press@example.org\"}}") +
             "&language=auto&preferredVariants=en-GB&disabledRules=WHITESPACE_RULE&useragent=thunderbird&"
             "mode=all"},
        {"Obsidian", "/lt-doc/v2/check", form,
         "data=" + annotated + "&language=auto&enabledOnly=false&level=default&preferredVariants=en-GB&" +
             user},
        {"Vim and Emacs", whole, form,
         "language=en&motherTongue=de&disabledRules=WHITESPACE_RULE%2CEN_QUOTES&text=" + text},
        {"pylanguagetool", whole, form,
         "text=" + text +
             "&language=auto&disabledRules=&enabledRules=&enabledOnly=false&preferredVariants=en-GB"},
        {"language_tool_python", whole, form,
         "language=en-US&text=" + text + "&motherTongue=en-US&level=picky"},
    };
    for (const Row& row : rows) {
        INFO(row.client);
        CHECK(finds(here.send(row.path, row.body, row.type), "PREELECTION_MEMBER_QUOTE"));
    }
}

TEST_CASE("a place in a text is counted in UTF-16 code units, markup and line ends included", "[web]") {
    const Editors here;
    const auto reply = here.send("/lt-doc/" + here.secret + "/v2/check",
                                 "language=en-GB&text=" + encoded("😀😀\r\n\r\n" + quoting));
    REQUIRE(finds(reply, "PREELECTION_MEMBER_QUOTE"));
    const auto root = tests::json_of(reply);
    for (const base::Node& match : *root.find("matches")->array()) {
        CHECK(*match.find("offset")->integer() >= 8);
    }
}

TEST_CASE("what a token is bound to is what the text is taken for, whatever a field says", "[web]") {
    Editors here;
    const std::string letter = tests::address_token(here.service, here.service.scene.ann, Use::editor,
                                                    text::DocumentKind::statement, text::Author::member);
    const std::string words =
        "language=en&text=" +
        encoded("I am dismayed by the closure of the bridge, and I have asked for a meeting "
                "with the operator. My residents deserve an answer.");
    CHECK(finds(here.send("/lt-doc/" + letter + "/v2/check", words), "PREELECTION_CAPACITY_MISSING"));
    CHECK_FALSE(
        finds(here.send("/lt-doc/" + here.secret + "/v2/check", words), "PREELECTION_CAPACITY_MISSING"));
    for (const char* field : {"x_council=Exampleshire+County+Council", "x_kind=letter", "x_author=member"}) {
        const auto reply = here.send("/lt/" + letter + "/v2/check", words + "&" + field);
        CHECK(reply.status == 400);
        CHECK(reply.body.ends_with("is fixed by the token"));
    }
    CHECK(here.send("/lt/" + letter + "/v2/check", words + "&x_date=2027-07-01").status == 200);
}

TEST_CASE("a token that is not valid is told in plain words, as LanguageTool tells it", "[web]") {
    Editors here;
    const std::string ordinary = here.service.token(here.service.scene.ann, {workflow::Scope::write});
    const std::string feed = tests::address_token(here.service, here.service.scene.ann, Use::feed);
    const std::string text = "language=en&text=a";
    const std::string paths[] = {"/lt/" + ordinary + "/v2/check", "/lt/" + feed + "/v2/check",
                                 "/lt-doc/" + std::string(43, 'A') + "/v2/check", "/lt/x/v2/check"};
    for (const std::string& path : paths) {
        const auto reply = here.send(path, text);
        CHECK(reply.status == 403);
        CHECK(reply.content_type == "text/plain; charset=utf-8");
        CHECK(reply.body.starts_with("Error: Access denied: "));
    }
    CHECK(here.send("/v2/check", text + "&username=al&apiKey=" + here.secret).status == 403);
    CHECK(here.send("/v2/check", text + "&username=ann&apiKey=" + feed).status == 403);
    CHECK(here.send("/v2/check", text + "&username=ann").status == 400);
    CHECK(here.send("/v2/check", text + "&apiKey=" + here.secret).status == 400);
}

TEST_CASE("what clients ask of a server besides is answered under a token's address", "[web]") {
    const Editors here;
    const tests::Program client(here.service, "");
    for (const char* base : {"/lt/", "/lt-doc/"}) {
        const std::string address = base + here.secret + "/v2/";
        for (const char* path :
             {"languages", "info", "maxtextlength", "healthcheck", "configinfo?language=en-GB"}) {
            CHECK(client.get(address + path).status == 200);
        }
        CHECK(client.get(address + "stop").status == 404);
    }
}
