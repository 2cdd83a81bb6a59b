#include "evenhand/check/knowledge.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/files.hpp"

#include <future>

namespace evenhand::check {
namespace {

constexpr std::size_t parties_limit = std::size_t{4} * 1024 * 1024;

std::vector<std::string> ids(const rules::RuleSet& rules) {
    std::vector<std::string> all;
    for (const rules::Rule& rule : rules.rules()) {
        all.push_back(rule.id);
    }
    return all;
}

base::Result<std::shared_ptr<const Library>> read_library(const std::filesystem::path& data) {
    const auto lexicons = data / "lexicons";
    const auto parties = lexicons / "parties.toml";
    // A command starts cold each time: what does not wait for the rules is read beside them. Faults are still
    // told in one order.
    auto coming_calendar =
        std::async(std::launch::async, [&data] { return calendar::Calendar::load(data / "calendars"); });
    EVENHAND_TRY(auto read, lexicon::Vocabularies::load_ahead(lexicons / "vocabularies"));
    auto vocabularies = std::make_unique<const lexicon::Vocabularies>(std::move(read));
    // A directory is built for each council; one with nobody in it tells now whether the parties can be read.
    auto coming_parties = std::async(std::launch::async, [&parties, &known = *vocabularies] {
        return people::Directory::build({}, parties, known);
    });
    auto read_rules = rules::RuleSet::load(lexicons / "rules", *vocabularies);
    EVENHAND_TRY_DONE(vocabularies->complete());
    EVENHAND_TRY(auto rules, std::move(read_rules));
    EVENHAND_TRY(auto protocols, policy::Protocols::load(lexicons / "protocols", ids(rules)));
    EVENHAND_TRY(auto calendar, coming_calendar.get());
    EVENHAND_TRY(const std::string party_bytes, base::read_file(parties, parties_limit));
    EVENHAND_TRY_DONE(coming_parties.get());
    std::string digest = base::sha256(vocabularies->digest() + rules.digest() + protocols.digest() +
                                      calendar.digest() + base::sha256(party_bytes));
    return std::make_shared<const Library>(Library{std::move(vocabularies), std::move(rules),
                                                   std::move(protocols), std::move(calendar), parties,
                                                   std::move(digest)});
}

}  // namespace

base::Result<std::shared_ptr<const Library>> Library::load(const std::filesystem::path& data) {
    auto library = read_library(data);
    if (!library.ok() && library.error().code == base::ErrorCode::not_found) {
        base::Error error = std::move(library).error();
        error.mend = "it belongs to Evenhand itself: install that again, or put back what was taken away";
        return error;
    }
    return library;
}

Knowledge::Knowledge(std::shared_ptr<const Library> library, council::Profile council,
                     people::Directory directory, calendar::CouncilCalendar calendar)
    : library_(std::move(library)), council_(std::move(council)), directory_(std::move(directory)),
      calendar_(std::move(calendar)), protocol_(library_->protocols.find(council_.protocol)),
      digest_(base::sha256(library_->digest + council_.digest)) {}

base::Result<std::shared_ptr<const Knowledge>> Knowledge::join(std::shared_ptr<const Library> library,
                                                               council::Profile council) {
    if (!council.protocol.empty() && library->protocols.find(council.protocol) == nullptr) {
        std::string known;
        for (const policy::Protocol& protocol : library->protocols.all()) {
            known += (known.empty() ? "" : ", ") + protocol.name;
        }
        return base::Error{base::ErrorCode::not_found,
                           council.name + ": there is no protocol '" + council.protocol + "'",
                           "use one of: " + known,
                           {}};
    }
    EVENHAND_TRY(auto directory, people::Directory::build(council.people, library->parties,
                                                          *library->vocabularies, council.name));
    EVENHAND_TRY(auto calendar, council::calendar_of(council, library->calendar));
    return std::shared_ptr<const Knowledge>(
        new Knowledge(std::move(library), std::move(council), std::move(directory), std::move(calendar)));
}

calendar::DayStatus Knowledge::day(base::Day day) const {
    return calendar_.on(day);
}

}  // namespace evenhand::check
