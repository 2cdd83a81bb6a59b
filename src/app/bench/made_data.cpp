#include "app/bench/made_data.hpp"

#include <algorithm>
#include <string_view>

namespace evenhand::app {
namespace {

constexpr std::string_view first_names[] = {
    "Alan",  "Amina",  "Bethan", "Bryn",  "Callum",  "Carys", "Daniel", "Deepa",  "Eleri",  "Emma",
    "Farah", "Fergus", "Gareth", "Gita",  "Hannah",  "Harun", "Iain",   "Imogen", "Jakub",  "Joan",
    "Kamal", "Kirsty", "Laura",  "Lewis", "Maria",   "Mohan", "Nadia",  "Neil",   "Olga",   "Owen",
    "Patsy", "Peter",  "Qasim",  "Rhian", "Robert",  "Sana",  "Stefan", "Tariq",  "Teresa", "Uma",
    "Usman", "Vera",   "Victor", "Wendy", "Winston", "Xenia", "Yasmin", "Yusuf",  "Zara",   "Zbigniew"};
constexpr std::string_view beginnings[] = {
    "Ash",  "Bar", "Birch",  "Brad", "Bram", "Carl", "Chil",  "Cole", "Corn", "Crow", "Dun",  "East", "Elm",
    "Farn", "Fen", "Gar",    "Glen", "Hal",  "Hart", "Hazel", "Hol",  "Ing",  "Kel",  "Kirk", "Lang", "Lin",
    "Mar",  "Mel", "Nether", "Nor",  "Oak",  "Over", "Pen",   "Pres", "Quar", "Rad",  "Rook", "Sand", "Shel",
    "Stan", "Sut", "Thorn",  "Up",   "Wal",  "War",  "Wet",   "Whit", "Wil",  "Wood", "Yar"};
constexpr std::string_view endings[] = {
    "abey",  "arden", "bourne", "bury",  "by",    "combe", "cott",  "croft", "dale", "den",
    "field", "ford",  "gate",   "grave", "ham",   "hurst", "ing",   "land",  "ley",  "low",
    "mere",  "more",  "ney",    "over",  "ridge", "rick",  "sby",   "sett",  "shaw", "stead",
    "stoke", "stone", "thorpe", "ton",   "vale",  "wade",  "water", "well",  "wick", "worth"};
constexpr std::string_view parties[] = {"Labour", "Conservative", "Liberal Democrat", "Green", ""};

std::string surname(std::size_t number) {
    constexpr auto many = std::size(beginnings);
    return std::string(beginnings[number % many]) + std::string(endings[number / many % std::size(endings)]);
}

/// "{1}" and "{2}" stand for two people, "{s}" for the surname of the first.
constexpr std::string_view paragraphs[] = {
    "Work to renew the riverside path will begin on Monday and is expected to take six weeks. Walkers are "
    "asked to follow the signs through the park, and the car park at the mill stays open throughout.",
    "Councillor {1}, Cabinet Member for Highways, said: “The path has been under water three winters out of "
    "five. The new surface lets the water through, and I want to thank the neighbours for their patience.”",
    "The scheme costs £640,000, of which £420,000 comes from a national fund for walking and cycling. "
    "Cabinet "
    "approved it on 14 October 2026 after a consultation that drew more than 1,200 answers.",
    "{2}, head of parks, added: “We planted the banks with willow and alder first, so that the roots hold "
    "before the machines arrive. Nothing will be cut while birds are nesting.”",
    "Residents can see the drawings at the library until the end of the month, or at "
    "www.exampleshire.example/path. Staff will be there on Tuesday afternoons between two and five to answer "
    "questions.",
    "The labour market in the district has changed since the mill closed, and the council's skills centre "
    "now "
    "offers evening courses in carpentry, care and accounting. Places are free for anyone out of work.",
    "Cllr {s} told a meeting of the scrutiny committee that the contractor had kept to the timetable. "
    "Members "
    "asked for a report on the cost of the drainage, which will come to the committee in June.",
    "Bin collections move by one day in the week of the bank holiday. A calendar can be ordered by telephone "
    "on 01632 960 411, and large print copies are at every reception.",
};

std::string filled(std::string_view pattern, const people::Person& one, const people::Person& two) {
    std::string out;
    while (!pattern.empty()) {
        const auto slot = pattern.find('{');
        out += pattern.substr(0, slot);
        if (slot == std::string_view::npos) {
            break;
        }
        const char which = pattern[slot + 1];
        out += which == '2' ? two.name : which == '1' ? one.name : one.name.substr(one.name.rfind(' ') + 1);
        pattern.remove_prefix(slot + 3);
    }
    return out;
}

}  // namespace

std::vector<people::Person> made_people(std::size_t count) {
    constexpr std::size_t surnames = std::size(beginnings) * std::size(endings);
    count = std::min(count, most_made_people);
    std::vector<people::Person> people;
    people.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        people::Person person;
        const std::size_t round = i / surnames;
        person.name =
            std::string(first_names[(i * 7 + round) % std::size(first_names)]) + " " + surname(i % surnames);
        // One in five is an officer.
        person.role = i % 5 == 4 ? people::Role::officer : people::Role::member;
        person.party = parties[i % std::size(parties)];
        person.ward = person.role == people::Role::member ? surname(i * 13 % surnames) : "";
        people.push_back(std::move(person));
    }
    return people;
}

std::string with_made_parties(std::string parties_toml, std::size_t count) {
    constexpr std::string_view head = "\n[[party]]\n";
    std::size_t there = 0;
    for (auto at = parties_toml.find(head); at != std::string::npos; at = parties_toml.find(head, at + 1)) {
        ++there;
    }
    for (std::size_t i = 0; there < count; ++i, ++there) {
        const std::string name = surname(i) + " Residents' Alliance";
        parties_toml += "\n[[party]]\nname = \"" + name + "\"\nnames = [\"" + name + "\", \"" + surname(i) +
                        " Alliance\"]\n";
    }
    return parties_toml;
}

std::string made_release(std::size_t bytes, std::span<const people::Person> people) {
    std::string text = "Riverside path to be renewed\n\n";
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        const auto at = [&](std::size_t step) -> const people::Person& {
            return people[(i * 5 + step * people.size() / 2) % people.size()];
        };
        text += filled(paragraphs[i % std::size(paragraphs)], at(0), at(1)) + "\n\n";
    }
    return text + "ENDS\n";
}

}  // namespace evenhand::app
