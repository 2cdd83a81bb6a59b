#include "app/eval/score.hpp"

#include <catch2/catch.hpp>

namespace app = evenhand::app;
namespace base = evenhand::base;
namespace report = evenhand::report;
namespace rules = evenhand::rules;
using evenhand::people::Role;

namespace {

const std::string document = "Ŵyn speaks. “We did it, all of it,” said Cllr Siân Rhys. The bus is late.";

base::OriginalSpan at(const std::string& piece) {
    const auto begin = document.find(piece);
    REQUIRE(begin != std::string::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + piece.size())};
}

report::ReportedFinding finding(const std::string& rule, base::OriginalSpan span,
                                rules::Level level = rules::Level::stop) {
    report::ReportedFinding found;
    found.rule = rule;
    found.span = span;
    found.level = level;
    return found;
}

report::ReportedQuote quote(const std::string& piece, const std::string& speaker, Role role) {
    report::ReportedQuote said;
    said.span = at(piece);
    said.speaker.role = role;
    if (!speaker.empty()) {
        said.speaker.span = at(speaker);
        said.speaker.text = speaker;
    }
    return said;
}

app::Case labelled() {
    app::Case one;
    one.id = "a1";
    one.document.text = document;
    return one;
}

app::Score score_of(const app::Case& one, const report::Report& answer) {
    app::Score score;
    app::add(score, one, answer);
    return score;
}

}  // namespace

TEST_CASE("a finding that overlaps a label of its rule is found, however much longer it is", "[app]") {
    app::Case one = labelled();
    one.findings = {{"member-quote", "We did it, all of it,", true}};
    report::Report answer;
    SECTION("overlap") {
        answer.findings = {finding("member-quote", at("it,” said Cllr Siân Rhys. The bus is late."))};
        CHECK(score_of(one, answer).rules.at("member-quote") == app::Count{1, 0, 0});
    }
    SECTION("a finding on the whole document hits every label of its rule") {
        answer.findings = {finding("member-quote", {})};
        CHECK(score_of(one, answer).rules.at("member-quote") == app::Count{1, 0, 0});
    }
    SECTION("beside it is both wrong and missed") {
        answer.findings = {finding("member-quote", at("The bus is late."))};
        const auto score = score_of(one, answer);
        CHECK(score.rules.at("member-quote") == app::Count{0, 1, 1});
        CHECK(score.misses == std::vector<std::string>{"a1 missed member-quote: 'We did it, all of it,'",
                                                       "a1 wrong member-quote (stop): 'The bus is late.'"});
    }
    SECTION("another rule does not count") {
        answer.findings = {finding("party-promotion", at("We did it"))};
        const auto score = score_of(one, answer);
        CHECK(score.rules.at("member-quote") == app::Count{0, 0, 1});
        CHECK(score.rules.at("party-promotion") == app::Count{0, 1, 0});
        CHECK(score.documents.at("bad raised") == 1);
    }
}

TEST_CASE("a label that need not be found counts neither way", "[app]") {
    app::Case one = labelled();
    one.findings = {{"personal-view", "The bus is late.", false}};
    report::Report answer;
    CHECK(score_of(one, answer).rules.empty());
    CHECK(score_of(one, answer).documents.at("arguable") == 1);
    answer.findings = {finding("personal-view", at("bus"))};
    CHECK(score_of(one, answer).rules.empty());
}

TEST_CASE("a note on a clean document is not wrong, anything above is", "[app]") {
    report::Report answer;
    answer.findings = {finding("personal-view", at("bus"), rules::Level::note)};
    CHECK(score_of(labelled(), answer).documents.at("clean passed") == 1);
    answer.findings.push_back(finding("personal-view", at("late"), rules::Level::refer));
    const auto score = score_of(labelled(), answer);
    CHECK(score.documents.at("clean raised") == 1);
    CHECK(score.rules.at("personal-view") == app::Count{0, 1, 0});
}

TEST_CASE("a quote is found when four fifths of the longer one are shared, counted in code points", "[app]") {
    app::Case one = labelled();
    one.quotes = {{"We did it, all of it,", "Cllr Siân Rhys", Role::member, true}};
    report::Report answer;
    SECTION("nearly all of it") {
        answer.quotes = {quote("We did it, all of", "Cllr Siân Rhys", Role::member)};
        const auto score = score_of(one, answer);
        CHECK(score.quotes == app::Count{1, 0, 0});
        CHECK(score.speakers_right == 1);
        CHECK(score.roles_right == 1);
        CHECK(score.misses.empty());
    }
    SECTION("too little of it") {
        answer.quotes = {quote("We did it", "Cllr Siân Rhys", Role::member)};
        CHECK(score_of(one, answer).quotes == app::Count{0, 1, 1});
    }
    SECTION("a quote counts for one label only") {
        one.quotes.push_back(one.quotes.front());
        answer.quotes = {quote("We did it, all of it,", "Cllr Siân Rhys", Role::member)};
        CHECK(score_of(one, answer).quotes == app::Count{1, 0, 1});
    }
    SECTION("reported speech is no direct quote") {
        one.quotes.front().direct = false;
        answer.quotes = {quote("The bus is late.", "", Role::unknown)};
        answer.quotes.front().direct = false;
        CHECK(score_of(one, answer).quotes == app::Count{});
    }
}

TEST_CASE("members' reported speech is scored by itself: found, wrong or missed", "[app]") {
    app::Case one = labelled();
    one.quotes = {{"The bus is late.", "Siân Rhys", Role::member, false}};
    report::Report answer;
    const auto reported = [](const std::string& piece, Role role) {
        auto said = quote(piece, "", role);
        said.direct = false;
        return said;
    };
    SECTION("the sentence") {
        answer.quotes = {reported("The bus is late.", Role::member)};
        CHECK(score_of(one, answer).indirect == app::Count{1, 0, 0});
    }
    SECTION("a sentence that nobody said") {
        answer.quotes = {reported("Ŵyn speaks.", Role::candidate)};
        const auto score = score_of(one, answer);
        CHECK(score.indirect == app::Count{0, 1, 1});
        CHECK(score.misses == std::vector<std::string>{"a1 indirect quote missed: 'The bus is late.'",
                                                       "a1 no indirect quote: 'Ŵyn speaks.'"});
    }
    SECTION("of somebody who is no member") {
        answer.quotes = {reported("The bus is late.", Role::other), reported("Ŵyn speaks.", Role::officer)};
        CHECK(score_of(one, answer).indirect == app::Count{0, 0, 1});
    }
    SECTION("the label of somebody else is nobody's loss") {
        one.quotes.front().role = Role::officer;
        answer.quotes = {reported("The bus is late.", Role::member)};
        CHECK(score_of(one, answer).indirect == app::Count{});
    }
}

TEST_CASE("a speaker is right by place or by the last word of the name", "[app]") {
    app::Case one = labelled();
    one.quotes = {{"We did it, all of it,", "Cllr Siân Rhys", Role::member, true}};
    report::Report answer;
    answer.quotes = {quote("We did it, all of it,", "", Role::candidate)};
    SECTION("nobody") {
        const auto score = score_of(one, answer);
        CHECK(score.speakers_right == 0);
        CHECK(score.misses ==
              std::vector<std::string>{
                  "a1 quote 'We did it, all of it,': want 'Cllr Siân Rhys' (member), got '' (candidate)"});
    }
    SECTION("the directory's name") {
        answer.quotes.front().speaker.name = "SIÂN RHYS";
        CHECK(score_of(one, answer).speakers_right == 1);
    }
    SECTION("another place") {
        answer.quotes.front().speaker = quote("Ŵyn", "Ŵyn", Role::candidate).speaker;
        CHECK(score_of(one, answer).speakers_right == 0);
    }
    SECTION("a candidate may pass for a member, an officer not") {
        CHECK(score_of(one, answer).roles_right == 1);
        answer.quotes.front().speaker.role = Role::officer;
        CHECK(score_of(one, answer).roles_right == 0);
    }
}

TEST_CASE("a case that cannot be checked is told, and misses everything", "[app]") {
    app::Case one = labelled();
    one.findings = {{"member-quote", "We did it, all of it,", true}};
    app::Score score;
    app::add(score, one, base::Error{base::ErrorCode::not_found, "there is no protocol 'x'", "", {}});
    CHECK(score.failed == std::vector<std::string>{"a1: there is no protocol 'x'"});
    CHECK(score.rules.at("member-quote") == app::Count{0, 0, 1});
    CHECK(score.documents.at("bad passed") == 1);
}

TEST_CASE("ratios of nothing are nothing, and the total adds up", "[app]") {
    CHECK(app::precision({}) == std::nullopt);
    CHECK(app::recall({0, 3, 0}) == std::nullopt);
    CHECK(app::f1({}) == std::nullopt);
    CHECK(app::precision({3, 1, 2}) == 0.75);
    CHECK(app::recall({3, 1, 2}) == 0.6);
    CHECK(app::f1({3, 1, 2}) == Approx(2.0 / 3.0));
    app::Score score;
    score.rules = {{"a", {1, 2, 3}}, {"b", {4, 5, 6}}};
    CHECK(app::total(score) == app::Count{5, 7, 9});
}

TEST_CASE("findings are counted by how sure the program was of them", "[app]") {
    app::Case one = labelled();
    one.findings = {{"member-quote", "We did it", true}, {"personal-view", "The bus is late.", false}};
    report::Report answer;
    answer.findings = {finding("member-quote", at("We did it")),
                       finding("personal-view", at("The bus is late.")),
                       finding("party-promotion", at("The bus is late."), rules::Level::note)};
    answer.findings[2].certainty = rules::Certainty::check;
    const auto score = score_of(one, answer);
    CHECK(score.certainties.at(rules::Certainty::certain) == app::Judged{1, 1, 0});
    CHECK(score.certainties.at(rules::Certainty::check) == app::Judged{0, 0, 1});
}
