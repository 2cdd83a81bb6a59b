#include "council_field.hpp"

#include <algorithm>

namespace evenhand::web {

const check::Knowledge* read_council(FieldReader& fields, const Site& site) {
    const auto word = fields.optional_text("council", 200);
    if (!word) {
        return site.councils.front().get();
    }
    const auto found = std::ranges::find_if(site.councils, [&](const auto& knowledge) {
        return knowledge->council().slug == *word || knowledge->council().name == *word;
    });
    if (found == site.councils.end()) {
        fields.complain("council", "names no council that is served; /api/v1/councils lists them");
        return nullptr;
    }
    return found->get();
}

}  // namespace evenhand::web
