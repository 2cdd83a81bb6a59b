#include "app/demo/story.hpp"

namespace evenhand::app::demo {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using text::DocumentKind;
using workflow::Act;
using workflow::Role;

constexpr Person people[] = {
    {"adi", "Adi Fenwick", Role::administrator}, {"ann", "Ann Calloway", Role::author},
    {"bo", "Bo Lindqvist", Role::clerk},         {"mo", "Mo Sheridan", Role::monitoring_officer},
    {"rea", "Rea Whitcombe", Role::reader},
};

constexpr Text all_texts[] = {
    {"library", DocumentKind::web_news, -8,
     "Northmere library stays open later on Tuesdays\n\n"
     "From this week Northmere Central Library is open until 7.30pm on Tuesdays. The later closing follows "
     "the "
     "cabinet decision of 2 September to trial evening hours for six months.\n\n"
     "Library cards are free and can be ordered at the desk or online.\n"},
    {"bus", DocumentKind::press_release, 5,
     "New timetable for the Saltings bus\n\n"
     "Buses between Saltings and Northmere run every 30 minutes from Monday.\n\n"
     "Councillor Tomasz Wierzbicki, cabinet member for transport, said: “People told us that an hour was too "
     "long to wait. The new timetable answers that.”\n\n"
     "Timetables are at every stop.\n"},
    {"pothole", DocumentKind::statement, 1,
     "Statement on the accident in Quay Street\n\n"
     "The council accepts that the pothole in Quay Street should have been repaired and that we are to blame "
     "for "
     "Mrs Dunmore's fall. We will pay for the damage to her bicycle.\n"},
    {"praise", DocumentKind::press_release, 2,
     "Labour delivers for Northmere\n\n"
     "Northmere's Labour council has frozen parking charges again, while the Conservatives would have put "
     "them "
     "up. Residents know whom to thank.\n"},
    {"gritting", DocumentKind::web_news, 3,
     "Gritters are ready for winter\n\n"
     "Northmere's nine gritters will treat 420 miles of road whenever frost is forecast. The routes are on "
     "our "
     "map.\n"},
    {"fly-tipping", DocumentKind::press_release, 4,
     "Fly-tipping: two fines this month\n\n"
     "Two people were fined at Northmere magistrates' court for leaving building waste on Fell Lane.\n\n"
     "Ruth Adeyemi, director of highways, said: “Clearing waste costs money that could mend roads. If you "
     "see "
     "somebody tipping, tell us the day, the time and the place.”\n"},
    {"recycling", DocumentKind::press_release, 6,
     "Recycling centre opens in Harbour\n\n"
     "The recycling centre in Dock Road takes garden waste, wood and metal from Saturday.\n\n"
     "Councillor Sian Prydderch-Holt, leader of the council, said: “I promised Harbour this centre and I "
     "have "
     "kept my word.”\n\n"
     "It is open every day but Wednesday.\n"},
    {"flood", DocumentKind::web_news, -1,
     "Flood warning for Quayside\n\n"
     "The Environment Agency expects the Mere to flood at Quayside tonight. Rest centres are open at Harbour "
     "School and the leisure centre. In an emergency ring 999.\n"},
    {"lights", DocumentKind::press_release, 1,
     "Christmas lights in Northmere\n\n"
     "The lights in Market Place are switched on at 5pm on Friday. There is a market with local stalls, and "
     "buses run until 10pm.\n"},
    {"schools", DocumentKind::web_news, 1,
     "Apply for a primary school place by 15 January\n\n"
     "Children born between 1 September and 31 August four years ago start school next September. Parents "
     "apply "
     "online or by post, and the closing date is 15 January.\n"},
};

constexpr minutes half_past_nine = hours{9} + minutes{30};

constexpr Step all_steps[] = {
    {10, half_past_nine, "ann", "library", Act::draft, ""},
    {10, hours{10}, "ann", "library", Act::submit, ""},
    {9, hours{9}, "bo", "library", Act::claim, ""},
    {9, half_past_nine, "bo", "library", Act::approve, ""},
    {8, hours{9}, "ann", "library", Act::release, ""},
    {7, hours{11}, "ann", "bus", Act::draft, ""},
    {7, hours{12}, "ann", "bus", Act::submit, ""},
    {6, hours{9}, "mo", "bus", Act::approve, ""},
    {5, hours{10}, "ann", "praise", Act::draft, ""},
    {5, hours{11}, "ann", "praise", Act::submit, ""},
    {4, hours{9}, "mo", "praise", Act::refuse,
     "It praises one party and blames another: the council may not publish it at any time."},
    {2, hours{8}, "mo", "", Act::recheck, ""},
    {2, hours{10}, "ann", "lights", Act::draft, ""},
    {2, hours{11}, "ann", "lights", Act::submit, ""},
    {2, hours{15}, "ann", "lights", Act::withdraw, "The switch-on was put off because of the wind."},
    {2, hours{16}, "ann", "pothole", Act::draft, ""},
    {2, hours{16} + minutes{20}, "ann", "pothole", Act::submit, ""},
    {1, hours{9}, "bo", "pothole", Act::claim, ""},
    {1, half_past_nine, "bo", "pothole", Act::comment, "Our insurers have not been asked."},
    {1, hours{10}, "bo", "pothole", Act::return_,
     "No word on blame or payment before the insurers have decided: use the holding line."},
    {1, hours{11}, "ann", "schools", Act::draft, ""},
    {1, hours{11} + minutes{10}, "ann", "schools", Act::submit, ""},
    {1, hours{12}, "bo", "schools", Act::approve, ""},
    {1, hours{16}, "ann", "fly-tipping", Act::draft, ""},
    {1, hours{16} + minutes{30}, "ann", "fly-tipping", Act::submit, ""},
    {1, hours{17}, "bo", "fly-tipping", Act::claim, ""},
    {1, hours{21}, "ann", "flood", Act::draft, ""},
    {1, hours{21} + minutes{2}, "ann", "flood", Act::submit, ""},
    {1, hours{21} + minutes{5}, "bo", "flood", Act::urgent, "People have to leave their houses tonight."},
    {0, minutes{5}, "ann", "recycling", Act::draft, ""},
    {0, minutes{10}, "ann", "recycling", Act::submit, ""},
    {0, minutes{15}, "ann", "recycling", Act::comment, "The leader's office asks for the quote to stay."},
    {0, minutes{20}, "ann", "gritting", Act::draft, ""},
};

}  // namespace

std::span<const Person> staff() {
    return people;
}

std::span<const Text> texts() {
    return all_texts;
}

std::span<const Step> steps() {
    return all_steps;
}

}  // namespace evenhand::app::demo
