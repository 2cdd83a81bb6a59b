#include "app/served.hpp"

#include "app/data_folder.hpp"
#include "app/queue/opened.hpp"
#include "evenhand/store/audited_scan.hpp"
#include "evenhand/store/faults.hpp"
#include "evenhand/store/notebook.hpp"
#include "evenhand/store/records.hpp"
#include "evenhand/store/scan_records.hpp"
#include "evenhand/web/watch.hpp"

namespace evenhand::app {
namespace {

std::shared_ptr<const workflow::Rulebook> rulebook(const KnownCouncils& councils) {
    std::map<workflow::CouncilId, std::shared_ptr<const check::Knowledge>> all;
    for (const auto& knowledge : councils) {
        all[workflow::CouncilId{knowledge->council().slug}] = knowledge;
    }
    return std::make_shared<workflow::KnowledgeRules>(std::move(all));
}

/// What `evenhand queue` works on, for the councils that are served.
base::Result<std::shared_ptr<const web::Office>> open_office(const Options& given,
                                                             const KnownCouncils& councils) {
    EVENHAND_TRY(const auto opening, opening_of(given, store::Missing::is_an_error));
    EVENHAND_TRY(auto passwords, passwords_of(given));
    EVENHAND_TRY_DONE(store::must_have_room(opening.address));
    EVENHAND_TRY(std::unique_ptr<workflow::Records> records, store::open_records(opening));
    EVENHAND_TRY(std::unique_ptr<workflow::Notebook> notebook, store::open_notebook(opening));
    EVENHAND_TRY(std::unique_ptr<scan::Records> scans, store::open_scan_records(opening));
    EVENHAND_TRY(auto audited, store::open_audited_scan(opening));
    return std::make_shared<const web::Office>(web::Office{
        std::move(records), rulebook(councils), std::make_shared<ArgonPasswords>(std::move(passwords)),
        std::move(notebook), std::move(scans), std::move(audited.decide)});
}

}  // namespace

std::map<std::string, std::shared_ptr<const check::Knowledge>> by_slug(const KnownCouncils& councils) {
    std::map<std::string, std::shared_ptr<const check::Knowledge>> all;
    for (const auto& knowledge : councils) {
        all[knowledge->council().slug] = knowledge;
    }
    return all;
}

base::Result<Served> open_served(const Options& given, const base::Clock& clock) {
    Served served;
    served.files.councils = given.words();
    if (const auto file = given.value("council")) {
        served.files.councils.insert(served.files.councils.begin(), *file);
    }
    if (served.files.councils.empty()) {
        return base::Error{
            base::ErrorCode::usage, "evenhand serve needs a council", "add --council FILE", {}};
    }
    EVENHAND_TRY(served.files.data, data_folder());
    EVENHAND_TRY(served.known, read_known(served.files));
    auto site = std::make_shared<web::Site>(web::Site{served.known.councils, clock, EVENHAND_VERSION});
    site->watch = std::make_shared<web::Watch>(web::WatchSettings{}, clock);
    if (given.has("store")) {
        EVENHAND_TRY(site->office, open_office(given, served.known.councils));
    }
    served.writer = std::make_shared<CouncilFilesOnDisk>(clock);
    served.writer->in_force(served.known);
    site->files = served.writer;
    served.site = std::move(site);
    return served;
}

std::shared_ptr<const web::Site> with_councils(const web::Site& site, const KnownCouncils& councils) {
    auto next = std::make_shared<web::Site>(site);
    next->councils = councils;
    if (site.office) {
        auto office = *site.office;
        office.rules = rulebook(councils);
        next->office = std::make_shared<const web::Office>(std::move(office));
    }
    return next;
}

}  // namespace evenhand::app
