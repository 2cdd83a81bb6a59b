#include "app/eval/cases.hpp"
#include "evenhand/check/check.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string_view>

// What must not change a judgement, held against every labelled case: nobody has to label anything for it.

namespace app = evenhand::app;
namespace check = evenhand::check;
namespace report = evenhand::report;

namespace {

const std::vector<app::Case>& cases() {
    static const auto all = *app::load_cases(evenhand::tests::source("/tests/cases"));
    return all;
}

/// A case with what its council knows, so that a text can be checked again and again.
class Subject {
  public:
    explicit Subject(const app::Case& one) : Subject(one, one.council) {}
    Subject(const app::Case& one, const std::string& council) : one_(one) {
        static const auto library = *check::Library::load(evenhand::tests::source());
        knowledge_ = *check::Knowledge::join(library, *evenhand::council::parse_profile(council, one.id));
    }
    [[nodiscard]] report::Report checked(std::string text) const {
        auto document = one_.document;
        document.text = std::move(text);
        return *check::check(document, one_.id, *knowledge_, one_.date);
    }
    [[nodiscard]] report::Report checked() const { return checked(one_.document.text); }

  private:
    const app::Case& one_;
    std::shared_ptr<const check::Knowledge> knowledge_;
};

using Judgement = std::multiset<std::string>;

/// The rules and levels of what was found, wherever it stands now. How certain it is may rest on what stands
/// beside it: a speaker named in the paragraph before is nearer than one named two before.
Judgement findings_of(const report::Report& report) {
    Judgement all;
    for (const auto& finding : report.findings) {
        if (finding.rule == "member-prominence") {
            continue;  // how much of a text is about one member: more text is another share
        }
        all.insert(finding.rule + " " + std::string(evenhand::rules::word(finding.level)));
    }
    return all;
}

/// All that a reader is told: the verdict, every finding with its certainty, who speaks in which role.
Judgement judgement(const report::Report& report) {
    Judgement all;
    all.insert("verdict " + std::string(evenhand::policy::word(report.verdict)));
    for (const auto& finding : report.findings) {
        all.insert(finding.rule + " " + std::string(evenhand::rules::word(finding.level)) + " " +
                   std::string(evenhand::rules::word(finding.certainty)));
    }
    for (const auto& quote : report.quotes) {
        all.insert((quote.direct ? "quote of " : "speech of ") +
                   std::string(evenhand::people::word(quote.speaker.role)));
    }
    return all;
}

std::string shown(const Judgement& judgement) {
    std::string all;
    for (const std::string& one : judgement) {
        all += (all.empty() ? "" : ", ") + one;
    }
    return all;
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
    for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size())) {
        text.replace(at, old.size(), fresh);
    }
    return text;
}

std::string with_lines_ended_as_on_windows(const std::string& text) {
    return replaced(replaced(text, "\r\n", "\n"), "\n", "\r\n");
}

/// Letters with their accents behind them, as some systems write them.
std::string decomposed(std::string text) {
    const std::pair<const char*, const char*> letters[] = {
        {"é", "e\u0301"}, {"è", "e\u0300"}, {"ö", "o\u0308"}, {"ü", "u\u0308"},
        {"â", "a\u0302"}, {"ô", "o\u0302"}, {"ŵ", "w\u0302"}, {"ŷ", "y\u0302"},
        {"ì", "i\u0300"}, {"ò", "o\u0300"}, {"ó", "o\u0301"}, {"ń", "n\u0301"},
        {"ż", "z\u0307"}, {"É", "E\u0301"}, {"ê", "e\u0302"}, {"î", "i\u0302"}};
    for (const auto& [composed, apart] : letters) {
        text = replaced(std::move(text), composed, apart);
    }
    return text;
}

std::string with_straight_double_marks(const std::string& text) {
    return replaced(replaced(text, "“", "\""), "”", "\"");
}

std::string with_straight_apostrophes(const std::string& text) {
    return replaced(text, "’", "'");
}

/// As people say it: the shortened words that stand for nothing else.
std::string contracted(std::string text) {
    const std::pair<const char*, const char*> words[] = {
        {" do not ", " don’t "},      {" does not ", " doesn’t "},   {" did not ", " didn’t "},
        {" is not ", " isn’t "},      {" are not ", " aren’t "},     {" was not ", " wasn’t "},
        {" will not ", " won’t "},    {" cannot ", " can’t "},       {" have not ", " haven’t "},
        {" has not ", " hasn’t "},    {" would not ", " wouldn’t "}, {" should not ", " shouldn’t "},
        {" we will ", " we’ll "},     {" We will ", " We’ll "},      {" I will ", " I’ll "},
        {" they will ", " they’ll "}, {" you will ", " you’ll "},    {" it will ", " it’ll "},
        {" I am ", " I’m "},          {" we are ", " we’re "},       {" We are ", " We’re "},
        {" they are ", " they’re "},  {" you are ", " you’re "},     {" I have ", " I’ve "},
        {" we have ", " we’ve "},     {" We have ", " We’ve "},      {" they have ", " they’ve "}};
    for (const auto& [full, shortened] : words) {
        text = replaced(std::move(text), full, shortened);
    }
    return text;
}

/// Marks as in most British newspapers; a text that has single ones already stays as it is.
std::string with_single_marks(const std::string& text) {
    return text.find("‘") != std::string::npos ? text : replaced(replaced(text, "“", "‘"), "”", "’");
}

void changes_nothing(const std::function<std::string(const std::string&)>& change) {
    int changed = 0;
    for (const app::Case& one : cases()) {
        const std::string other = change(one.document.text);
        if (other == one.document.text) {
            continue;
        }
        ++changed;
        const Subject subject(one);
        const auto before = judgement(subject.checked());
        const auto after = judgement(subject.checked(other));
        INFO(one.id << ": " << shown(before) << " became " << shown(after));
        CHECK(before == after);
    }
    CHECK(changed > 0);
}

const std::string opening_hours = "The council offices in the market square are open from nine to five.";
const std::string contact = "For more information call the press office on 01632 960 123.";

/// Behind each paragraph of the text: where another one can stand.
std::vector<std::size_t> joints(const std::string& text) {
    std::vector<std::size_t> all;
    for (auto at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at + 2)) {
        all.push_back(at);
    }
    return all;
}

std::string with_a_paragraph(const std::string& text, std::size_t joint, const std::string& paragraph) {
    return text.substr(0, joint) + "\n\n" + paragraph + text.substr(joint);
}

/// Whether nothing that stands before goes on behind: no quote that is open, is told to come or goes on
/// without its speaker, no line of a list or of a letter's head or end.
bool parts_nothing(const std::string& text, std::size_t joint, const report::Report& report) {
    const auto next = text.find_first_not_of('\n', joint);
    const std::string_view before = std::string_view(text).substr(0, joint);
    const bool ends_a_sentence =
        before.find_last_of(".!?") != std::string::npos &&
        before.find_first_not_of("”’\"'", before.find_last_of(".!?") + 1) == std::string::npos;
    return next != std::string::npos && ends_a_sentence &&
           std::ranges::none_of(report.quotes, [&](const auto& quote) {
               return (quote.span.begin <= joint && joint < quote.span.end) ||
                      (joint < quote.span.begin && quote.span.begin <= next + 3);
           });
}

/// A case whose people have another name: one of them, so that nobody becomes somebody else's namesake.
struct Renamed {
    std::string text;
    std::string council;
};

std::optional<Renamed> renamed(const app::Case& one, const std::string& to) {
    const auto profile = *evenhand::council::parse_profile(one.council, one.id);
    for (const auto& person : profile.people) {
        const auto surname = person.name.substr(person.name.rfind(' ') + 1);
        if (surname.size() >= 5 && profile.name.find(surname) == std::string::npos) {
            return Renamed{replaced(one.document.text, surname, to), replaced(one.council, surname, to)};
        }
    }
    return {};
}

}  // namespace

TEST_CASE("how lines end changes no judgement", "[app]") {
    changes_nothing(with_lines_ended_as_on_windows);
}

TEST_CASE("whether a letter and its accent are one sign or two changes no judgement", "[app]") {
    changes_nothing(decomposed);
}

TEST_CASE("straight marks and single marks are judged as curly and double ones", "[app]") {
    changes_nothing(with_straight_double_marks);
    changes_nothing(with_straight_apostrophes);
    changes_nothing(with_single_marks);
}

TEST_CASE("contractions are judged as the words that they are short for", "[app]") {
    changes_nothing(contracted);
}

TEST_CASE("an accent in a member's name is one sign or two, whichever the directory has", "[app]") {
    int renamed_cases = 0;
    for (const app::Case& one : cases()) {
        if (const auto other = renamed(one, "Llŵyd-Crémieux")) {
            const Subject subject(one, other->council);
            const auto before = judgement(subject.checked(other->text));
            const auto after = judgement(subject.checked(decomposed(other->text)));
            const auto turned = judgement(Subject(one, decomposed(other->council)).checked(other->text));
            INFO(one.id << ": " << shown(before) << " became " << shown(after) << " or " << shown(turned));
            CHECK(before == after);
            CHECK(before == turned);
            ++renamed_cases;
        }
    }
    CHECK(renamed_cases > 10);
}

TEST_CASE("boilerplate changes no finding, wherever in a text it stands", "[app]") {
    std::size_t places = 0;
    for (const app::Case& one : cases()) {
        const Subject subject(one);
        const std::string& text = one.document.text;
        const auto report = subject.checked();
        const auto before = findings_of(report);
        const auto all = joints(text);
        for (const std::size_t joint : all) {
            // Before the notes to editors or a contact's lines it may always stand.
            if (joint != all.back() && !parts_nothing(text, joint, report)) {
                continue;
            }
            ++places;
            for (const std::string& paragraph : {opening_hours, contact}) {
                const auto after = findings_of(subject.checked(with_a_paragraph(text, joint, paragraph)));
                INFO(one.id << " at " << joint << ", '" << paragraph << "': " << shown(before) << " became "
                            << shown(after));
                CHECK(before == after);
            }
        }
    }
    CHECK(places > 200);
}

TEST_CASE("another surname, in the text and in the directory, changes no judgement", "[app]") {
    const std::string name = GENERATE("Quillfeather", "Adebayo", "Król", "Llwyd-Parry");
    int renamed_cases = 0;
    for (const app::Case& one : cases()) {
        if (const auto other = renamed(one, name)) {
            const auto before = judgement(Subject(one).checked());
            const auto after = judgement(Subject(one, other->council).checked(other->text));
            INFO(one.id << " with " << name << ": " << shown(before) << " became " << shown(after));
            CHECK(before == after);
            ++renamed_cases;
        }
    }
    CHECK(renamed_cases > 10);
}
