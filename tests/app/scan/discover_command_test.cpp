#include "app/console_under_test.hpp"
#include "app/scan/discover_command.hpp"
#include "support/site/council_site.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::council_sites;
using evenhand::tests::CouncilSystem;
using evenhand::tests::one_line_only;
using evenhand::tests::Run;

namespace {

Run run(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const evenhand::tests::FixedClock clock;
    const int status = evenhand::app::discover_command(arguments, {in, out, err, clock});
    return {status, out.str(), err.str()};
}

Run discover(CouncilSystem system, const std::vector<std::string>& more = {}) {
    const std::string origin = council_sites().origin(system);
    std::vector<std::string> words{
        origin, "--internal-host", "127.0.0.1", "--gap", "0", "--port", origin.substr(origin.rfind(':') + 1)};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
}

}  // namespace

TEST_CASE("the sources of a council's news are shown with what they hold", "[app]") {
    const std::string origin = council_sites().origin(CouncilSystem::jadu);
    const Run text = discover(CouncilSystem::jadu);
    CHECK(text.status == 0);
    CHECK(text.err.empty());
    CHECK(text.out.starts_with(
        "feed  " + origin + "/rss/news\n    named as a feed by " + origin +
        "/; it calls itself \"Exampleshire Council news\"\n    20 items, the newest of 25 "
        "November 2026\nlisting  " +
        origin + "/news\n"));
    const Run json = discover(CouncilSystem::umbraco, {"--format", "json"});
    CHECK(json.status == 0);
    CHECK(json.out.find("\"kind\": \"sitemap\"") != std::string::npos);
    CHECK(json.out.find("\"newest\": \"2026-11-25\"") != std::string::npos);
    CHECK(json.out.find("\"unseen\": []") != std::string::npos);
}

TEST_CASE("a search that cannot be made is told on one line", "[app]") {
    CHECK(one_line_only(discover(CouncilSystem::jadu, {"--format", "html"})));
    for (const auto& arguments :
         {std::vector<std::string>{"http://127.0.0.1/"}, {"ftp://example.gov.uk"}, {"a", "b"}}) {
        const Run answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
