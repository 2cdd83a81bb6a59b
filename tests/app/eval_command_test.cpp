#include "app/console_under_test.hpp"
#include "app/eval_command.hpp"
#include "evenhand/base/data.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

using evenhand::tests::one_line_only;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

namespace {

/// A document in which nothing is to be found, labelled with `findings`.
std::string labelled(const std::string& id, const std::string& findings, const std::string& more = {}) {
    return "{\"id\": \"" + id +
           "\", \"kind\": \"web-news\", \"author\": \"officer\", \"date\": \"2025-09-16\", \"nation\": "
           "\"england\", \"poll\": null, \"people\": [], " +
           more + "\"text\": \"The library opens at nine.\", \"quotes\": [], \"findings\": [" + findings +
           "]}";
}

const std::string unmet = "{\"rule\": \"party-promotion\", \"span\": \"opens at nine\", \"must\": true}";

}  // namespace

TEST_CASE("a folder of labelled cases is scored, with every miss on a line", "[app]") {
    const TemporaryFolder folder;
    folder.write("a.json", labelled("a", ""));
    folder.write("b.json", labelled("b", unmet));

    const auto answer = run({"eval", folder.path().string()});
    CAPTURE(answer.err);
    CHECK(answer.status == 0);
    CHECK(answer.out.starts_with("2 cases, 0 failed\n"));
    CHECK(answer.out.find("documents: bad passed 1, clean passed 1\n") != std::string::npos);
    CHECK(answer.out.ends_with("b missed party-promotion: 'opens at nine'\n"));

    CHECK(run({"eval", folder.path().string(), "--summary"}).out.find("b missed") == std::string::npos);
    const auto json = run({"eval", folder.path().string(), "--format", "json"});
    CHECK(evenhand::base::parse_json(json.out, "json").ok());
}

TEST_CASE("precision and recall may be asked for, and less of either is a failure", "[app]") {
    const TemporaryFolder folder;
    folder.write("a.json", labelled("a", unmet));
    const std::string path = folder.path().string();
    CHECK(run({"eval", "--at-least", "1,0", path}).status == 0);
    CHECK(run({"eval", "--at-least", "0.5,0.5", path}).status == 1);
    for (const char* wrong : {"", "0.5", "0.5;0.5", "0.5,0.5,0.5", "much,more"}) {
        CAPTURE(wrong);
        const auto answer = run({"eval", "--at-least", wrong, path});
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}

TEST_CASE("strictly, a miss is a failure", "[app]") {
    const TemporaryFolder folder;
    const auto clean = folder.write("a.json", labelled("a", "")).string();
    const auto bad = folder.write("b.json", labelled("b", unmet)).string();
    CHECK(run({"eval", "--strict", clean}).status == 0);
    CHECK(run({"eval", "--strict", bad}).status == 1);
}

TEST_CASE("a case whose council does not hold is a failed case, and the others are still scored", "[app]") {
    const TemporaryFolder folder;
    folder.write("a.json", labelled("a", ""));
    folder.write("b.json", labelled("b", "", "\"protocol\": \"nowhere\", "));
    const auto answer = run({"eval", folder.path().string()});
    CHECK(answer.status == 1);
    CHECK(answer.out.starts_with("2 cases, 1 failed\n"));
    CHECK(answer.out.find("FAILED b: ") != std::string::npos);
}

TEST_CASE("what cannot be scored is one line and status 2", "[app]") {
    const TemporaryFolder folder;
    const auto broken = folder.write("broken.json", "{\"id\": }").string();
    const TemporaryFolder empty;
    for (const auto& arguments : {std::vector<std::string>{"eval"},
                                  {"eval", broken},
                                  {"eval", folder.path().string()},
                                  {"eval", empty.path().string()},
                                  {"eval", "a", "b"},  // neither is there
                                  {"eval", broken, "--format", "xml"},
                                  {"eval", broken, "--loud"}}) {
        const auto answer = run(arguments);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}

TEST_CASE("several folders are scored as one, and the page names every rule", "[app]") {
    const TemporaryFolder one;
    const TemporaryFolder other;
    one.write("a.json", labelled("a", ""));
    other.write("b.json", labelled("b", unmet));
    const auto answer = run({"eval", one.path().string(), other.path().string(), "--format", "markdown"});
    CHECK(answer.status == 0);
    CHECK(answer.out.find("\n2 documents of our own") != std::string::npos);
    CHECK(answer.out.find("* `b` missed party-promotion: 'opens at nine'\n") != std::string::npos);
    std::istringstream listed(run({"rules"}).out);
    std::size_t rules = 0;
    for (std::string line; std::getline(listed, line); ++rules) {
        CHECK(answer.out.find("| `" + line.substr(0, line.find(':')) + "` |") != std::string::npos);
    }
    CHECK(rules >= 17);
}

TEST_CASE("the published page has the form that the command gives", "[app]") {
    std::ifstream file(evenhand::tests::source("/docs/accuracy.md"));
    const std::string published(std::istreambuf_iterator<char>(file), {});
    const auto made = run({"eval", evenhand::tests::source("/tests/cases"), "--format", "markdown"}).out;
    // The figures move with every change of a rule; what must not go is a rule, a section or a column.
    std::istringstream lines(made);
    for (std::string line; std::getline(lines, line);) {
        const bool form = line.starts_with("#") || line.starts_with("|--") || line.starts_with("| rule") ||
                          line.starts_with("| certainty");
        const auto name = line.starts_with("| `") ? line.substr(0, line.find("` |") + 3) : form ? line : "";
        CAPTURE(line);
        CHECK(published.find(name) != std::string::npos);
    }
}
