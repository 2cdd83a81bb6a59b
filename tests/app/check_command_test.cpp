#include "app/check_command.hpp"
#include "app/console_under_test.hpp"
#include "evenhand/base/data.hpp"
#include "evenhand/text/readers.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using evenhand::tests::one_line_only;
using evenhand::tests::Run;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

namespace {

const std::string release = evenhand::tests::source("/docs/example/release.txt");
const std::string council = evenhand::tests::source("/docs/example/council.toml");

Run check(const std::string& text, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"check", "-", "--council", council};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, text);
}

std::string verdict(const Run& answer) {
    const auto parsed = evenhand::base::parse_json(answer.out, "json");
    REQUIRE(parsed.ok());
    return *parsed->find("verdict")->text();
}

}  // namespace

TEST_CASE("a release with a finding is status 1, one without is status 0", "[app]") {
    const auto bad = run({"check", release, "--council", council, "--on", "2027-04-08", "--format", "json"});
    CHECK(bad.status == 1);
    CHECK(bad.err.empty());
    CHECK(verdict(bad) == "stop");
    const auto clean =
        check("The library opens at nine on Saturdays.", {"--format", "json", "--on", "2027-04-08"});
    CHECK(clean.status == 0);
    CHECK(verdict(clean) == "clear");
}

TEST_CASE("the text form names the file, and has colour only on a terminal", "[app]") {
    const auto answer = run({"check", release, "--council", council, "--on", "2027-04-08"});
    CHECK(answer.status == 1);
    CHECK(answer.out.find("release.txt") != std::string::npos);
    CHECK(answer.out.find('\x1b') == std::string::npos);
}

TEST_CASE("without --on it is today in London, which in summer begins before the day of UTC", "[app]") {
    const auto parsed =
        evenhand::base::parse_json(check("The bus is late.", {"--format", "json"}).out, "json");
    REQUIRE(parsed.ok());
    CHECK(*parsed->find("on")->text() == "2027-04-08");
}

TEST_CASE("a press release of an officer is checked unless something else is said", "[app]") {
    const auto parsed =
        evenhand::base::parse_json(check("The bus is late.", {"--format", "json"}).out, "json");
    REQUIRE(parsed.ok());
    CHECK(*parsed->find("document")->find("kind")->text() == "press-release");
    CHECK(*parsed->find("document")->find("author")->text() == "officer");
    const auto statement = evenhand::base::parse_json(
        check("The bus is late.", {"--format", "json", "--kind", "statement", "--author", "member"}).out,
        "json");
    REQUIRE(statement.ok());
    CHECK(*statement->find("document")->find("kind")->text() == "statement");
    CHECK(*statement->find("document")->find("author")->text() == "member");
}

TEST_CASE("several files give several reports and the worst status", "[app]") {
    const TemporaryFolder folder;
    const auto clean = folder.write("clean.txt", "The library opens at nine.").string();
    const auto both = run({"check", clean, release, "--council", council, "--on", "2027-04-08"});
    CHECK(both.status == 1);
    CHECK(both.out.find("clean.txt") < both.out.find("release.txt"));

    const auto missing = (folder.path() / "missing.txt").string();
    const auto broken = run({"check", missing, clean, release, "--council", council, "--on", "2027-04-08"});
    CHECK(broken.status == 2);
    CHECK(broken.err.starts_with(missing + ": "));
    CHECK(broken.out.find("release.txt") != std::string::npos);
}

TEST_CASE("a document gives the same bytes alone and in a batch, in whichever order", "[app]") {
    const TemporaryFolder own;
    const std::vector<std::string> files = {
        own.write("quote.txt", "Cllr Priya Nandakumar said: “We will pay for").string(), release};
    const auto json = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "check");
        arguments.insert(arguments.end(), {"--council", council, "--on", "2027-04-08", "--format", "json"});
        return run(arguments).out;
    };
    const auto first = json({files[0]});
    const auto second = json({files[1]});
    CHECK(json(files) == first + second);
    CHECK(json({files[1], files[0]}) == second + first);
}

TEST_CASE("bad input is one line with its place and its mend, and status 2", "[app]") {
    const TemporaryFolder folder;
    struct Row {
        std::string name;
        std::string bytes;
        std::string place;
    };
    const Row rows[] = {
        {"not-utf8.txt", "Good morning\n\nThe caf\xc3\xa9 is \xe2\x80 open", ":3: "},
        {"no-text.txt", "Good morning\n\xff\xd8 \x81\x8d", ":2: "},
        {"picture.txt", "\x89PNG\r\n\x1a\n", ":1: "},
        {"protected.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", ": "},
        {"cut.docx", "PK\x03\x04 and no more", ": "},
        {"paper.pdf", "%PDF-1.7", ": "},
        {"nul.txt", std::string("Good\nmor\0ning", 12), ":2: "},
        {"empty.txt", "", ": "},
        {"blank.txt", " \n\t\n", ": "},
        {"large.txt", std::string(std::size_t{50} * 1024 * 1024, 'a'), ": "},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto file = folder.write(row.name, row.bytes).string();
        const auto answer = run({"check", file, "--council", council, "--on", "2027-04-08"});
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
        CHECK(answer.err.starts_with(file + row.place));
        CHECK(answer.err.find("; ") != std::string::npos);
    }
    const auto latin = check("The caf\xe9 is open");
    CHECK(latin.status == 2);
    CHECK(one_line_only(latin));
    CHECK(latin.err.starts_with("standard input:1: "));
    const auto on_input = check(std::string("a\0b", 3));
    CHECK(on_input.status == 2);
    CHECK(on_input.err.starts_with("standard input:1: "));
}

TEST_CASE("a page and a mail are read for their words, a broken office file is told", "[app]") {
    const TemporaryFolder folder;
    const auto page =
        folder.write("news.html", "<html><body><h1>Bridge opens</h1><p>Cllr Priya Nandakumar said: "
                                  "\xe2\x80\x9cI am glad.\xe2\x80\x9d</p></body></html>");
    const auto mail =
        folder.write("note.eml", "Subject: Bridge\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                                 "The bridge opens on Friday.\r\n");
    const auto broken = folder.write("release.docx", "no archive at all");
    const auto json = [&](const std::filesystem::path& file) {
        return run({"check", file.string(), "--council", council, "--on", "2027-04-08", "--format", "json"});
    };
    CHECK(verdict(json(page)) == "stop");
    CHECK(verdict(json(mail)) == "clear");
    const auto refused = json(broken);
    CHECK(refused.status == 2);
    CHECK(one_line_only(refused));
    CHECK(refused.err.find("release.docx") != std::string::npos);
}

TEST_CASE("unbalanced quotation marks are told, never swallowed", "[app]") {
    const auto answer = check("Cllr Priya Nandakumar said: “We did it in good time.\n\nThe bus is late.\n",
                              {"--on", "2027-04-08"});
    CHECK(answer.status == 1);
    CHECK(answer.out.find("never closed") != std::string::npos);
}

TEST_CASE("a council file that does not hold is one line with file, line and mend", "[app]") {
    const TemporaryFolder folder;
    const std::string head = "name = \"X\"\nnation = \"england\"\ntype = \"county\"\n";
    struct Row {
        std::string toml;
        std::string place;
    };
    const Row rows[] = {
        {head + "colour = \"red\"\n", ":4: "},
        {head + "name = \"Y\"\n", ":4: "},
        {head + "[[elections]]\nid = \"local.x.2027-02-30\"\n", ":5: "},
        {head + "[[elections]]\nid = \"local.x.2027-05-06\"\nnotice = \"soon\"\n", ":6: "},
        {head + "[[people]]\nname = \"Z\"\nrole = \"king\"\n", ":6: "},
        {head + "protocol = \"nowhere\"\n", ""},
        {"name = \"X\nnation = 1\n", ":"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.toml);
        const auto file = folder.write("council.toml", row.toml).string();
        const auto answer = run({"check", release, "--council", file, "--on", "2027-04-08"});
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
        CHECK(answer.err.starts_with(row.place.empty() ? "" : file + row.place));
    }
    const auto missing = run({"check", release, "--council", (folder.path() / "none.toml").string()});
    CHECK(missing.status == 2);
    CHECK(one_line_only(missing));
    CHECK(missing.err.find("none.toml") != std::string::npos);
}

TEST_CASE("usage is refused in one line that says what would do", "[app]") {
    for (const auto& arguments : {std::vector<std::string>{"check"},
                                  {"check", release},
                                  {"check", "--council", council},
                                  {"check", release, "--council", council, "--on", "2027-02-29"},
                                  {"check", release, "--council", council, "--on", "tomorrow"},
                                  {"check", release, "--council", council, "--kind", "poster"},
                                  {"check", release, "--council", council, "--author", "mayor"},
                                  {"check", release, "--council", council, "--format", "xml"},
                                  {"check", release, "--council", council, "--verbose"}}) {
        const auto answer = run(arguments);
        CAPTURE(answer.err);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
        CHECK(answer.err.starts_with("evenhand check: "));
        CHECK(answer.err.find("; ") != std::string::npos);
    }
}

TEST_CASE("a day beyond the calendar is unknown, and at least referred", "[app]") {
    const auto answer = check("The library opens at nine.", {"--on", "2199-01-01", "--format", "json"});
    CHECK(answer.status == 1);
    CHECK(verdict(answer) == "refer");
    CHECK(check("The library opens at nine.", {"--on", "2199-01-01"}).out.find("unknown") !=
          std::string::npos);
}

TEST_CASE("SARIF is one run over all the files, HTML one page a file", "[app]") {
    const std::vector<std::string> files = {"check", release, release,     "--council",
                                            council, "--on",  "2027-04-08"};
    auto arguments = files;
    arguments.insert(arguments.end(), {"--format", "sarif"});
    const auto sarif = evenhand::base::parse_json(run(arguments).out, "sarif");
    REQUIRE(sarif.ok());
    CHECK(sarif->find("runs")->array()->size() == 1);
    arguments = files;
    arguments.insert(arguments.end(), {"--format=html"});
    CHECK(run(arguments).out.find("<!DOCTYPE html>") != std::string::npos);
}

TEST_CASE("the same input gives the same bytes", "[app]") {
    const std::vector<std::string> arguments = {"check", release,      "--council", council,
                                                "--on",  "2027-04-08", "--format",  "json"};
    CHECK(run(arguments).out == run(arguments).out);
}

TEST_CASE("what --format waivers prints waives its findings once reasons and names are filled in", "[app]") {
    const TemporaryFolder folder;
    const std::vector<std::string> base = {"check", release, "--council", council, "--on", "2027-04-08"};
    const auto with = [&](std::vector<std::string> more) {
        auto arguments = base;
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    std::string toml = with({"--format", "waivers"}).out;
    const auto unfilled = with({"--waivers", folder.write("unfilled.toml", toml).string()});
    CHECK(unfilled.status == 2);
    CHECK(one_line_only(unfilled));
    CHECK(unfilled.err.find("reason") != std::string::npos);
    for (auto at = toml.find("\"\""); at != std::string::npos; at = toml.find("\"\"", at)) {
        toml.replace(at, 2, "\"P. Lee\"");
    }
    const auto file = folder.write("waivers.toml", toml).string();
    const auto waived = with({"--waivers", file, "--format", "json"});
    CHECK(waived.status == 0);
    CHECK(verdict(waived) == "clear");
    const auto stale = run({"check", "-", "--council", council, "--on", "2027-04-08", "--waivers", file},
                           "The library opens at nine.");
    CHECK(stale.out.find("Waivers that hold nothing") == std::string::npos);
    const auto edited = folder.write("release.txt", "The library opens at nine.").string();
    const auto told = run({"check", edited, "--council", council, "--on", "2027-04-08", "--waivers", file});
    CHECK(told.status == 0);
    CHECK(told.out.find("Waivers that hold nothing") != std::string::npos);
}

TEST_CASE("a file of fifty megabytes is refused by name without being held in memory", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("long.txt", "We will pay.\n");
    std::filesystem::resize_file(file, std::uintmax_t{50} << 20U);
    const auto answer = run({"check", file.string(), "--council", council});
    CHECK(answer.status == 2);
    CHECK(one_line_only(answer));
    CHECK(answer.err.find("long.txt: is larger than " + std::to_string(evenhand::text::file_limit) +
                          " bytes") != std::string::npos);
}

TEST_CASE("a file in Windows-1252 or UTF-16 is read, and told where that was a guess", "[app]") {
    const TemporaryFolder folder;
    const auto text = [&](const std::string& name, const std::string& bytes) {
        const auto file = folder.write(name, bytes).string();
        return run({"check", file, "--council", council, "--on", "2027-04-08"});
    };
    const auto windows =
        text("windows.txt", "Cllr Priya Nandakumar said: \x93I am glad of the caf\xe9.\x94\n");
    CHECK(windows.status == 1);
    CHECK(windows.out.find("I am glad of the café.") != std::string::npos);
    CHECK(windows.out.find("read as Windows-1252") != std::string::npos);
    std::string wide = "\xff\xfe";
    for (const char c : std::string("Cllr Priya Nandakumar said: \"I am glad of it.\"\n")) {
        wide += c;
        wide += '\0';
    }
    const auto marked = text("wide.txt", wide);
    CHECK(marked.status == 1);
    CHECK(marked.out.find("read as") == std::string::npos);
    CHECK(text("unmarked.txt", wide.substr(2)).out.find("read as UTF-16") != std::string::npos);
    CHECK(text("plain.txt", "The caf\xc3\xa9 is open.\n").out.find("Remarks") == std::string::npos);
}
