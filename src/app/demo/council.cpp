#include "app/demo/council.hpp"

#include <chrono>

namespace evenhand::app::demo {
namespace {

constexpr const char* people = R"(
[[people]]
name = "Sian Prydderch-Holt"
role = "member"
party = "Labour"
ward = "Harbour"
office = "Leader of the Council"

[[people]]
name = "Tomasz Wierzbicki"
role = "member"
party = "Conservative"
ward = "Saltings"
office = "Cabinet member for transport"

[[people]]
name = "Aisha Rahmani"
role = "member"
party = "Liberal Democrats"
ward = "Fell Side"

[[people]]
name = "Colin Braithwaite"
role = "candidate"
party = "Green"
ward = "Harbour"
standing = true

[[people]]
name = "Ruth Adeyemi"
role = "officer"
office = "Director of highways"
)";

/// Polls are held on Thursdays.
base::Day thursday_from(base::Day day) {
    const std::chrono::weekday weekday(day);
    return day + (std::chrono::Thursday - weekday);
}

/// The ordinary day of election: the first Thursday in May, Representation of the People Act 1983 s.37.
base::Day next_ordinary_day(base::Day today) {
    auto year = std::chrono::year_month_day(today).year();
    auto day = thursday_from(base::Day(year / std::chrono::May / 1));
    if (day <= today + std::chrono::days(60)) {
        day = thursday_from(base::Day((year + std::chrono::years(1)) / std::chrono::May / 1));
    }
    return day;
}

}  // namespace

base::Day notice_day(base::Day today) {
    return today - std::chrono::days(3);
}

std::string council_file(base::Day today, ByElection by_election) {
    std::string file = "# A council that does not exist, made by evenhand demo.\n"
                       "name = \"Northmere County Council\"\nnation = \"england\"\ntype = \"county\"\n"
                       "protocol = \"county-protocol\"\nslug = \"" +
                       std::string(slug) + "\"\n";
    file += people;
    file += "\n[[elections]]\nid = \"local.northmere." + base::iso(next_ordinary_day(today)) + "\"\n";
    if (by_election == ByElection::called) {
        // Forty days leave the 25 working days that the notice needs, Christmas included.
        const auto poll = thursday_from(today + std::chrono::days(40));
        file += "\n[[elections]]\nid = \"local.northmere.harbour.by." + base::iso(poll) + "\"\nnotice = \"" +
                base::iso(notice_day(today)) + "\"\narea = \"Harbour\"\n";
    }
    return file;
}

}  // namespace evenhand::app::demo
