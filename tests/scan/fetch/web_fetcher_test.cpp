#include "evenhand/scan/web_fetcher.hpp"
#include "support/packing.hpp"
#include "support/site/council_site.hpp"
#include "support/site/odd_server.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace std::chrono_literals;
using evenhand::base::machine_clock;
using evenhand::scan::Answer;
using evenhand::scan::Fetcher;
using evenhand::scan::FetchSettings;
using evenhand::scan::open_fetcher;
using evenhand::scan::Outcome;
using evenhand::scan::Validators;
using evenhand::scan::Want;
using evenhand::tests::answer;
using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;
using evenhand::tests::OddServer;
using evenhand::tests::packed;
using evenhand::tests::Packing;
using evenhand::tests::pages_of;

namespace {

FetchSettings settings_for(std::vector<std::uint16_t> ports) {
    FetchSettings settings;
    settings.internal_hosts = {"127.0.0.1", "localhost"};
    settings.ports = std::move(ports);
    settings.gap = 0ms;
    settings.limits.connect = 2s;
    return settings;
}

std::unique_ptr<Fetcher> on_sites() {
    FetchSettings settings = settings_for(council_sites().ports());
    settings.authorities = council_sites().authority();
    return open_fetcher(settings, machine_clock());
}

std::string at(const std::string& path) {
    return council_sites().origin(CouncilSystem::jadu) + path;
}

/// A server that has no robots.txt and answers everything else by the handler.
class OddSite {
  public:
    explicit OddSite(OddServer::Handler handler)
        : server_([handler = std::move(handler)](const std::string& request, OddServer::Line& line) {
              request.starts_with("GET /robots.txt ") ? static_cast<void>(line.send(answer(404, "", "")))
                                                      : handler(request, line);
          }) {}
    Answer fetch(FetchSettings settings, const std::string& path = "/") {
        return open_fetcher(std::move(settings), machine_clock())
            ->fetch({server_.origin() + path, Want::page, {}});
    }
    FetchSettings settings() const { return settings_for({server_.port()}); }
    OddServer& server() { return server_; }

  private:
    OddServer server_;
};

}  // namespace

TEST_CASE("a page comes as the server has it, and as unchanged when it is asked again", "[scan]") {
    const auto fetcher = on_sites();
    const Answer first = fetcher->fetch({at("/news/3"), Want::page, {}});
    REQUIRE(first.outcome == Outcome::fetched);
    CHECK(first.status == 200);
    CHECK(first.body == pages_of(CouncilSystem::jadu, 4).back().html);
    CHECK(first.content_type == "text/html; charset=utf-8");
    CHECK(first.headers.find("content-encoding: gzip") != std::string::npos);
    CHECK(first.final_url == at("/news/3"));
    CHECK_FALSE(first.moved_for_good);
    CHECK_FALSE(first.validators.etag.empty());
    CHECK_FALSE(first.validators.last_modified.empty());
    const Answer again = fetcher->fetch({at("/news/3"), Want::page, first.validators});
    CHECK(again.outcome == Outcome::same);
    CHECK(again.body.empty());
    CHECK_FALSE(again.validators.etag.empty());
    CHECK(again.validators.last_modified == first.validators.last_modified);
    const Answer other = fetcher->fetch({at("/news/3"), Want::page, {"\"another\"", ""}});
    CHECK(other.outcome == Outcome::fetched);
}

TEST_CASE("what a website answers is told apart", "[scan]") {
    struct Row {
        std::string path;
        Outcome outcome;
        int status;
        std::string final_path;
        bool moved_for_good;
    };
    const Row rows[] = {
        {"/nowhere", Outcome::missing, 404, "/nowhere", false},
        {"/withdrawn", Outcome::gone, 410, "/withdrawn", false},
        {"/forbidden", Outcome::blocked, 403, "/forbidden", false},
        {"/challenge", Outcome::blocked, 403, "/challenge", false},
        {"/members", Outcome::blocked, 200, "/login?next=members", false},
        {"/private/diary", Outcome::refused, 0, "/private/diary", false},
        {"/old-news", Outcome::fetched, 200, "/news", true},
        {"/moved-for-now", Outcome::fetched, 200, "/news/3", false},
        {"/loop", Outcome::could_not_look, 302, "/loop", false},
        {"/away", Outcome::could_not_look, 302, "http://192.0.2.1/", false},
    };
    const auto fetcher = on_sites();
    for (const Row& row : rows) {
        CAPTURE(row.path);
        const Answer got = fetcher->fetch({at(row.path), Want::page, {}});
        CHECK(got.outcome == row.outcome);
        CHECK(got.status == row.status);
        CHECK(got.final_url == (row.final_path.starts_with("http") ? row.final_path : at(row.final_path)));
        CHECK(got.moved_for_good == row.moved_for_good);
        CHECK(got.why.empty() == (row.outcome == Outcome::fetched));
        CHECK((row.outcome == Outcome::fetched || got.body.empty()));
    }
}

TEST_CASE("a busy host is left alone as long as it asks for", "[scan]") {
    const auto fetcher = on_sites();
    const Answer busy = fetcher->fetch({at("/busy"), Want::page, {}});
    CHECK(busy.outcome == Outcome::could_not_look);
    CHECK(busy.status == 503);
    CHECK(busy.retry_after == 120s);
    const auto before = council_sites().requests().size();
    const Answer next = fetcher->fetch({at("/news/3"), Want::page, {}});
    CHECK(next.outcome == Outcome::could_not_look);
    CHECK(next.retry_after == 120s);
    CHECK(council_sites().requests().size() == before);
}

TEST_CASE("pages are read over https from a server that proves who it is", "[scan]") {
    const std::string url = council_sites().secure_origin() + "/news/3";
    const Answer good = on_sites()->fetch({url, Want::page, {}});
    CHECK(good.outcome == Outcome::fetched);
    CHECK(good.body == pages_of(CouncilSystem::jadu, 4).back().html);
    const Answer unproven =
        open_fetcher(settings_for(council_sites().ports()), machine_clock())->fetch({url, Want::page, {}});
    CHECK(unproven.outcome == Outcome::could_not_look);
    CHECK(unproven.why.find("certificate") != std::string::npos);
}

TEST_CASE("the host of an address is told, and none of what is none", "[scan]") {
    CHECK(evenhand::scan::host_of("https://WWW.Example.gov.uk:8443/news") == "www.example.gov.uk");
    CHECK(evenhand::scan::host_of("news").empty());
}

TEST_CASE("what is no public place of the web is not asked", "[scan]") {
    const auto fetcher = open_fetcher({}, machine_clock());
    for (const std::string& url :
         {at("/news/3"), std::string("http://127.0.0.1/"), std::string("http://localhost/"),
          std::string("ftp://example.gov.uk/"), std::string("file:///etc/passwd"),
          std::string("http://user:word@example.gov.uk/"), std::string()}) {
        CAPTURE(url);
        const Answer got = fetcher->fetch({url, Want::page, {}});
        CHECK(got.outcome == Outcome::could_not_look);
        CHECK_FALSE(got.why.empty());
    }
    FetchSettings narrow = settings_for(council_sites().ports());
    narrow.hosts = {"www.example.gov.uk"};
    CHECK(open_fetcher(narrow, machine_clock())->fetch({at("/news/3"), Want::page, {}}).outcome ==
          Outcome::could_not_look);
}

TEST_CASE("an endless, a slow, a bloated and a lying server each end in time", "[scan]") {
    FetchSettings settings;
    std::string expected;
    OddServer::Handler handler;
    SECTION("a page without end") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (line.send(std::string(64 * 1024, 'a'))) {
            }
        };
        expected = "larger than";
    }
    SECTION("headers without end") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\n");
            while (line.send("X-More: and more of it\r\n")) {
            }
        };
        expected = "header lines";
    }
    SECTION("a byte now and then") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\n\r\n");
            while (line.send("a") && line.pause(50ms)) {
            }
        };
        settings.limits.patience = 400ms;
        expected = "too slowly";
    }
    SECTION("no word at all") {
        handler = [](const std::string&, OddServer::Line& line) { line.pause(20s); };
        settings.limits.first_byte = 300ms;
        expected = "too long";
    }
    SECTION("fast enough, but never done") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\n\r\n");
            while (line.send(std::string(2000, 'a')) && line.pause(50ms)) {
            }
        };
        settings.limits.whole = 500ms;
        expected = "too long";
    }
    SECTION("a bomb") {
        const std::string bomb = packed(std::string(64 * 1024 * 1024, 'a'), Packing::gzip);
        handler = [bomb](const std::string&, OddServer::Line& line) {
            line.send(answer(200, "Content-Encoding: gzip\r\n", bomb));
        };
        settings.limits.page = std::size_t{100} * 1024 * 1024;
        expected = "out of all proportion";
    }
    SECTION("half a page") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<html><p>Half a page");
        };
        expected = "before it was complete";
    }
    SECTION("a connection cut") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("HTTP/1.1 200 OK\r\n\r\n<html>");
            line.pause(50ms);
            line.break_off();
        };
        expected = "broke off";
    }
    SECTION("no HTTP") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send("220 smtp.example ESMTP\r\n\r\n");
        };
        expected = "not in HTTP";
    }
    SECTION("ever further") {
        handler = [count = 0](const std::string&, OddServer::Line& line) mutable {
            line.send(answer(302, "Location: /" + std::to_string(++count) + "\r\n", ""));
        };
        expected = "on and on";
    }
    SECTION("a way into this machine") {
        handler = [](const std::string&, OddServer::Line& line) {
            line.send(answer(302, "Location: file:///etc/passwd\r\n", ""));
        };
        expected = "no address of the web";
    }
    OddSite site(std::move(handler));
    FetchSettings all = site.settings();
    all.limits = settings.limits;
    const auto began = machine_clock().ticks();
    const Answer got = site.fetch(all);
    CHECK(got.outcome == Outcome::could_not_look);
    CAPTURE(got.why);
    CHECK(got.why.find(expected) != std::string::npos);
    CHECK(got.body.empty());
    CHECK(machine_clock().ticks() - began < 15s);
}

TEST_CASE("a 304 nobody asked for is no answer, and what it says of the page is taken over", "[scan]") {
    OddSite site([](const std::string&, OddServer::Line& line) {
        line.send("HTTP/1.1 304 Not Modified\r\nETag: \"new\"\r\n\r\n");
    });
    const auto fetcher = open_fetcher(site.settings(), machine_clock());
    CHECK(fetcher->fetch({site.server().origin() + "/", Want::page, {}}).outcome == Outcome::could_not_look);
    const Answer same = fetcher->fetch({site.server().origin() + "/", Want::page, {"\"old\"", "yesterday"}});
    CHECK(same.outcome == Outcome::same);
    CHECK(same.validators == Validators{"\"new\"", "yesterday"});
}

TEST_CASE("cookies are not kept, and never evidence", "[scan]") {
    OddSite site([](const std::string&, OddServer::Line& line) {
        line.send(answer(200, "Set-Cookie: id=4711\r\nX-Powered-By: it\r\n", "<html>"));
    });
    const auto fetcher = open_fetcher(site.settings(), machine_clock());
    const Answer got = fetcher->fetch({site.server().origin() + "/", Want::page, {}});
    fetcher->fetch({site.server().origin() + "/", Want::page, {}});
    CHECK(got.headers.find("4711") == std::string::npos);
    CHECK(got.headers.find("x-powered-by: it\n") != std::string::npos);
    for (const std::string& request : site.server().requests()) {
        CHECK(request.find("Cookie") == std::string::npos);
    }
}

TEST_CASE("a packed sitemap is unpacked within its limit", "[scan]") {
    const std::string file = packed("<urlset/>", Packing::gzip);
    OddSite site([&](const std::string&, OddServer::Line& line) {
        line.send(answer(200, "Content-Type: application/gzip\r\n", file));
    });
    const auto fetcher = open_fetcher(site.settings(), machine_clock());
    CHECK(fetcher->fetch({site.server().origin() + "/sitemap.xml.gz", Want::sitemap, {}}).body ==
          "<urlset/>");
}

TEST_CASE("between two requests to a host lies the time that it asks for", "[scan]") {
    OddServer server([](const std::string& request, OddServer::Line& line) {
        line.send(request.starts_with("GET /robots.txt ") ? answer(200, "", "User-agent: *\nCrawl-delay: 7\n")
                                                          : answer(200, "", "<html>"));
    });
    FetchSettings settings = settings_for({server.port()});
    std::vector<std::chrono::milliseconds> waits;
    bool go_on = true;
    settings.wait = [&](std::chrono::milliseconds time) {
        waits.push_back(time);
        return go_on;
    };
    const auto fetcher = open_fetcher(settings, machine_clock());
    CHECK(fetcher->fetch({server.origin() + "/a", Want::page, {}}).outcome == Outcome::fetched);
    CHECK(std::ranges::all_of(waits, [](auto time) { return time == 0ms; }));
    waits.clear();
    CHECK(fetcher->fetch({server.origin() + "/b", Want::page, {}}).outcome == Outcome::fetched);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0] > 5s);
    CHECK(waits[0] <= 7s);
    go_on = false;
    const auto before = server.requests().size();
    CHECK(fetcher->fetch({server.origin() + "/c", Want::page, {}}).outcome == Outcome::could_not_look);
    CHECK(server.requests().size() == before);
}
