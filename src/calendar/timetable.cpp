#include "evenhand/calendar/timetable.hpp"

#include <algorithm>
#include <array>

namespace evenhand::calendar {
namespace {

struct Naming {
    std::string_view word;
    std::string_view title;
};

constexpr std::array<Naming, 16> namings{{
    {"dissolution", "Dissolution of Parliament"},
    {"writ_received", "Writ received"},
    {"notice_of_election_first", "Notice of election: first day"},
    {"notice_of_election_last", "Notice of election: last day"},
    {"information_statement_last", "Information statement: last day"},
    {"notice_of_referendum_last", "Notice of referendum: last day"},
    {"publicity_ban_start", "Ban on publicity starts"},
    {"nominations_close", "Nominations close"},
    {"withdrawals_close", "Withdrawals close"},
    {"sopn_last", "Statement of persons nominated: last day"},
    {"registration_deadline", "Last day to register to vote"},
    {"postal_deadline", "Last day to apply for a postal vote"},
    {"proxy_deadline", "Last day to apply for a proxy vote"},
    {"vac_deadline", "Last day to apply for a voter authority certificate"},
    {"notice_of_poll_last", "Notice of poll: last day"},
    {"publicity_ban_end", "Ban on publicity ends"},
}};

}  // namespace

std::string_view word(Event event) {
    return namings[static_cast<std::size_t>(event)].word;
}
std::string_view title(Event event) {
    return namings[static_cast<std::size_t>(event)].title;
}

std::optional<Event> event_named(std::string_view word) {
    const auto* at = std::find_if(namings.begin(), namings.end(),
                                  [&](const Naming& naming) { return naming.word == word; });
    if (at == namings.end()) {
        return std::nullopt;
    }
    return static_cast<Event>(at - namings.begin());
}

const Deadline* Timetable::find(Event event) const noexcept {
    for (const Deadline& deadline : deadlines) {
        if (deadline.event == event) {
            return &deadline;
        }
    }
    return nullptr;
}

}  // namespace evenhand::calendar
