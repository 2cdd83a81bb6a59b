#include "app/queue/known_council.hpp"

#include "app/queue/opened.hpp"
#include "evenhand/base/joined.hpp"

#include <set>

namespace evenhand::app {

base::Result<std::string> remark_on(const Options& options, workflow::Records& records,
                                    const workflow::CouncilId& council) {
    if (council.empty()) {
        return std::string();
    }
    if (options.has("council")) {
        EVENHAND_TRY(const auto named, council_of(options));
        return named == council ? base::Result<std::string>(std::string())
                                : base::Error{base::ErrorCode::usage,
                                              "--of: '" + council.value + "' is not the council of --council",
                                              "its slug is '" + named.value + "'",
                                              {}};
    }
    std::set<std::string> known;
    EVENHAND_TRY(const auto accounts, records.accounts());
    for (const workflow::Account& account : accounts) {
        for (const workflow::Grant& grant : account.grants) {
            if (!grant.council.empty()) {
                known.insert(grant.council.value);
            }
        }
    }
    if (known.contains(council.value)) {
        return std::string();
    }
    workflow::Query query;
    query.councils = {council};
    query.limit = 1;
    EVENHAND_TRY(const auto page, records.list(query));
    if (page.total > 0) {
        return std::string();
    }
    return "nothing in this queue is of '" + council.value + "' yet" +
           (known.empty() ? "" : " (it knows " + base::joined(known, ", ") + ")") +
           ": a role there is good for nothing unless a council with that slug is served";
}

}  // namespace evenhand::app
