#include "extract/linked_data.hpp"

#include <catch2/catch.hpp>

using evenhand::extract::LinkedData;
using evenhand::extract::read_linked_data;

TEST_CASE("an article's data are read from a graph, and go before its page's", "[extract]") {
    const LinkedData data = read_linked_data({R"({"@context":"https://schema.org","@graph":[
        {"@type":"WebPage","name":"Page","datePublished":"2020-01-01","inLanguage":"en-GB"},
        {"@type":["NewsArticle"],"headline":"Bridge\n painted","datePublished":"2024-04-09","dateModified":"2024-04-11",
         "author":{"@type":"Organization","name":"Exampleshire Council"}}]})"});
    CHECK(data.article);
    CHECK(data.headline == "Bridge painted");
    CHECK(data.published == "2024-04-09");
    CHECK(data.modified == "2024-04-11");
    CHECK(data.language == "en-GB");
    CHECK(data.authors == std::vector<std::string>{"Exampleshire Council"});
}

TEST_CASE("other articles that a page names do not count", "[extract]") {
    const LinkedData data = read_linked_data(
        {R"({"@type":"NewsArticle","headline":"A","mentions":[{"@type":"NewsArticle","datePublished":"2019-01-01"}]})"});
    CHECK(data.published.empty());
}

TEST_CASE("what is no JSON is searched for its dates", "[extract]") {
    CHECK(read_linked_data({"{\"@type\":\"Article\",\"datePublished\" : \"2024-04-09\",}"}).published ==
          "2024-04-09");
    CHECK(read_linked_data({"<!-- {\"@type\":\"Article\",\"headline\":\"a\nb\"} -->"}).headline == "a b");
    for (const char* broken : {"", "{", "[]", "null", "{\"datePublished\"", "{\"datePublished\":}", "}{"}) {
        CAPTURE(broken);
        CHECK(read_linked_data({broken}).published.empty());
    }
}

TEST_CASE("of very many authors the first are kept", "[extract]") {
    std::string script = R"({"@type":"NewsArticle","author":["A 0")";
    for (int at = 1; at < 1000; ++at) {
        script += ",\"A " + std::to_string(at % 500) + '"';
    }
    const LinkedData data = read_linked_data({script + "]}"});
    CHECK(data.authors.size() == 50);
    CHECK(data.authors.front() == "A 0");
}
