#include "app/serve_command.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using evenhand::app::Console;
using evenhand::app::serve_command;

namespace {

struct Trial {
    int status = 0;
    std::string err;
};

Trial serve(std::vector<std::string> arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Console console{in, out, err, evenhand::base::machine_clock()};
    const int status = serve_command(arguments, console);
    return Trial{status, err.str()};
}

}  // namespace

TEST_CASE("serving other machines without TLS, a proxy and accounts is refused", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto council =
        folder.write("c.toml", "name = \"Exampleshire Council\"\nnation = \"england\"\ntype = \"county\"\n")
            .string();
    for (const char* address : {"0.0.0.0", "192.0.2.1", "::"}) {
        const Trial trial = serve({"--council", council, "--address", address, "--port", "0"});
        CHECK(trial.status == 2);
        CHECK(trial.err.find("could read along") != std::string::npos);
    }
}

TEST_CASE("what serve cannot use is told in one line", "[app]") {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                      {"--council", "/nowhere/c.toml"},
                                                      {"--port", "70000"},
                                                      {"--council", "c", "--port", "x"},
                                                      {"--prot", "1"}}) {
        const Trial trial = serve(arguments);
        CHECK(trial.status == 2);
        CHECK(std::count(trial.err.begin(), trial.err.end(), '\n') == 1);
    }
}
