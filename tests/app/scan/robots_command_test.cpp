#include "app/scan/robots_command.hpp"
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

Answer ask(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status =
        evenhand::app::robots_command(arguments, {in, out, err, evenhand::base::machine_clock()});
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_CASE("evenhand robots says whether an address may be fetched, and how often", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const std::string file = folder.path() / "robots.txt";
    std::ofstream(file) << "User-agent: *\nDisallow: /private\nCrawl-delay: 1.5\n";

    const auto news = ask({file, "evenhand", "https://www.exampleshire.gov.uk/news"});
    CHECK(news.status == 0);
    CHECK(news.out == "allowed, with 1.5 s between two requests\n");
    CHECK(ask({file, "evenhand", "/private/x"}).status == 1);

    CHECK(ask({file, "evenhand"}).status == 2);
    const auto missing = ask({folder.path() / "none.txt", "evenhand", "/"});
    CHECK(missing.status == 2);
    CHECK(missing.err.find("none.txt") != std::string::npos);
}
