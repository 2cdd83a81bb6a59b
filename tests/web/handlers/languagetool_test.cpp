// Requests as seven clients send them, written from what each client's code sends.

#include "evenhand/base/data.hpp"
#include "evenhand/web/routes.hpp"
#include "web/support/site.hpp"

#include <Poco/URI.h>
#include <catch2/catch.hpp>

using namespace evenhand;

namespace {

std::string encoded(const std::string& text) {
    std::string out;
    Poco::URI::encode(text, "&=+%#", out);
    return out;
}

web::Reply send(const std::string& method, const std::string& path, const std::string& query,
                const std::string& type = "", const std::string& body = "") {
    static const auto site = tests::example_site();
    return web::answer(web::Request{method, path, web::parse_form(query).value(), type, body, "t"}, *site);
}

base::Node read(const web::Reply& reply) {
    CHECK(reply.status == 200);
    CHECK(reply.content_type == "application/json");
    return base::parse_json(reply.body, "reply").value();
}

std::vector<std::string> rules_of(const base::Node& answer) {
    std::vector<std::string> rules;
    for (const base::Node& match : *answer.find("matches")->array()) {
        rules.push_back(*match.find("rule")->find("id")->text());
    }
    return rules;
}

constexpr const char* form = "application/x-www-form-urlencoded";
const std::string quoting_paragraph =
    "Cllr Priya Nandakumar, Cabinet Member for Communities, said: “It is a bright and welcoming place.”";

bool holds(const std::vector<std::string>& rules, const char* rule) {
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

}  // namespace

TEST_CASE("LibreOffice Writer: one paragraph a request, text and language only", "[web]") {
    const auto answer =
        read(send("POST", "/v2/check", "", form, "text=" + encoded(quoting_paragraph) + "&language=en-GB"));
    CHECK(holds(rules_of(answer), "PREELECTION_MEMBER_QUOTE"));
    const auto& match = answer.find("matches")->array()->front();
    CHECK(match.find("message")->text()->size() <= 140);
    CHECK_FALSE(match.find("rule")->find("category")->find("id")->text()->empty());
    CHECK(read(send("POST", "/lt/v2/check", "", form, "text=&language=en-GB"))
              .find("matches")
              ->array()
              ->empty());
}

TEST_CASE("VS Code's LanguageTool Linter: the whole document, and software.* for its status bar", "[web]") {
    const auto answer = read(send("POST", "/lt-doc/v2/check", "", form,
                                  "text=" + encoded(tests::quoting_release) +
                                      "&language=auto&preferredVariants=en-GB&motherTongue=en"
                                      "&disabledRules=COMMA_PARENTHESIS_WHITESPACE&level=default"));
    CHECK(*answer.find("software")->find("name")->text() == "Evenhand");
    CHECK(holds(rules_of(answer), "PREELECTION_MEMBER_QUOTE"));
}

TEST_CASE("LTeX: annotated data in a form body that calls itself JSON", "[web]") {
    const std::string data = "{\"annotation\":[{\"markup\":\"# \"},{\"text\":\"" + quoting_paragraph +
                             "\"},{\"markup\":\"\\n\",\"interpretAs\":\"\\n\"}]}";
    const auto answer = read(send("POST", "/lt-doc/v2/check", "", "application/json",
                                  "language=en-GB&data=" + encoded(data) + "&username=me&apiKey=key"));
    REQUIRE(holds(rules_of(answer), "PREELECTION_MEMBER_QUOTE"));
    for (const base::Node& match : *answer.find("matches")->array()) {
        CHECK(*match.find("offset")->integer() >= 2);
    }
}

TEST_CASE("TeXstudio: text/json, parameters in the address, the place found again by its context", "[web]") {
    const auto reply = send("POST", "/lt-doc/v2/check", "language=en-US&x_date=2027-04-08", "text/json",
                            "text=" + encoded(tests::quoting_release));
    const auto answer = read(reply);
    for (const base::Node& match : *answer.find("matches")->array()) {
        const std::string& context = *match.find("context")->find("text")->text();
        CHECK(std::string(tests::quoting_release).find(context) != std::string::npos);
    }
    const auto refused = send("POST", "/lt-doc/v2/check", "language=xx-XX", "text/json", "text=a");
    CHECK(refused.status == 400);
    CHECK_THAT(refused.body, Catch::StartsWith("Error: "));
}

TEST_CASE("Obsidian: annotated data with credentials", "[web]") {
    const auto answer = read(send("POST", "/lt-doc/v2/check", "", form,
                                  "data=" +
                                      encoded("{\"annotation\":[{\"text\":\"Bins are emptied on "
                                              "Monday.\"}]}") +
                                      "&language=auto&username=u&apiKey=k&enabledOnly=false&level=picky"));
    CHECK(answer.find("matches")->array()->empty());
    CHECK(answer.find("sentenceRanges")->array()->size() == 1);
}

TEST_CASE("Zettlr: the languages first, and a text too long is 413", "[web]") {
    const auto languages = read(send("GET", "/v2/languages", ""));
    bool british = false;
    for (const base::Node& language : *languages.array()) {
        british = british || *language.find("longCode")->text() == "en-GB";
    }
    CHECK(british);
    const auto reply =
        send("POST", "/lt-doc/v2/check", "", form, "language=en-GB&text=" + std::string(100'001, 'a'));
    CHECK(reply.status == 413);
    CHECK_THAT(reply.body, Catch::StartsWith("Error: Your text exceeds the limit"));
    CHECK(send("GET", "/v2/maxtextlength", "").body == "100000");
}

TEST_CASE("the browser add-on: rules of LanguageTool's own are switched off without an error", "[web]") {
    const auto answer = read(send("POST", "/v2/check", "", form,
                                  "data=" + encoded("{\"text\":\"" + quoting_paragraph + "\"}") +
                                      "&textSessionId=1:2&enableHiddenRules=true&level=picky&language=auto"
                                      "&noopLanguages=de,en&preferredLanguages=en&preferredVariants=en-GB"
                                      "&disabledRules=WHITESPACE_RULE&useragent=chrome&mode=all"
                                      "&allowIncompleteResults=true"));
    CHECK(holds(rules_of(answer), "PREELECTION_MEMBER_QUOTE"));
}

TEST_CASE("a lone paragraph is not told that it lacks a capacity, a whole document is", "[web]") {
    const std::string body =
        "x_kind=statement&x_author=member&language=en&text=" +
        encoded(
            "I am dismayed by the closure of the bridge, and I have asked for a meeting with the operator. "
            "My residents deserve an answer.");
    CHECK_FALSE(
        holds(rules_of(read(send("POST", "/v2/check", "", form, body))), "PREELECTION_CAPACITY_MISSING"));
    CHECK(holds(rules_of(read(send("POST", "/lt-doc/v2/check", "", form, body))),
                "PREELECTION_CAPACITY_MISSING"));
}

TEST_CASE("what is not offered is refused in LanguageTool's way", "[web]") {
    struct Row {
        const char* method;
        const char* path;
        int status;
        const char* says;
    };
    const Row rows[] = {{"GET", "/v2/stop", 404, "Error: Unsupported action: 'stop'"},
                        {"GET", "/v2/words", 400, "Error: This end point needs a user id"},
                        {"POST", "/v2/words/add", 400, "Error: This end point needs a user id"},
                        {"GET", "/v2/check", 400, "Error: Missing 'text' or 'data' parameter"},
                        {"GET", "/v2/configinfo", 400, "Error: 'language'"},
                        {"POST", "/v2/languages", 405, "Error: Only GET, HEAD"}};
    for (const Row& row : rows) {
        INFO(row.method << ' ' << row.path);
        const auto reply = send(row.method, row.path, "");
        CHECK(reply.status == row.status);
        CHECK_THAT(reply.body, Catch::StartsWith(row.says));
    }
    CHECK(send("DELETE", "/v2/check", "").status == 405);
}

TEST_CASE("clients learn of the software, its rules and its health", "[web]") {
    CHECK(*read(send("GET", "/v2/info", "")).find("software")->find("name")->text() == "Evenhand");
    CHECK(send("GET", "/lt/v2/healthcheck", "").body == "OK");
    const auto info = read(send("GET", "/v2/configinfo", "language=en-GB"));
    CHECK(*info.find("parameter")->find("maxTextLength")->integer() == 100'000);
    CHECK(info.find("rules")->array()->size() >= 17);
}
