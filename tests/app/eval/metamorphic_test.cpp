#include "app/eval/cases.hpp"
#include "evenhand/check/check.hpp"
#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <set>

// What must not change a judgement, held against every labelled case: nobody has to label anything for it.

namespace app = evenhand::app;
namespace check = evenhand::check;
namespace report = evenhand::report;

namespace {

const std::vector<app::Case>& cases() {
    static const auto all = *app::load_cases(evenhand::tests::source("/tests/cases"));
    return all;
}

report::Report checked(const app::Case& one, std::string text, const std::string& council) {
    static const auto library = *check::Library::load(evenhand::tests::source());
    const auto knowledge =
        *check::Knowledge::join(library, *evenhand::council::parse_profile(council, one.id));
    auto document = one.document;
    document.text = std::move(text);
    return *check::check(document, one.id, *knowledge, one.date);
}

using Judgement = std::multiset<std::string>;

/// The rules and levels of what was found, wherever it stands now.
Judgement judgement(const report::Report& report) {
    Judgement all;
    for (const auto& finding : report.findings) {
        if (finding.rule == "member-prominence") {
            continue;  // how much of a text is about one member: more text is another share
        }
        all.insert(finding.rule + " " + std::string(evenhand::rules::word(finding.level)));
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
        {"é", "e\u0301"}, {"è", "e\u0300"}, {"ö", "o\u0308"}, {"ü", "u\u0308"}, {"â", "a\u0302"},
        {"ô", "o\u0302"}, {"ŵ", "w\u0302"}, {"ŷ", "y\u0302"}, {"ì", "i\u0300"}, {"ò", "o\u0300"},
        {"ń", "n\u0301"}, {"ż", "z\u0307"}, {"É", "E\u0301"}, {"ê", "e\u0302"}, {"î", "i\u0302"}};
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

const std::string boilerplate = "The council offices in the market square are open from nine to five.";

/// At the end of what is published, before the notes to editors or a contact's lines.
std::string with_a_clean_paragraph_in_front_of_the_last(const std::string& text) {
    const auto at = text.rfind("\n\n");
    return at == std::string::npos ? text : text.substr(0, at) + "\n\n" + boilerplate + text.substr(at);
}

void changes_nothing(const std::function<std::string(const std::string&)>& change) {
    int changed = 0;
    for (const app::Case& one : cases()) {
        const std::string other = change(one.document.text);
        changed += other != one.document.text ? 1 : 0;
        const auto before = judgement(checked(one, one.document.text, one.council));
        const auto after = judgement(checked(one, other, one.council));
        INFO(one.id << ": " << shown(before) << " became " << shown(after));
        CHECK(before == after);
    }
    CHECK(changed > 0);
}

}  // namespace

TEST_CASE("how lines end changes no judgement", "[app]") {
    changes_nothing(with_lines_ended_as_on_windows);
}

TEST_CASE("whether a letter and its accent are one sign or two changes no judgement", "[app]") {
    changes_nothing(decomposed);
}

TEST_CASE("straight marks are judged as curly ones", "[app]") {
    changes_nothing(with_straight_double_marks);
    changes_nothing(with_straight_apostrophes);
}

TEST_CASE("a clean paragraph more clears no finding and makes none", "[app]") {
    changes_nothing(with_a_clean_paragraph_in_front_of_the_last);
}

TEST_CASE("another surname, in the text and in the directory, changes no judgement", "[app]") {
    int renamed = 0;
    for (const app::Case& one : cases()) {
        const auto profile = *evenhand::council::parse_profile(one.council, one.id);
        std::string text = one.document.text;
        std::string council = one.council;
        for (const auto& person : profile.people) {
            const auto surname = person.name.substr(person.name.rfind(' ') + 1);
            if (surname.size() < 5 || profile.name.find(surname) != std::string::npos) {
                continue;
            }
            text = replaced(std::move(text), surname, "Quillfeather");
            council = replaced(std::move(council), surname, "Quillfeather");
            ++renamed;
            break;  // one of them, so that nobody becomes somebody else's namesake
        }
        const auto before = judgement(checked(one, one.document.text, one.council));
        const auto after = judgement(checked(one, text, council));
        INFO(one.id << ": " << shown(before) << " became " << shown(after));
        CHECK(before == after);
    }
    CHECK(renamed > 10);
}
