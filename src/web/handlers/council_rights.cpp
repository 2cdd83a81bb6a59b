#include "council_rights.hpp"

namespace evenhand::web {

bool may_change_settings(const workflow::Account& who, const workflow::CouncilId& council) {
    return has_role(who, council, workflow::Role::administrator) ||
           has_role(who, council, workflow::Role::monitoring_officer);
}

bool may_change_people(const workflow::Account& who, const workflow::CouncilId& council) {
    return has_role(who, council, workflow::Role::clerk) || may_change_settings(who, council);
}

}  // namespace evenhand::web
