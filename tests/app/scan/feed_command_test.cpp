#include "app/scan/feed_command.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace {

struct Answer {
    int status = 0;
    std::string out;
    std::string err;
};

Answer ask(const std::vector<std::string>& arguments, const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status =
        evenhand::app::feed_command(arguments, {in, out, err, evenhand::base::machine_clock()});
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_CASE("evenhand feed tells what a feed holds", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const std::string file = folder.path() / "feed.xml";
    std::ofstream(file)
        << "<rss version='2.0'><channel><title>News</title><item><title>Bins</title>"
           "<link>/bins</link><pubDate>26 Oct 2026 16:30 GMT</pubDate></item></channel></rss>";
    const auto told = ask({file, "--url", "https://www.exampleshire.gov.uk/rss"});
    CHECK(told.status == 0);
    CHECK(told.out.find("\"format\": \"rss20\"") != std::string::npos);
    CHECK(told.out.find("\"link\": \"https://www.exampleshire.gov.uk/bins\"") != std::string::npos);
    CHECK(told.out.find("\"published\": \"2026-10-26T16:30:00Z\"") != std::string::npos);

    const auto batch = ask({"--batch"}, "{\"id\": 1, \"file\": \"" + file + "\"}\n");
    CHECK(batch.out.starts_with("{\"id\":1,\"format\": \"rss20\""));

    CHECK(ask({}).status == 2);
    std::ofstream(file) << "<html></html>";
    const auto page = ask({file});
    CHECK(page.status == 2);
    CHECK(page.err.find("no feed") != std::string::npos);
}
