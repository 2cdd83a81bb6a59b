#include "evenhand/web/languagetool_order.hpp"
#include "web/support/site.hpp"

#include <catch2/catch.hpp>

using namespace evenhand;
using report::LanguageToolChoice;
using web::Fields;

namespace {

base::Result<web::LanguageToolOrder> order(const std::string& form) {
    static const auto site = tests::example_site();
    return web::languagetool_order(web::parse_form(form).value(), *site, LanguageToolChoice::Scope::document,
                                   std::nullopt);
}

}  // namespace

TEST_CASE("a LanguageTool order is read from its form", "[web]") {
    const auto read = order("text=Hello+%F0%9F%98%80&language=en-US&level=picky&mode=textLevelOnly&c=1"
                            "&disabledRules=WHITESPACE_RULE,,X&x_kind=letter&x_author=member"
                            "&x_date=2027-05-07&x_council=Exampleshire+County+Council&motherTongue=de");
    REQUIRE(read.ok());
    CHECK(read->text.plain() == "Hello 😀");
    CHECK(read->choice.language == "en-GB");
    CHECK(read->choice.picky);
    CHECK(read->choice.compact);
    CHECK(read->choice.part == LanguageToolChoice::Part::text_level_only);
    CHECK(read->choice.disabled == std::vector<std::string>{"WHITESPACE_RULE", "X"});
    CHECK(read->kind == text::DocumentKind::letter);
    CHECK(read->author == text::Author::member);
    CHECK(read->on == base::day_of(2027, 5, 7));
}

TEST_CASE("an order without our own fields is a press release of an officer for today", "[web]") {
    const auto read = order("text=Hello&language=auto");
    REQUIRE(read.ok());
    CHECK(read->kind == text::DocumentKind::press_release);
    CHECK(read->author == text::Author::officer);
    CHECK(read->on == base::day_of(2027, 4, 8));
    CHECK(order("text=Hello&language=auto&x_embargo=2027-04-30")->on == base::day_of(2027, 4, 30));
}

TEST_CASE("annotated data keeps its markup out of the text", "[web]") {
    const auto read = order("language=cy&data=%7B%22annotation%22%3A%5B%7B%22text%22%3A%22A%20%22%7D%2C"
                            "%7B%22markup%22%3A%22%3Cp%3E%22%2C%22interpretAs%22%3A%22%5Cn%22%7D%5D%7D");
    REQUIRE(read.ok());
    CHECK(read->text.plain() == "A \n");
    CHECK(read->text.source() == "A <p>");
    CHECK(read->choice.language == "cy-GB");
    CHECK(order("language=en&data={\"text\":\"B\",\"metaData\":{}}")->text.plain() == "B");
}

TEST_CASE("each fault of a LanguageTool order is told in LanguageTool's words", "[web]") {
    struct Row {
        const char* form;
        const char* says;
    };
    const Row rows[] = {
        {"language=en", "Missing 'text' or 'data' parameter"},
        {"text=a&data={}&language=en", "Set only 'text' or 'data' parameter, not both"},
        {"text=a", "Missing 'language' parameter"},
        {"text=a&language=tlh", "'tlh' is not a language code"},
        {"text=a&language=en&username=u", "you also need to specify 'apiKey'"},
        {"text=a&language=en&apiKey=k", "apiKey was set, but username was not"},
        {"text=a&language=en&mode=some", "Mode must be one of"},
        {"text=a&language=en&level=high", "'level'"},
        {"text=a&language=en&enabledOnly=yes", "must specify enabled rules"},
        {"text=a&language=en&enabledOnly=true&enabledRules=A&disabledRules=B", "cannot specify disabled"},
        {"text=a&language=en&enabled=A", "'enabled'"},
        {"text=a&language=en&callback=f", "'callback'"},
        {"data={&language=en", "Could not parse 'data'"},
        {"data=[]&language=en", "requires either 'text' or 'annotation'"},
        {"data={\"annotation\":[{}]}&language=en", "either 'text' or 'markup'"},
        {"data={\"annotation\":[1]}&language=en", "either 'text' or 'markup'"},
        {"text=a&language=en&x_kind=poem", "x_kind"},
        {"text=a&language=en&x_author=nobody", "x_author"},
        {"text=a&language=en&x_council=Nowhere", "x_council"},
        {"text=a&language=en&x_date=2027-02-30", "x_date"},
    };
    for (const Row& row : rows) {
        INFO(row.form);
        const auto read = order(row.form);
        REQUIRE_FALSE(read.ok());
        CHECK_THAT(read.error().message, Catch::Contains(row.says));
    }
}

TEST_CASE("the limit counts UTF-16 units and says both figures", "[web]") {
    CHECK(order("language=en&text=" + std::string(web::languagetool_limit, 'a')).ok());
    const auto read = order("language=en&text=" + std::string(web::languagetool_limit + 1, 'a'));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == base::ErrorCode::too_large);
    CHECK_THAT(read.error().message, Catch::Contains("exceeds the limit of 100000 characters (it's 100001"));
}

TEST_CASE("the query wins over the body, and a pair without '=' is dropped", "[web]") {
    web::Request request;
    request.method = "POST";
    request.query = web::parse_form("language=en").value();
    request.body = "text&language=xx&text=Hello";
    const auto fields = web::languagetool_fields(request);
    REQUIRE(fields.ok());
    CHECK(fields->find("language") == "en");
    CHECK(fields->find("text") == "Hello");
    request.body = "text=%zz";
    CHECK(web::languagetool_fields(request).error().message ==
          "Could not decode query. Query length: 8 Request method: POST");
}

TEST_CASE("every form of English and Welsh is known, and no other language", "[web]") {
    CHECK(web::languagetool_language("en") == "en-GB");
    CHECK(web::languagetool_language("en-AU") == "en-GB");
    CHECK(web::languagetool_language("auto") == "en-GB");
    CHECK(web::languagetool_language("cy") == "cy-GB");
    CHECK(web::languagetool_language("de-DE").empty());
    CHECK(web::languagetool_language("enx").empty());
}
