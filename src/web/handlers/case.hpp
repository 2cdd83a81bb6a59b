#pragma once

#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/acts.hpp"
#include "evenhand/workflow/desk.hpp"

#include <optional>
#include <string_view>

namespace evenhand::web {

/// The desk over the site's office, which must be there.
workflow::Desk desk_for(const Site& site);

/// The submission that the path names; nothing where that is no number.
std::optional<workflow::SubmissionId> submission_in(const Request& request);
std::optional<std::int64_t> number_in(std::string_view word);

/// One submission with what its acts are judged on.
struct LoadedCase {
    workflow::History history;
    std::vector<workflow::OpenGate> gates;
    std::optional<workflow::Checked> checked;  ///< none: its council is not served here any more
    workflow::PersonId deputy;
    workflow::Instant now{};
    base::Day today{};

    /// Keeps references to this.
    [[nodiscard]] workflow::Case as_case() const;
};
base::Result<LoadedCase> load_case(const workflow::Account& who, const Site& site, workflow::SubmissionId id);

/// What everybody is called.
base::Result<Names> names_of(const Site& site);

}  // namespace evenhand::web
