#include "app/console_under_test.hpp"
#include "app/scan/fetching.hpp"
#include "support/site/council_site.hpp"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using evenhand::app::fetch_settings;
using evenhand::app::fetched_page;
using evenhand::app::is_web_address;
using evenhand::app::Option;
using evenhand::app::Options;
using evenhand::app::with_fetching;
using evenhand::base::ErrorCode;
using evenhand::base::Result;
using evenhand::scan::FetchSettings;
using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;

namespace {

Result<FetchSettings> settings_of(const std::vector<std::string>& words) {
    const std::vector<Option> known = with_fetching({{"format"}});
    const auto options = Options::parse(words, known, "evenhand");
    REQUIRE(options.ok());
    return fetch_settings(*options);
}

}  // namespace

TEST_CASE("what a command line says of websites becomes settings", "[app]") {
    const auto plain = settings_of({});
    REQUIRE(plain.ok());
    CHECK(plain->hosts.empty());
    CHECK(plain->internal_hosts.empty());
    CHECK(plain->ports == std::vector<std::uint16_t>{80, 443});
    CHECK(plain->gap == 2s);
    const auto told = settings_of({"--host", "news.example.gov.uk,,media.example", "--internal-host",
                                   "intranet", "--port=8443,8080", "--authority", "own.pem", "--contact",
                                   "press@example.gov.uk", "--gap", "5"});
    REQUIRE(told.ok());
    CHECK(told->hosts == std::vector<std::string>{"news.example.gov.uk", "media.example"});
    CHECK(told->internal_hosts == std::vector<std::string>{"intranet"});
    CHECK(told->ports == std::vector<std::uint16_t>{80, 443, 8443, 8080});
    CHECK(told->authorities == "own.pem");
    CHECK(told->contact == "press@example.gov.uk");
    CHECK(told->gap == 5s);
}

TEST_CASE("numbers that are none are refused", "[app]") {
    for (const auto& words : {std::vector<std::string>{"--port", "x"},
                              {"--port", "70000"},
                              {"--gap", "-1"},
                              {"--gap", "1.5"},
                              {"--port", "80x"}}) {
        const auto settings = settings_of(words);
        REQUIRE_FALSE(settings.ok());
        CHECK(settings.error().code == ErrorCode::usage);
    }
}

TEST_CASE("a word is an address or a file", "[app]") {
    CHECK(is_web_address("http://example.gov.uk"));
    CHECK(is_web_address("https://example.gov.uk"));
    CHECK_FALSE(is_web_address("https"));
    CHECK_FALSE(is_web_address("page.html"));
}

TEST_CASE("a page that cannot be had is an error that says why", "[app]") {
    auto& sites = council_sites();
    FetchSettings settings;
    settings.internal_hosts = {"127.0.0.1"};
    settings.ports = sites.ports();
    const evenhand::tests::FixedClock clock;
    const std::string origin = sites.origin(CouncilSystem::goss);
    CHECK(fetched_page(origin + "/news/1", settings, clock).ok());
    CHECK(fetched_page(origin + "/private/diary", settings, clock).error().code == ErrorCode::refused);
    const auto gone = fetched_page(origin + "/withdrawn", settings, clock);
    CHECK(gone.error().code == ErrorCode::unreadable);
    CHECK(gone.error().message.find("410") != std::string::npos);
}
