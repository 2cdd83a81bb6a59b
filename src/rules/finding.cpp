#include "evenhand/rules/finding.hpp"

namespace evenhand::rules {

std::string_view word(Certainty certainty) {
    switch (certainty) {
    case Certainty::certain: return "certain";
    case Certainty::likely: return "likely";
    case Certainty::check: return "check";
    }
    return "";
}

std::string_view word(Trait trait) {
    switch (trait) {
    case Trait::civic: return "civic";
    case Trait::emergency: return "emergency";
    case Trait::standing: return "standing";
    case Trait::speaks_as_candidate: return "speaks_as_candidate";
    case Trait::reported: return "reported";
    case Trait::member_event: return "member_event";
    case Trait::party_in_brackets: return "party_in_brackets";
    case Trait::poll_hint: return "poll_hint";
    case Trait::poll_named: return "poll_named";
    }
    return "";
}

}  // namespace evenhand::rules
