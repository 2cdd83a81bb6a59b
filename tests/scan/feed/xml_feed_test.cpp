#include "evenhand/scan/feed.hpp"

#include <catch2/catch.hpp>

#include <string>

using evenhand::scan::Feed;
using evenhand::scan::parse_feed;

namespace {

const std::string rss = R"(<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
  <title>News from Exampleshire</title>
  <link>https://www.exampleshire.gov.uk/news</link>
  <description>What the council announces</description>
  <language>en-GB</language>
  <lastBuildDate>Tue, 27 Oct 2026 09:00:00 GMT</lastBuildDate>
  <item>
    <title>Library &amp; museum reopen</title>
    <link>/news/2026/library</link>
    <guid isPermaLink="false">item-17</guid>
    <pubDate>Mon, 26 Oct 2026 16:30:00 +0000</pubDate>
    <dc:creator>Press office</dc:creator>
    <category>Libraries</category>
    <category>Culture</category>
    <description>&lt;p&gt;Doors open at nine.&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Doors open at nine on Monday.</p>]]></content:encoded>
    <enclosure url="/media/door.jpg" length="1" type="image/jpeg"/>
  </item>
  <item><guid>https://www.exampleshire.gov.uk/news/2026/roads</guid><title>Roads</title></item>
</channel></rss>)";

const std::string atom = R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="cy">
  <title type="text">Newyddion</title>
  <link rel="self" href="https://www.exampleshire.gov.uk/feed.atom"/>
  <link href="https://www.exampleshire.gov.uk/newyddion"/>
  <updated>2026-10-27T09:00:00Z</updated>
  <entry>
    <id>tag:exampleshire.gov.uk,2026:9</id>
    <title type="html">Llyfrgell &lt;b&gt;newydd&lt;/b&gt;</title>
    <link rel="enclosure" href="map.pdf"/>
    <link rel="alternate" type="text/html" href="/newyddion/9"/>
    <published>2026-10-26T17:30:00+01:00</published>
    <updated>2026-10-27T08:00:00Z</updated>
    <author><name>Swyddfa'r wasg</name><email>press@exampleshire.gov.uk</email></author>
    <category term="llyfrgelloedd"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ar agor.</p></div></content>
  </entry>
</feed>)";

Feed read(const std::string& text) {
    return parse_feed(text, "https://www.exampleshire.gov.uk/rss/news").value();
}

std::chrono::sys_seconds moment(int day, int hour, int minute) {
    using namespace std::chrono;
    return sys_days{year{2026} / 10 / day} + hours{hour} + minutes{minute};
}

}  // namespace

TEST_CASE("an RSS feed is read with its items", "[scan]") {
    const Feed feed = read(rss);
    CHECK(feed.format == "rss20");
    CHECK_FALSE(feed.damaged);
    CHECK(feed.language == "en-GB");
    CHECK(feed.about.title == "News from Exampleshire");
    CHECK(feed.about.link == "https://www.exampleshire.gov.uk/news");
    REQUIRE(feed.items.size() == 2);
    const auto& item = feed.items[0];
    CHECK(item.title == "Library & museum reopen");
    CHECK(item.link == "https://www.exampleshire.gov.uk/news/2026/library");
    CHECK(item.id == "item-17");
    CHECK(item.published->at == moment(26, 16, 30));
    CHECK(item.author == "Press office");
    CHECK(item.categories == std::vector<std::string>{"Libraries", "Culture"});
    CHECK(item.summary == "<p>Doors open at nine.</p>");
    CHECK(item.content == std::vector<std::string>{"<p>Doors open at nine on Monday.</p>"});
    CHECK(item.enclosures == std::vector<std::string>{"https://www.exampleshire.gov.uk/media/door.jpg"});
    SECTION("a permanent guid stands in for a missing link") {
        CHECK(feed.items[1].link == "https://www.exampleshire.gov.uk/news/2026/roads");
    }
}

TEST_CASE("an Atom feed is read with its entries", "[scan]") {
    const Feed feed = read(atom);
    CHECK(feed.format == "atom10");
    CHECK(feed.language == "cy");
    CHECK(feed.about.link == "https://www.exampleshire.gov.uk/newyddion");
    REQUIRE(feed.items.size() == 1);
    const auto& entry = feed.items[0];
    CHECK(entry.title == "Llyfrgell <b>newydd</b>");
    CHECK(entry.link == "https://www.exampleshire.gov.uk/newyddion/9");
    CHECK(entry.published->at == moment(26, 16, 30));
    CHECK(entry.updated->at == moment(27, 8, 0));
    CHECK(entry.author == "Swyddfa'r wasg (press@exampleshire.gov.uk)");
    CHECK(entry.categories == std::vector<std::string>{"llyfrgelloedd"});
    CHECK(entry.content == std::vector<std::string>{"<p>Ar agor.</p>"});
    CHECK(entry.enclosures == std::vector<std::string>{"https://www.exampleshire.gov.uk/rss/map.pdf"});
}

TEST_CASE("an element is known by its namespace, whatever its prefix", "[scan]") {
    const Feed feed =
        read(R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/elements/1.1/">
        <a:entry><a:title>Bins</a:title><d:creator>Waste team</d:creator>
        <x:title xmlns:x="urn:other">No title of ours</x:title></a:entry></a:feed>)");
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].title == "Bins");
    CHECK(feed.items[0].author == "Waste team");
}

TEST_CASE("what is broken is read as far as it goes, and said to be damaged", "[scan]") {
    const auto broken = [](std::string text, const std::string& from, const std::string& to) {
        return text.replace(text.find(from), from.size(), to);
    };
    const std::string texts[] = {
        broken(rss, "Doors open at nine on", "\x01 Doors open at nine on"),
        broken(rss, "<?xml", "Warning: date() in news.php\n<?xml"),
        broken(rss, "<title>Library &amp; museum reopen</title>",
               "<title>Library & museum reopen</title><p>"),
        broken(rss, "</channel></rss>", ""),
        broken(rss, "<dc:creator>", "<unknown:who>x</unknown:who><dc:creator>"),
    };
    for (const auto& text : texts) {
        INFO(text);
        const Feed feed = read(text);
        CHECK(feed.damaged);
        REQUIRE(feed.items.size() == 2);
        CHECK(feed.items[0].title == "Library & museum reopen");
        CHECK(feed.items[1].title == "Roads");
    }
}

TEST_CASE("entities are not expanded, however they are declared", "[scan]") {
    std::string bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\">";
    for (char name = 'b'; name < 'z'; ++name) {
        const std::string before(1, static_cast<char>(name - 1));
        bomb += "<!ENTITY " + std::string(1, name) + " \"&" + before + ";&" + before + ";&" + before + ";\">";
    }
    bomb +=
        "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&y;&file;</title></item>"
        "</channel></rss>";
    const Feed feed = read(bomb);
    REQUIRE(feed.items.size() == 1);
    CHECK(feed.items[0].title == "&y;&file;");
}

TEST_CASE("any depth and any number of items are survived", "[scan]") {
    std::string deep = "<rss><channel><item><title>Deep</title><description>";
    for (int level = 0; level < 50'000; ++level) {
        deep += "<b>";
    }
    CHECK(read(deep).format == "rss");

    std::string many = "<rss><channel>";
    for (std::size_t item = 0; item < evenhand::scan::feed_item_limit + 10; ++item) {
        many += "<item><title>x</title></item>";
    }
    const Feed feed = read(many + "</channel></rss>");
    CHECK(feed.items.size() == evenhand::scan::feed_item_limit);
    CHECK(feed.damaged);
}
