#include "bench/made_folder.hpp"

#include "app/bench/made_data.hpp"
#include "evenhand/base/files.hpp"

#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace evenhand::bench {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t parties_limit = std::size_t{4} << 20;

/// Words that council texts are full of: the phrases of the made rules begin to match everywhere.
constexpr std::string_view words[] = {
    "council",  "residents", "scheme",   "path",     "park",    "library",   "cabinet",  "committee",
    "members",  "meeting",   "work",     "new",      "open",    "begin",     "cost",     "fund",
    "walking",  "cycling",   "water",    "surface",  "winter",  "head",      "added",    "said",
    "told",     "plan",      "drawings", "month",    "staff",   "answer",    "market",   "labour",
    "mill",     "skills",    "courses",  "evening",  "places",  "free",      "work",     "car",
    "stays",    "signs",     "weeks",    "monday",   "tuesday", "timetable", "kept",     "contract",
    "scrutiny", "renew",     "river",    "trees",    "planted", "banks",     "national", "approved",
    "drew",     "answers",   "thank",    "patience", "birds",   "nesting",   "cut"};

std::string made_phrase(std::mt19937& random) {
    const auto word = [&] { return std::string(words[random() % std::size(words)]); };
    switch (random() % 4) {
    case 0: return word() + " " + word() + " " + word();
    case 1: return word() + " ...3 " + word();
    case 2: return word() + "~ (" + word() + "|" + word() + ") " + word();
    default: return word() + " ... " + word() + " " + word();
    }
}

std::string made_rule(std::size_t number, std::mt19937& random) {
    const std::string id = "made-" + std::to_string(number);
    std::string rule = "id = \"" + id + "\"\ntitle = \"Made " + std::to_string(number) +
                       "\"\nkind = \"phrase\"\nmessage = \"Made for the bench.\"\nwhy = \"Made.\"\n"
                       "advice = \"Made.\"\n[[source]]\nref = \"None\"\ntitle = \"None\"\n"
                       "url = \"https://www.example.org/\"\nnations = [\"england\"]\n"
                       "[[level]]\nlevel = \"note\"\n[[when]]\ncertainty = \"check\"\nphrases = [";
    for (int i = 0; i < 3; ++i) {
        rule += "\"" + made_phrase(random) + " q" + std::to_string(number) + "?\", ";
    }
    rule += "]\n";
    for (const auto& [kind, many] : {std::pair{"bad", 3}, std::pair{"good", 3}, std::pair{"tempting", 2}}) {
        for (int i = 0; i < many; ++i) {
            rule += std::string("[[") + kind + "]]\ntext = \"Made " + std::to_string(i) + ".\"\n" +
                    (std::string(kind) == "bad" ? "mark = \"Made\"\n" : "");
        }
    }
    return rule;
}

base::Error fault(const fs::path& folder) {
    return {base::ErrorCode::unreadable, "the bench's folder cannot be made", "give room for it",
            base::Place{folder.string(), 0}};
}

}  // namespace

base::Result<base::Done> make_data(const fs::path& source, const fs::path& folder, std::size_t parties,
                                   std::size_t rules) {
    std::error_code problem;
    for (const char* part : {"lexicons", "calendars"}) {
        fs::remove_all(folder / part, problem);
        fs::create_directories(folder, problem);
        fs::copy(source / part, folder / part, fs::copy_options::recursive, problem);
        if (problem) {
            return fault(folder);
        }
    }
    EVENHAND_TRY(auto toml, base::read_file(source / "lexicons" / "parties.toml", parties_limit));
    std::ofstream(folder / "lexicons" / "parties.toml", std::ios::binary)
        << app::with_made_parties(std::move(toml), parties);
    std::size_t shipped = 0;
    for (const auto& entry : fs::directory_iterator(folder / "lexicons" / "rules")) {
        shipped += entry.path().extension() == ".toml" ? 1 : 0;
    }
    std::mt19937 random(20270506);
    for (std::size_t number = shipped; number < rules; ++number) {
        std::ofstream(folder / "lexicons" / "rules" / ("made-" + std::to_string(number) + ".toml"))
            << made_rule(number, random);
    }
    return base::Done{};
}

base::Result<std::shared_ptr<const check::Knowledge>>
council_of(std::shared_ptr<const check::Library> library, const fs::path& source, std::size_t people) {
    EVENHAND_TRY(auto profile, council::load_profile(source / "docs" / "example" / "council.toml"));
    profile.people = app::made_people(people);
    return check::Knowledge::join(std::move(library), std::move(profile));
}

}  // namespace evenhand::bench
