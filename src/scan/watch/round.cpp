#include "evenhand/scan/round.hpp"

#include "scan/watch/round_work.hpp"

namespace evenhand::scan {

base::Result<std::optional<Digest>> scan_next(const RoundMeans& means, const std::string& holder,
                                              const std::vector<std::string>& councils) {
    EVENHAND_TRY(auto claim, means.records.claim(holder, means.clock.now(), means.settings.lease, councils));
    if (!claim) {
        return std::optional<Digest>();
    }
    auto council = means.council(claim->row.source.council);
    if (council == nullptr) {
        return base::Error{base::ErrorCode::not_found,
                           "the council '" + claim->row.source.council + "' is not loaded",
                           "name its file with --council FILE",
                           {}};
    }
    RoundWork work(means, std::move(*claim), std::move(council));
    EVENHAND_TRY(auto digest, work.run());
    return std::optional(std::move(digest));
}

}  // namespace evenhand::scan
