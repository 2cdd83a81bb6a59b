#include "app/demo/website.hpp"

namespace evenhand::app::demo {
namespace {

constexpr News all[] = {
    {"promenade", 20, "New lamps for the Harbour promenade",
     "The promenade in Harbour has 60 new lamps, which use a third of the power of the old ones.\n\n"
     "Councillor Sian Prydderch-Holt, leader of the council, said: “The promenade is brighter, and people "
     "tell me that they walk there again in the evening.”",
     News::Fate::stands},
    {"library", 8, "Northmere library stays open later on Tuesdays",
     "From this week Northmere Central Library is open until 7.30pm on Tuesdays. The later closing follows "
     "the cabinet decision of 2 September to trial evening hours for six months.\n\n"
     "Library cards are free and can be ordered at the desk or online.",
     News::Fate::stands},
    {"kerb", 7, "Statement on the fall in Cooper's Row",
     "The council accepts that the broken kerb in Cooper's Row is our fault and that we are liable for the "
     "injury.\n\nWe will pay the resident's costs in full.",
     News::Fate::taken_down},
    {"parking", 6, "Free parking on Saturdays before the holidays",
     "Parking in the council's five car parks is free on the next four Saturdays.\n\n"
     "Only the Conservatives on this council stand up for shopkeepers. Vote Conservative to keep parking "
     "free.",
     News::Fate::stands},
    {"market-hall", 2, "Market hall opens again",
     "The market hall opens again on Saturday after repairs to its roof.\n\n"
     "Councillor Aisha Rahmani said: “I fought for this roof for two years, and I am proud that my group got "
     "it done.”",
     News::Fate::stands},
    {"ward-walk", 2, "Walk with your councillor in Fell Side",
     "Councillor Aisha Rahmani invites residents of Fell Side to a walk on Sunday.\n\n"
     "She said: “Come along and tell me what should change.”",
     News::Fate::stands},
    {"bins", 1, "Bin days in the holidays",
     "Bins that are due on 25 and 26 December are emptied two days later. The calendar is on every bin.",
     News::Fate::stands},
};

}  // namespace

std::span<const News> news() {
    return all;
}

}  // namespace evenhand::app::demo
