#include "app/calendar_import.hpp"

#include "app/replace_file.hpp"
#include "evenhand/base/files.hpp"
#include "evenhand/calendar/bank_holidays.hpp"
#include "evenhand/calendar/every_election.hpp"
#include "evenhand/calendar/working_days.hpp"
#include "evenhand/council/file_edit.hpp"

#include <ostream>

namespace evenhand::app {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;
using calendar::Election;

constexpr std::size_t file_limit = std::size_t{16} * 1024 * 1024;

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
    EVENHAND_TRY(const std::string changed,
                 council::with_elections(council_text, council_file.string(), changes));
    if (mode == ImportMode::write) {
        EVENHAND_TRY_DONE(replace_file(council_file, changed));
    }
    say_what_next(out, council_file, mode);
    return base::Done{};
}

}  // namespace evenhand::app
