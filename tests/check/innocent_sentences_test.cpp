#include "evenhand/base/files.hpp"
#include "evenhand/check/check.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace base = evenhand::base;
namespace check = evenhand::check;
namespace text = evenhand::text;

using evenhand::rules::Level;

namespace {

/// A document with a place for a sentence, and the day on which it goes out.
struct Frame {
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    base::Day on{};
    std::string before;
    std::string after;
};

const check::Knowledge& council() {
    static const auto knowledge = [] {
        auto library = check::Library::load(evenhand::tests::source());
        REQUIRE(library.ok());
        auto profile = evenhand::council::parse_profile(
            "name = \"Exampleshire County Council\"\nnation = \"england\"\ntype = \"county\"\n"
            "[[elections]]\nid = \"local.exampleshire.2025-05-01\"\n"
            "[[people]]\nname = \"Ann Lee\"\nrole = \"member\"\nparty = \"Labour\"\n"
            "office = \"Cabinet Member for Highways\"\n",
            "council.toml");
        REQUIRE(profile.ok());
        return check::Knowledge::join(*library, *profile);
    }();
    REQUIRE(knowledge.ok());
    return **knowledge;
}

std::vector<std::string> sentences(const std::string& file) {
    const auto bytes =
        base::read_file(evenhand::tests::source() + std::string("/tests/corpus/innocent/") + file, 100'000);
    REQUIRE(bytes.ok());
    std::vector<std::string> all;
    std::istringstream lines(*bytes);
    for (std::string line; std::getline(lines, line);) {
        all.push_back(line);
    }
    return all;
}

/// The rules that speak up for the sentence in one of the frames. Rules that hold of whoever speaks or of the
/// whole document are not asked: the frames, not the sentences, are what they speak of.
std::set<std::string> raised(const std::string& sentence, const std::vector<Frame>& frames) {
    static const std::set<std::string> not_asked{"member-quote", "capacity-missing", "member-prominence",
                                                 "event-in-period"};
    std::set<std::string> rules;
    for (const Frame& frame : frames) {
        const auto report = check::check({frame.before + sentence + frame.after, frame.kind, frame.author},
                                         "t", council(), frame.on);
        REQUIRE(report.ok());
        for (const auto& finding : report->findings) {
            if (finding.level != Level::note && !not_asked.contains(finding.rule)) {
                rules.insert(finding.rule);
            }
        }
    }
    return rules;
}

/// A line each.
std::vector<std::string> alarms(const std::string& file, const std::vector<Frame>& frames) {
    std::vector<std::string> all;
    for (const std::string& sentence : sentences(file)) {
        for (const std::string& rule : raised(sentence, frames)) {
            all.push_back(rule + ": " + sentence);
        }
    }
    return all;
}

const std::string last = "\n\nThe library is open until Friday.\n";

}  // namespace

// The numbers are what is reached, so that it is not lost; they are no aims (docs/eval.md).
TEST_CASE("of 224 sentences that mean nothing of the kind, few are raised in any document", "[check]") {
    const auto now = base::day_of(2026, 2, 10);
    const std::string news =
        "Council news for the week\n\nExampleshire County Council has published its news for the week.";
    const std::vector<Frame> frames{
        {text::DocumentKind::press_release, text::Author::officer, now,
         news + " A claim from a resident about a fall in Mill Lane has been received.\n\n", last},
        {text::DocumentKind::press_release, text::Author::officer, now,
         news + "\n\nCllr Ann Lee, cabinet member for highways, said: “", "”" + last},
        {text::DocumentKind::statement, text::Author::member, now,
         "Statement by Cllr Ann Lee\n\nI make this statement as cabinet member for highways at Exampleshire "
         "County "
         "Council.\n\n",
         last + "\nCllr Ann Lee\n"},
        {text::DocumentKind::letter, text::Author::member, now,
         "Dear Mr Hale,\n\nI write as your county councillor.\n\n", "\n\nYours sincerely,\n\nCllr Ann Lee\n"},
        {text::DocumentKind::web_news, text::Author::officer, base::day_of(2025, 4, 10), news + "\n\n",
         last}};
    const auto found = alarms("anywhere.txt", frames);
    CAPTURE(found);
    CHECK(found.size() <= 24);
}

TEST_CASE("of 141 sentences about what people did while an inquiry is open, few are called a conclusion",
          "[check]") {
    const auto now = base::day_of(2026, 2, 10);
    const std::vector<Frame> frames{
        {text::DocumentKind::press_release, text::Author::officer, now,
         "Fire at Langdale House: latest\n\nFirefighters were called to a fire at Langdale House on Tuesday, "
         "in which a "
         "flat was destroyed. The fire service has opened an investigation into the cause, and its report is "
         "expected "
         "in March.\n\n",
         last},
        {text::DocumentKind::press_release, text::Author::officer, now,
         "Flooding in Mill Lane: latest\n\nNine homes in Mill Lane were flooded on Saturday. An independent "
         "inquiry into "
         "the flood has been ordered, and a claim against the council has been lodged by two families.\n\n",
         last}};
    const auto found = alarms("beside-an-inquiry.txt", frames);
    CAPTURE(found);
    CHECK(found.size() <= 14);
}
