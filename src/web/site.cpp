#include "evenhand/web/site.hpp"

namespace evenhand::web {

const check::Knowledge* Site::find(std::string_view council) const {
    for (const auto& knowledge : councils) {
        if (knowledge->council().name == council) {
            return knowledge.get();
        }
    }
    return nullptr;
}

const check::Knowledge* Site::find(const workflow::CouncilId& council) const {
    for (const auto& knowledge : councils) {
        if (knowledge->council().slug == council.value) {
            return knowledge.get();
        }
    }
    return nullptr;
}

}  // namespace evenhand::web
