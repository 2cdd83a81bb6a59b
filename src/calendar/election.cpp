#include "evenhand/calendar/election.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace evenhand::calendar {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 4> nation_words{"england", "wales", "scotland", "northern-ireland"};
constexpr std::array<std::string_view, 4> nation_names{"England", "Wales", "Scotland", "Northern Ireland"};
constexpr std::array<std::string_view, 15> type_words{"local",
                                                      "parish",
                                                      "mayor",
                                                      "combined-authority-mayor",
                                                      "gla",
                                                      "pcc",
                                                      "parl",
                                                      "senedd",
                                                      "sp",
                                                      "nia",
                                                      "europarl",
                                                      "ref-national",
                                                      "ref-governance",
                                                      "ref-council-tax",
                                                      "ref-neighbourhood"};
constexpr std::array<std::string_view, 6> state_words{"scheduled", "notice-published", "postponed",
                                                      "cancelled", "countermanded",    "uncontested"};
constexpr std::array<std::string_view, 12> prefixes{"parl", "nia",   "europarl", "naw",   "senedd", "sp",
                                                    "gla",  "local", "pcc",      "mayor", "ref",    "parish"};

template <typename E, std::size_t N>
std::optional<E> named(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto* at = std::find(words.begin(), words.end(), word);
    if (at == words.end()) {
        return std::nullopt;
    }
    return static_cast<E>(at - words.begin());
}

template <std::size_t N>
std::string listed(const std::array<std::string_view, N>& words) {
    std::string list;
    for (const std::string_view each : words) {
        list += (list.empty() ? "" : ", ") + std::string(each);
    }
    return list;
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', begin)) {
        parts.push_back(text.substr(begin, dot - begin));
        begin = dot + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

bool is_slug(std::string_view part) {
    if (part.empty() || part.front() == '-' || part.back() == '-' ||
        part.find("--") != std::string_view::npos) {
        return false;
    }
    return std::all_of(part.begin(), part.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

Error malformed(std::string_view id, const std::string& what, std::string mend) {
    return Error{ErrorCode::malformed,
                 "'" + std::string(id.substr(0, 100)) + "' is no election identifier: " + what,
                 std::move(mend),
                 {}};
}

std::optional<Error> fault_of_by(std::string_view text, const std::vector<std::string_view>& parts) {
    if (parts.size() < 3 || parts[parts.size() - 2] != "by") {
        return std::nullopt;
    }
    if (parts.front() == "ref") {
        return malformed(text, "a referendum is no by-election", "leave '.by' out");
    }
    if (parts.size() == 3) {
        return malformed(text, "a by-election names no place", "write for example parl.some-town.by.DATE");
    }
    return std::nullopt;
}

std::optional<Error> fault_of_parts(std::string_view text, const std::vector<std::string_view>& parts) {
    if (std::find(prefixes.begin(), prefixes.end(), parts.front()) == prefixes.end()) {
        return malformed(text, "'" + std::string(parts.front().substr(0, 40)) + "' is no type of election",
                         "begin it with one of: " + listed(prefixes));
    }
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        if (!is_slug(parts[i])) {
            return malformed(text, "'" + std::string(parts[i].substr(0, 40)) + "' is no name",
                             "use lower-case letters, digits and single hyphens between the dots");
        }
        if (parts[i] == "by" && i + 2 != parts.size()) {
            return malformed(text, "'by' stands too early", "put it right before the date");
        }
    }
    if (parts.size() > 6) {
        return malformed(text, "it has too many parts", "write type.organisation.division.by.date");
    }
    return fault_of_by(text, parts);
}

bool fits(std::string_view prefix, ElectionType type) {
    using enum ElectionType;
    switch (type) {
    case parish: return prefix == "parish" || prefix == "local";
    case mayor:
    case combined_authority_mayor: return prefix == "mayor";
    case gla: return prefix == "gla" || prefix == "mayor";
    case senedd: return prefix == "senedd" || prefix == "naw";
    case local:
    case pcc:
    case parl:
    case sp:
    case nia:
    case europarl: return prefix == word(type);
    case ref_national:
    case ref_governance:
    case ref_council_tax:
    case ref_neighbourhood: return prefix == "ref";
    }
    return false;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::optional<ElectionType> type_of(const ElectionId& id) {
    if (id.prefix() == "naw") {
        return ElectionType::senedd;
    }
    if (id.prefix() == "mayor") {
        const std::string_view where = id.organisation();
        if (where == "london" || where == "greater-london-authority") {
            return ElectionType::gla;
        }
        const bool combined = ends_with(where, "-ca") || ends_with(where, "-cca");
        return combined ? ElectionType::combined_authority_mayor : ElectionType::mayor;
    }
    return election_type_named(id.prefix());
}

std::optional<Nation> home_of(ElectionType type) {
    using enum ElectionType;
    switch (type) {
    case senedd: return Nation::wales;
    case sp: return Nation::scotland;
    case nia: return Nation::northern_ireland;
    case gla:
    case combined_authority_mayor:
    case ref_neighbourhood: return Nation::england;
    default: return std::nullopt;
    }
}

}  // namespace

std::string_view word(Nation nation) {
    return nation_words[static_cast<std::size_t>(nation)];
}
std::string_view name(Nation nation) {
    return nation_names[static_cast<std::size_t>(nation)];
}
std::optional<Nation> nation_named(std::string_view word) {
    return named<Nation>(nation_words, word);
}
std::string_view word(ElectionType type) {
    return type_words[static_cast<std::size_t>(type)];
}
std::optional<ElectionType> election_type_named(std::string_view word) {
    return named<ElectionType>(type_words, word);
}
bool is_referendum(ElectionType type) {
    return type >= ElectionType::ref_national;
}
std::string_view word(ElectionState state) {
    return state_words[static_cast<std::size_t>(state)];
}
std::optional<ElectionState> election_state_named(std::string_view word) {
    return named<ElectionState>(state_words, word);
}

base::Result<ElectionId> ElectionId::parse(std::string_view text) {
    const auto parts = split(text);
    if (parts.size() < 2) {
        return malformed(text, "it has no date", "write for example local.exampleshire.2027-05-06");
    }
    if (const auto fault = fault_of_parts(text, parts)) {
        return *fault;
    }
    const auto poll = base::parse_day(parts.back());
    if (!poll.ok()) {
        return malformed(text, poll.error().message, "end it with the day of the poll as YYYY-MM-DD");
    }
    return ElectionId(std::string(text), *poll, parts[parts.size() - 2] == "by");
}

std::string_view ElectionId::prefix() const noexcept {
    const std::string_view text = text_;
    return text.substr(0, text.find('.'));
}

std::string_view ElectionId::organisation() const noexcept {
    const std::string_view text = contest();
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = text.substr(dot + 1);
    return rest.substr(0, rest.find('.'));
}

std::string_view ElectionId::contest() const noexcept {
    const std::string_view text = text_;
    return text.substr(0, text.rfind('.'));
}

base::Result<Election> election_of(ElectionId id, std::optional<ElectionType> stated_type,
                                   std::optional<Nation> stated_nation, Nation council) {
    const auto type = stated_type ? stated_type : type_of(id);
    const std::string quoted = "'" + id.text() + "'";
    if (!type) {
        return Error{
            ErrorCode::invalid,
            quoted + " does not say which kind of referendum it is",
            "add type = \"ref-national\", \"ref-governance\", \"ref-council-tax\" or \"ref-neighbourhood\"",
            {}};
    }
    if (!fits(id.prefix(), *type)) {
        return Error{ErrorCode::invalid,
                     quoted + " is no election of the type '" + std::string(word(*type)) + "'",
                     "change the type or the identifier",
                     {}};
    }
    const auto home = home_of(*type);
    if (home && stated_nation && *home != *stated_nation) {
        return Error{ErrorCode::invalid,
                     quoted + " belongs to " + std::string(name(*home)) + ", not to " +
                         std::string(name(*stated_nation)),
                     "leave the nation out",
                     {}};
    }
    Election election{std::move(id)};
    election.type = *type;
    election.nation = home.value_or(stated_nation.value_or(council));
    return election;
}

}  // namespace evenhand::calendar
