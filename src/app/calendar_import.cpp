#include "app/calendar_import.hpp"

#include "evenhand/base/files.hpp"
#include "evenhand/calendar/bank_holidays.hpp"
#include "evenhand/calendar/every_election.hpp"
#include "evenhand/calendar/working_days.hpp"
#include "evenhand/council/profile.hpp"

#include <fstream>
#include <ostream>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;
using calendar::Election;

constexpr std::size_t file_limit = std::size_t{16} * 1024 * 1024;

/// Whole or not at all: a reader of the file sees the old text or the new one.
base::Result<base::Done> replace_file(const fs::path& file, const std::string& text) {
    const fs::path beside = file.string() + ".new";
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    std::error_code fault;
    if (stream) {
        fs::rename(beside, file, fault);
    }
    if (!stream || fault) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        return Error{ErrorCode::unreadable, "cannot be written", "see whether its folder may be written to",
                     base::Place{file.string(), 0}};
    }
    return base::Done{};
}

void show(std::ostream& out, const char* mark, const std::vector<calendar::SpecialDay>& days) {
    for (const auto& special : days) {
        out << mark << ' ' << base::in_words(special.day) << ", " << name(special.division) << ": "
            << special.title << '\n';
    }
}

void say_what_next(std::ostream& out, const fs::path& file, ImportMode mode) {
    if (mode == ImportMode::show) {
        out << "nothing is changed yet: run it again with --write to change " << file.string() << '\n';
    } else {
        out << "changed " << file.string() << '\n';
    }
}

std::string block_of(const Election& election, const council::Profile& profile) {
    std::string text = "\n[[elections]]\n";
    if (is_referendum(election.type)) {
        text += "# The import does not say which kind of referendum this is: see to the type.\n";
    }
    text += "id = \"" + election.id.text() + "\"\n";
    if (is_referendum(election.type)) {
        text += "type = \"" + std::string(word(election.type)) + "\"\n";
    }
    if (election.nation != profile.nation && election.type == calendar::ElectionType::local) {
        text += "nation = \"" + std::string(word(election.nation)) + "\"\n";
    }
    if (!election.area.empty() && election.area.find_first_of("\"\\\n\r") == std::string::npos) {
        text += "area = \"" + election.area + "\"\n";
    }
    if (election.state != calendar::ElectionState::scheduled) {
        text += "state = \"" + std::string(word(election.state)) + "\"\n";
    }
    return text;
}

std::string with_changes(const std::string& text, const calendar::ElectionDifference& changes,
                         const council::Profile& profile) {
    std::string result;
    std::uint32_t line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const auto end = std::min(text.find('\n', begin), text.size() - 1);
        result.append(text, begin, end + 1 - begin);
        begin = end + 1;
        for (const Election& election : changes.changed) {
            if (election.place.line == line) {
                result += (result.back() == '\n' ? "" : "\n");
                result += "state = \"" + std::string(word(election.state)) + "\"\n";
            }
        }
    }
    for (const Election& election : changes.added) {
        result += (result.empty() || result.back() == '\n' ? "" : "\n") + block_of(election, profile);
    }
    return result;
}

void show(std::ostream& out, const calendar::ElectionDifference& changes) {
    for (const Election& election : changes.added) {
        out << "+ " << election.id.text() << " (" << word(election.type) << ", " << word(election.state)
            << ")\n";
    }
    for (const Election& election : changes.changed) {
        out << "~ " << election.id.text() << ": now " << word(election.state) << " (line "
            << election.place.line << ")\n";
    }
    for (const Election& election : changes.only_listed) {
        out << "? " << election.id.text() << " (line " << election.place.line
            << ") is not in the import; it stays, see whether it is right\n";
    }
}

}  // namespace

base::Result<base::Done> import_bank_holidays(const fs::path& from, const fs::path& calendars_folder,
                                              ImportMode mode, std::ostream& out) {
    const fs::path target = calendars_folder / "bank-holidays.json";
    EVENHAND_TRY(const std::string new_text, base::read_file(from, file_limit));
    EVENHAND_TRY(const auto new_days, calendar::parse_bank_holidays(new_text, from.string()));
    EVENHAND_TRY(const std::string old_text, base::read_file(target, file_limit));
    EVENHAND_TRY(const auto old_days, calendar::parse_bank_holidays(old_text, target.string()));
    if (new_days.empty()) {
        return Error{ErrorCode::invalid, "holds no bank holiday at all",
                     "take https://www.gov.uk/bank-holidays.json", base::Place{from.string(), 0}};
    }
    const auto days = calendar::merged(old_days, new_days);
    EVENHAND_TRY(const auto book, calendar::DayBook::of(days, from.string()));
    const auto changes = calendar::difference(old_days, days);
    show(out, "+", changes.added);
    show(out, "-", changes.removed);
    show(out, "~", changes.retitled);
    out << "bank holidays would be known to " << base::in_short_words(book.last()) << '\n';
    if (changes.empty()) {
        out << "nothing changes\n";
        return base::Done{};
    }
    if (mode == ImportMode::write) {
        EVENHAND_TRY_DONE(replace_file(target, calendar::bank_holidays_json(days)));
    }
    say_what_next(out, target, mode);
    return base::Done{};
}

base::Result<base::Done> import_elections(const fs::path& from, const fs::path& council_file, ImportMode mode,
                                          std::ostream& out) {
    EVENHAND_TRY(const std::string council_text, base::read_file(council_file, file_limit));
    EVENHAND_TRY(const auto profile, council::parse_profile(council_text, council_file.string()));
    EVENHAND_TRY(const std::string text, base::read_file(from, file_limit));
    EVENHAND_TRY(const auto imported, calendar::parse_every_election(text, from.string(), profile.nation));
    const auto changes = calendar::difference(profile.elections, imported);
    show(out, changes);
    if (changes.empty()) {
        out << "nothing changes\n";
        return base::Done{};
    }
    const std::string changed = with_changes(council_text, changes, profile);
    EVENHAND_TRY_DONE(council::parse_profile(changed, council_file.string()));
    if (mode == ImportMode::write) {
        EVENHAND_TRY_DONE(replace_file(council_file, changed));
    }
    say_what_next(out, council_file, mode);
    return base::Done{};
}

}  // namespace evenhand::app
