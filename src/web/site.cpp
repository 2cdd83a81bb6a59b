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
    return knowledge_of(council.value).get();
}

std::shared_ptr<const check::Knowledge> Site::knowledge_of(std::string_view slug) const {
    for (const auto& knowledge : councils) {
        if (knowledge->council().slug == slug) {
            return knowledge;
        }
    }
    return nullptr;
}

}  // namespace evenhand::web
