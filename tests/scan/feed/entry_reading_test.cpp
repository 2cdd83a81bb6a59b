#include "scan/feed/entry_reading.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::scan::EntryReading;
using evenhand::scan::FeedEntry;

namespace {

FeedEntry read(const std::string& elements) {
    pugi::xml_document document;
    const std::string xml = "<item>" + elements + "</item>";
    document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    FeedEntry entry;
    std::string language;
    EntryReading reading(entry, language, "https://www.exampleshire.gov.uk/rss");
    for (const auto& element : document.document_element().children()) {
        reading.take(element);
    }
    reading.finish();
    return entry;
}

}  // namespace

TEST_CASE("the feed's own title counts more than one of another vocabulary, wherever it stands", "[scan]") {
    CHECK(read("<dc:title>Other</dc:title><title>Own</title><itunes:title>Third</itunes:title>").title ==
          "Own");
    CHECK(read("<dc:title>Other</dc:title>").title == "Other");
}

TEST_CASE("words that say they are coded and are not are left as they stand", "[scan]") {
    CHECK(read("<title mode=\"base64\">QmlucyB0b2RheQ==</title>").title == "Bins today");
    CHECK(read("<title type=\"ht/ml\">Road closed, Ryde</title>").title == "Road closed, Ryde");
}

TEST_CASE("what is told one way stands in for what was not told the other", "[scan]") {
    const auto entry = read("<content:encoded>Words</content:encoded><dc:date>2026-10-26</dc:date>"
                            "<webMaster>Web team</webMaster><guid>/news/4</guid>");
    CHECK(entry.summary == "Words");
    CHECK(entry.published == entry.updated);
    CHECK(entry.author == "Web team");
    CHECK(entry.link == "https://www.exampleshire.gov.uk/news/4");
}

TEST_CASE("a sign that begins neither a comment nor a declaration is words, which no reader of HTML loses",
          "[scan]") {
    CHECK(read("<description>Bins &lt;!' &lt;b&gt;today&lt;/b&gt; &lt;!</description>").summary ==
          "Bins &lt;!' <b>today</b> &lt;!");
    CHECK(read("<description>&lt;!--x--&gt;&lt;!doctype html&gt;&lt;![CDATA[x]]&gt;</description>").summary ==
          "<!--x--><!doctype html><![CDATA[x]]>");
    CHECK(read("<title>Bins &lt;!' today</title>").title == "Bins <!' today");
    CHECK(read("<summary type='text'>&lt;!' plain</summary>").summary == "<!' plain");
}

TEST_CASE("categories are read from attributes, text and lists, one level deep and at any depth without harm",
          "[scan]") {
    CHECK(read("<category>Roads</category><category term='Bins'/><itunes:keywords>a, b,</itunes:keywords>"
               "<itunes:category text='News'><itunes:category text='Local'/></itunes:category>")
              .categories == std::vector<std::string>{"Roads", "Bins", "a", "b", "News", "Local"});
    std::string deep;
    for (int level = 0; level < 100'000; ++level) {
        deep += "<category term='x'>";
    }
    CHECK(read(deep).categories == std::vector<std::string>{"x"});
}
