#include "scan/fetch/robots_book.hpp"
#include "support/moved_clock.hpp"
#include "support/site/odd_server.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using evenhand::scan::Asking;
using evenhand::scan::FetchSettings;
using evenhand::scan::machine_network;
using evenhand::scan::RobotsBook;
using evenhand::scan::WebAddress;
using evenhand::tests::answer;
using evenhand::tests::MovedClock;
using evenhand::tests::OddServer;

namespace {

/// A book over a server whose answers to /robots.txt a test sets.
struct Scene {
    std::string says = answer(404, "", "");
    OddServer server{[this](const std::string& request, OddServer::Line& line) {
        line.send(request.starts_with("GET /robots.txt ") ? says
                                                          : answer(200, "", "User-agent: *\nDisallow: /b\n"));
    }};
    MovedClock clock;
    FetchSettings settings = [this] {
        FetchSettings made;
        made.internal_hosts = {"127.0.0.1"};
        made.ports = {server.port()};
        return made;
    }();
    Asking asking{settings, machine_network(), clock};
    RobotsBook book{asking, clock};

    const RobotsBook::Entry& entry() {
        return book.entry_for(*WebAddress::parse(server.origin() + "/a/page"),
                              [](const std::string&) { return true; });
    }
    bool allows(const std::string& path) { return entry().rules.allows("Evenhand", path); }
};

}  // namespace

TEST_CASE("what a robots.txt says depends on how the server answers", "[scan]") {
    struct Row {
        std::string answer;
        bool known;
        bool allows_a;
        bool allows_b;
    };
    const std::string rules = "User-agent: evenhand\nDisallow: /a\n";
    const Row rows[] = {
        {answer(200, "Content-Type: text/plain\r\n", rules), true, false, true},
        {answer(200, "", ""), true, true, true},
        {answer(404, "", ""), true, true, true},
        {answer(410, "", ""), true, true, true},
        {answer(403, "", ""), true, true, true},
        {answer(429, "", ""), false, false, false},
        {answer(500, "", ""), false, false, false},
        {answer(503, "", ""), false, false, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + rules, false, false, false},
        {"", false, false, false},
        // A page in its place is none, whatever it holds.
        {answer(200, "Content-Type: text/html\r\n", rules), true, true, true},
        {answer(200, "", "\n<!DOCTYPE html><p>\nUser-agent: *\nDisallow: /\n"), true, true, true},
        // Redirects are followed, and what is found there holds for this host.
        {answer(301, "Location: /rules\r\n", ""), true, true, false},
        {answer(302, "Location: /robots.txt\r\n", ""), true, true, true},
        {answer(302, "Location: ftp://a/\r\n", ""), false, false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.answer);
        Scene scene;
        scene.says = row.answer;
        CHECK(scene.entry().known == row.known);
        CHECK(scene.entry().why.empty() == row.known);
        CHECK(scene.allows("/a") == row.allows_a);
        CHECK(scene.allows("/b") == row.allows_b);
    }
}

TEST_CASE("a robots.txt is asked for once a day, and sooner where it was not to be had", "[scan]") {
    Scene scene;
    scene.says = answer(200, "", "User-agent: *\nDisallow: /a\n");
    CHECK_FALSE(scene.allows("/a"));
    scene.says = answer(200, "", "");
    scene.clock.pass(23h);
    CHECK_FALSE(scene.allows("/a"));
    CHECK(scene.server.requests().size() == 1);
    scene.clock.pass(2h);
    CHECK(scene.allows("/a"));
    CHECK(scene.server.requests().size() == 2);

    scene.says = answer(500, "", "");
    scene.clock.pass(25h);
    CHECK_FALSE(scene.allows("/a"));
    scene.clock.pass(11min);
    scene.says = answer(404, "", "");
    CHECK(scene.allows("/a"));
}

TEST_CASE("a robots.txt that cannot be had for thirty days counts as absent", "[scan]") {
    Scene scene;
    scene.says = answer(500, "", "");
    CHECK_FALSE(scene.allows("/a"));
    scene.clock.pass(29 * 24h);
    CHECK_FALSE(scene.allows("/a"));
    scene.clock.pass(2 * 24h);
    CHECK(scene.allows("/a"));
}
