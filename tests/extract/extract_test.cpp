#include "evenhand/extract/extract.hpp"
#include "extract/reading.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>

using evenhand::extract::extract;
using evenhand::extract::page_limit;
using evenhand::tests::article_of;
using evenhand::tests::fetch_day;
using evenhand::tests::prose;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int at = 0; at < times; ++at) {
        out += piece;
    }
    return out;
}

}  // namespace

TEST_CASE("an article comes without what stands round it", "[extract]") {
    const auto article = article_of(
        "<html lang=en-GB><head><title>Bridge to be painted | Exampleshire Council</title></head><body>"
        "<nav><a href=/>Home</a><a href=/news>News</a></nav><main><h1>Bridge to be painted</h1>"
        "<p>Published 9 April 2024</p>" +
        prose(3) + "<ul><li>one lane is closed</li><li>the path is open</li></ul>" + prose(2) +
        "<div class=share><a href=/f>Facebook</a></div></main><footer>Cookies and accessibility</footer>");
    CHECK(article.title == "Bridge to be painted");
    CHECK(article.language == "en");
    CHECK(article.text.find("Paragraph 3") != std::string::npos);
    CHECK(article.text.find("\n\u2022 one lane is closed\n\u2022 the path is open\n") != std::string::npos);
    for (const char* outside : {"Home", "Facebook", "Cookies"}) {
        CHECK(article.text.find(outside) == std::string::npos);
    }
    CHECK(article.kept > 0.8);
}

TEST_CASE("a Welsh text is Welsh whatever its template says", "[extract]") {
    const std::string words =
        "<p>Mae'r Cyngor wedi cyhoeddi y bydd y bont yn cael ei phaentio yn y gwanwyn, ac y "
        "bydd y ffyrdd yn aros ar agor gyda hyn.</p>";
    CHECK(article_of("<html lang=en><body><main>" + repeated(words, 3)).language == "cy");
    CHECK(article_of("<html lang=fr-FR><body>" + prose(2)).language == "fr");
    CHECK(article_of("<body>" + prose(2)).language == "en");
}

TEST_CASE("a page in another encoding is read, and what is no character is counted", "[extract]") {
    const std::string words =
        "<body><p>Caf\xe9 Ren\xe9 opens its doors again, and all are welcome to its new "
        "garden by the river.</p>";
    CHECK(extract({words, "iso-8859-1", "", fetch_day()})->text.find("Caf\xc3\xa9 Ren\xc3\xa9") == 0);
    const auto broken = extract({"<body><p>na\xc3\xafve and bro\xffken", "utf-8", "", fetch_day()});
    REQUIRE(broken.ok());
    CHECK(broken->replaced == 1);
    CHECK(broken->remarks.size() == 1);
}

TEST_CASE("hostile pages are answered", "[extract]") {
    const std::string piece = GENERATE(
        "<div>", "<b>", "<p", "<a href=", "<table><td>", "</div>", "&#x110000;", "&nosuch", "<![CDATA[",
        "<script>", "<!--", "<p><b id=x>", "<svg><p>", "<select><div>", "\xff\xfe", "<li><ul>", "<q>");
    CAPTURE(piece);
    CHECK(extract({repeated(piece, 20000), "", "", fetch_day()}).ok());
    CHECK(extract({prose(3) + repeated(piece, 20000), "utf-8", "", fetch_day()}).ok());
}

TEST_CASE("a caption within a caption is said once", "[extract]") {
    const auto article =
        article_of("<body><article>" + prose(3) +
                   "<figure><figcaption>The bridge <figcaption>in May</figcaption></figcaption>"
                   "</figure><figure><figcaption>The road</figcaption></figure></article>");
    CHECK(article.captions == std::vector<std::string>{"The bridge in May", "The road"});
}

// Processor time, with much room: eight times the size once took the first of these eighty times as long.
TEST_CASE("the time of a page is in proportion to its size, whatever is nested in it", "[extract]") {
    const std::string piece =
        GENERATE("<frameset>word ", "<figcaption>word ", "<b id=%><i id=%><p>", "<time>", "<object><p>",
                 "<rt>", "<table><td><table>", "<figcaption><p>");
    CAPTURE(piece);
    const auto seconds = [&](std::size_t size) {
        std::string page = "<body><table><tr><td>";
        for (int at = 0; page.size() < size; ++at) {
            std::string next = piece;
            for (std::size_t sign = 0; (sign = next.find('%')) != std::string::npos;) {
                next.replace(sign, 1, std::to_string(at));
            }
            page += next;
        }
        const std::clock_t before = std::clock();
        CHECK(extract({page, "", "", fetch_day()}).ok());
        return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    };
    seconds(20000);
    CHECK(seconds(320000) < 8 * 4 * std::max(seconds(40000), 0.01));
}

TEST_CASE("a tag of very many attributes is answered", "[extract]") {
    std::string page = "<p";
    for (int at = 0; at < 20000; ++at) {
        page += " a" + std::to_string(at) + "=1 class=c" + std::to_string(at);
    }
    CHECK(
        article_of(page + ">Words that stand in a paragraph with many attributes.</p>").text.find("Words") ==
        0);
}

TEST_CASE("a page without a body, or without anything, has no text", "[extract]") {
    CHECK(article_of("").text.empty());
    CHECK(article_of("<html><head><title>Only a title</title></head></html>").title == "Only a title");
    CHECK(article_of("<frameset><frame src=a></frameset>").text.empty());
    CHECK_FALSE(article_of("").date);
}

TEST_CASE("a page over the limit is refused, and one below it is read", "[extract]") {
    const auto over = extract({std::string(page_limit + 1, 'x'), "", "", fetch_day()});
    REQUIRE_FALSE(over.ok());
    CHECK(over.error().code == evenhand::base::ErrorCode::too_large);
    const std::string long_page = "<body>" + repeated("<p>short</p>", 100000);
    CHECK(extract({long_page, "", "", fetch_day()}).ok());
}
