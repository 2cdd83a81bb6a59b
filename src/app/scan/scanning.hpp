#pragma once

#include "app/options.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/scan/round.hpp"
#include "evenhand/scan/web_fetcher.hpp"
#include "evenhand/store/opening.hpp"
#include "evenhand/workflow/ports.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::app {

/// What the queue approved or released of late, as a scan asks for it.
class QueueApprovals final : public scan::Approvals {
  public:
    explicit QueueApprovals(std::shared_ptr<workflow::Records> records) : records_(std::move(records)) {}
    [[nodiscard]] base::Result<std::vector<scan::ApprovedText>>
    approved(const std::string& council) const override;

  private:
    std::shared_ptr<workflow::Records> records_;
};

/// The options that say how websites are asked, to be put among a command's own.
inline constexpr Option internal_option{"internal-host"};
inline constexpr Option contact_option{"contact"};

/// Everything that scans a store's sources for some councils, on the command line and in the service.
struct Scanning {
    std::shared_ptr<scan::Records> records;
    std::shared_ptr<scan::Approvals> approvals;
    std::map<std::string, std::shared_ptr<const check::Knowledge>> councils;  ///< by slug
    scan::FetchSettings fetching;  ///< but for the hosts, which each source has of its own
    scan::RoundSettings rounds{};

    [[nodiscard]] std::vector<std::string> slugs() const;
    /// Keeps references to this and to the clock.
    [[nodiscard]] scan::RoundMeans means(const base::Clock& clock) const;
};

/// Opens what a scan keeps in the store, beside its queue.
base::Result<Scanning> open_scanning(const Options& given, const store::Opening& opening,
                                     std::map<std::string, std::shared_ptr<const check::Knowledge>> councils);

/// How a source's website may be asked: its own hosts; where it is on this house's own network also its port,
/// and more often.
scan::FetchSettings settings_for(const scan::Source& source, scan::FetchSettings usual);

/// A name for whoever scans, unlike any other.
std::string new_holder();

}  // namespace evenhand::app
