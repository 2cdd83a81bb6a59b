#include "evenhand/scan/round.hpp"

#include "scan/watch/round_work.hpp"

#include <map>

namespace evenhand::scan {
namespace {

using Councils = std::map<std::string, std::shared_ptr<const check::Knowledge>>;

/// Those of the councils that are loaded; of all that have a source, where none is named. Looked up before a
/// source is claimed: one that nobody here can judge is left to whoever can.
base::Result<Councils> loaded(const RoundMeans& means, const std::vector<std::string>& councils) {
    Councils found;
    for (const auto& slug : councils) {
        found[slug] = means.council(slug);
        if (found[slug] == nullptr) {
            return base::Error{base::ErrorCode::not_found,
                               "the council '" + slug + "' is not loaded",
                               "name its file with --council FILE",
                               {}};
        }
    }
    if (councils.empty()) {
        EVENHAND_TRY(const auto rows, means.records.sources());
        for (const auto& row : rows) {
            if (auto council = means.council(row.source.council)) {
                found[row.source.council] = std::move(council);
            }
        }
    }
    return found;
}

}  // namespace

base::Result<std::optional<Digest>> scan_next(const RoundMeans& means, const std::string& holder,
                                              const std::vector<std::string>& councils) {
    EVENHAND_TRY(const auto known, loaded(means, councils));
    std::vector<std::string> slugs;
    for (const auto& [slug, council] : known) {
        slugs.push_back(slug);
    }
    if (slugs.empty()) {
        return std::optional<Digest>();
    }
    EVENHAND_TRY(auto claim, means.records.claim(holder, means.clock.now(), means.settings.lease, slugs));
    if (!claim) {
        return std::optional<Digest>();
    }
    const auto council = known.at(claim->row.source.council);
    RoundWork work(means, std::move(*claim), council);
    EVENHAND_TRY(auto digest, work.run());
    return std::optional(std::move(digest));
}

}  // namespace evenhand::scan
