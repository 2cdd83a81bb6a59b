#include "app/calendar_command.hpp"
#include "evenhand/base/data.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <vector>

using evenhand::tests::TemporaryFolder;

namespace {

struct Answer {
    int status = 0;
    std::string out;
    std::string err;
};

Answer run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    Answer answer;
    answer.status = evenhand::app::calendar_command(arguments, out, err);
    answer.out = out.str();
    answer.err = err.str();
    return answer;
}

/// A council with one poll, and the command line that names it.
class Council {
  public:
    explicit Council(const std::string& more = "") {
        file_ =
            folder_
                .write("council.toml", "name = \"Exampleshire County Council\"\nnation = \"england\"\n"
                                       "type = \"county\"\n" +
                                           more + "[[elections]]\nid = \"local.exampleshire.2027-05-06\"\n")
                .string();
    }
    Answer with(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--council", file_});
        return run(arguments);
    }
    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    TemporaryFolder folder_;
    std::string file_;
};

}  // namespace

TEST_CASE("the calendar of a council comes as text, JSON and iCalendar", "[app]") {
    const Council council;
    const Answer text = council.with({});
    CHECK(text.status == 0);
    CHECK(text.out.find("31 March 2027 to 6 May 2027") != std::string::npos);
    const Answer json = council.with({"--format", "json", "--from", "2027-01-01", "--to", "2027-12-31"});
    CHECK(evenhand::base::parse_json(json.out, "out").value().find("periods")->array()->size() == 1);
    CHECK(council.with({"--format", "json", "--to", "2026-12-31"}).out.find("\"periods\": []") !=
          std::string::npos);
    CHECK(council.with({"--format", "ics"}).out.rfind("BEGIN:VCALENDAR\r\n", 0) == 0);
}

TEST_CASE("ordinary elections by rule are in the calendar of a council that names their series", "[app]") {
    const Council council("ordinary = [\"uk-parliament\", \"police\"]\n");
    CHECK(council.with({"--on", "2024-06-06"}).out.find("parl.2024-07-04") != std::string::npos);
    CHECK(council.with({"--on", "2024-04-10"}).out.find("pcc.2024-05-02") != std::string::npos);
}

TEST_CASE("the options on and explain answer of one day and count day by day", "[app]") {
    const Council council;
    CHECK(council.with({"--on", "2027-04-08"}).out.find("Thursday 8 April 2027: restricted, until") == 0);
    CHECK(council.with({"--on", "2027-03-30"}).out == "Tuesday 30 March 2027: not restricted\n");
    CHECK(council.with({"--on", "2029-03-30", "--format", "json"}).out.find("\"known\": false") !=
          std::string::npos);
    const Answer counted = council.with({"--explain", "local.exampleshire.2027-05-06"});
    CHECK(counted.out.find("    25  Wednesday 31 March 2027      Notice of election: last day") !=
          std::string::npos);
    CHECK(council.with({"--explain", "parl.2019-12-12"}).out.find("St Andrew's Day") != std::string::npos);
}

TEST_CASE("bad usage and bad input are one line on standard error and status 2", "[app]") {
    const Council council;
    const std::vector<std::vector<std::string>> cases{{"--format", "yaml"},
                                                      {"--from", "soon"},
                                                      {"--from", "2027-02-30"},
                                                      {"--from", "2027-05-01", "--to", "2027-04-01"},
                                                      {"--on", "Monday 6 May 2027"},
                                                      {"--explain", "local.x"},
                                                      {"--explain", "local.x.2023-05-20"},
                                                      {"--on", "2027-05-06", "--format", "ics"},
                                                      {"--on", "2027-05-06", "--from", "2027-05-01"},
                                                      {"--write"},
                                                      {"--previous", "x.ics"},
                                                      {"show"},
                                                      {"--colour", "red"},
                                                      {"--format", "ics", "--previous", "/nowhere/x.ics"}};
    for (const auto& arguments : cases) {
        const Answer answer = council.with(arguments);
        INFO(arguments.front() << ' ' << answer.err);
        CHECK(answer.status == 2);
        CHECK(answer.out.empty());
        CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
    }
    CHECK(run({}).err.find("--council FILE") != std::string::npos);
    CHECK(run({"--council", "/nowhere/c.toml"}).err.find("/nowhere/c.toml") != std::string::npos);
    CHECK(run({"import"}).status == 2);
}

TEST_CASE("a council whose elections contradict the calendar is refused with file and line", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("c.toml", "name = \"A\"\nnation = \"england\"\ntype = \"district\"\n"
                                             "[[elections]]\nid = \"local.a.2023-05-20\"\n");
    const Answer answer = run({"--council", file.string()});
    CHECK(answer.status == 2);
    CHECK(answer.err.find("c.toml:5:") != std::string::npos);
    CHECK(answer.err.find("no poll may be held on Saturday 20 May 2023") != std::string::npos);
}
