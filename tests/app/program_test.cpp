#include "evenhand/base/files.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using evenhand::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const fs::path source = evenhand::tests::source();

struct Answer {
    int status = -1;
    std::string out;
    std::string err;
};

std::string slurp(const fs::path& file) {
    return *evenhand::base::read_file(file, std::size_t{1} << 26U);
}

/// Runs the built program in a shell, as a user does.
Answer shell(const TemporaryFolder& folder, const std::string& before, const std::string& arguments) {
    const std::string out = (folder.path() / "out").string();
    const std::string err = (folder.path() / "err").string();
    const std::string line =
        before + " " + evenhand::tests::program() + " " + arguments + " >'" + out + "' 2>'" + err + "'";
    const int ended = std::system(line.c_str());  // NOLINT: the shell is what this test is about
    return {WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, slurp(out), slurp(err)};
}

const std::string example =
    " --council " + evenhand::tests::source("/docs/example/council.toml --on 2027-04-08");

/// The shipped data in a folder of its own, to be spoiled.
fs::path copy_of_data(const TemporaryFolder& folder) {
    const fs::path data = folder.path() / "data";
    fs::create_directory(data);
    for (const char* part : {"lexicons", "calendars"}) {
        fs::copy(source / part, data / part, fs::copy_options::recursive);
    }
    return data;
}

}  // namespace

TEST_CASE("the program reads standard input and answers by its exit status", "[app]") {
    const TemporaryFolder folder;
    const auto clean = shell(folder, "echo The library opens at nine. |", "check -" + example);
    CHECK(clean.status == 0);
    CHECK(clean.err.empty());
    const auto bad =
        shell(folder, "", "check " + evenhand::tests::source("/docs/example/release.txt") + example);
    CHECK(bad.status == 1);
    CHECK(bad.out.find('\x1b') == std::string::npos);
    CHECK(shell(folder, "", "").status == 2);
    CHECK(shell(folder, "", "chekc").status == 2);
}

TEST_CASE("a folder in place of a file, and a full disk, are failures and never a clear report", "[app]") {
    const TemporaryFolder folder;
    const auto answer = shell(folder, "", "check " + folder.path().string() + example);
    CHECK(answer.status == 2);
    CHECK(answer.out.empty());
    const std::string line = "echo The library opens at nine. | " + evenhand::tests::program() + " check -" +
                             example + " >/dev/full 2>/dev/null";
    CHECK(WEXITSTATUS(std::system(line.c_str())) == 2);  // NOLINT
}

TEST_CASE("a lexicon with a broken phrase stops the program with file, line and mend", "[app]") {
    const TemporaryFolder folder;
    const fs::path data = copy_of_data(folder);
    const fs::path rule = data / "lexicons" / "rules" / "liability-commitment.toml";
    std::string text = slurp(rule);
    const auto at = text.find("phrases = [");
    REQUIRE(at != std::string::npos);
    text.insert(at + 11, "\"(never closed\", ");
    std::ofstream(rule, std::ios::binary) << text;

    const auto answer =
        shell(folder, "echo Hello there. | EVENHAND_DATA=" + data.string(), "check -" + example);
    CAPTURE(answer.err);
    CHECK(answer.status == 2);
    CHECK(answer.out.empty());
    const auto line =
        std::to_string(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1);
    CHECK(answer.err.starts_with(rule.string() + ":" + line + ": "));
}

TEST_CASE("an environment that names a folder without data stops the program", "[app]") {
    const TemporaryFolder folder;
    const auto answer =
        shell(folder, "echo Hello there. | EVENHAND_DATA=" + folder.path().string(), "check -" + example);
    CHECK(answer.status == 2);
    CHECK(answer.err.find("lexicons/") != std::string::npos);
}

TEST_CASE("a calendar that ends before the day asked says unknown and refers", "[app]") {
    const TemporaryFolder folder;
    const auto answer =
        shell(folder, "echo The library opens at nine. |",
              "check - --council " + evenhand::tests::source("/docs/example/council.toml --on 2150-06-01"));
    CHECK(answer.status == 1);
    CHECK(answer.out.find("unknown") != std::string::npos);
}
