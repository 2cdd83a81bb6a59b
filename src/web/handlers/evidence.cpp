#include "evenhand/workflow/evidence_taking.hpp"
#include "web/handlers/case.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/told.hpp"
#include "web/routing/refusals.hpp"
#include "web/zip.hpp"

namespace evenhand::web {

Reply give_evidence(const Request& request, const Site& site) {
    const auto id = submission_in(request);
    if (!id) {
        return no_such_page(request);
    }
    const std::unique_lock turn(*site.office->verifying, std::try_to_lock);
    if (!turn) {
        return being_verified(request);
    }
    workflow::Desk desk = desk_for(site);
    const auto taken =
        workflow::take_evidence(*site.office->records, desk, *request.asker.who, *id, site.clock);
    if (!taken.ok()) {
        return told(request, site, taken.error());
    }
    return Reply{
        200,
        "application/zip",
        zip_of(taken->files, site.clock.now()),
        {{"Content-Disposition", "attachment; filename=\"evidence-" + std::to_string(id->value) + ".zip\""}}};
}

}  // namespace evenhand::web
