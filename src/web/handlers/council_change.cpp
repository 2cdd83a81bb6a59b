#include "council_change.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/note.hpp"

namespace evenhand::web {
namespace {

base::Error refused(std::string why, std::string mend) {
    return {base::ErrorCode::refused, std::move(why), std::move(mend), {}};
}

base::Result<base::Done> note(const Request& request, const Site& site, const workflow::CouncilId& council,
                              const std::string& act,
                              std::vector<std::pair<std::string, std::string>> details) {
    return workflow::note(
        *site.office->records,
        workflow::with_details({site.clock.now(), request.asker.who->id, council, act, {}, {}},
                               std::move(details)));
}

/// What the service could not serve is refused before it is written.
base::Result<base::Done> check_usable(const std::string& text, const std::string& file,
                                      const check::Knowledge& council) {
    EVENHAND_TRY(const auto profile, council::parse_profile(text, file));
    if (!profile.protocol.empty() && council.library().protocols.find(profile.protocol) == nullptr) {
        return refused("there is no protocol '" + profile.protocol + "' here", "choose one of the list");
    }
    EVENHAND_TRY(const auto periods, council::calendar_of(profile, council.library().calendar));
    static_cast<void>(periods);
    return base::Done{};
}

}  // namespace

base::Result<base::Done> change_council_file(const Request& request, const Site& site,
                                             const check::Knowledge& council, const CouncilChange& change) {
    if (!site.files) {
        return refused("this service does not write councils' files", "have the file changed by hand");
    }
    const workflow::CouncilId id{council.council().slug};
    EVENHAND_TRY(const auto file, site.files->read(id));
    const std::string before = base::sha256(file.text);
    if (before != council.council().digest) {
        return refused("the council's file was changed beside this service, which has not taken it over yet",
                       "look at the difference again in a moment");
    }
    if (change.seen != before) {
        return refused("the council's file was changed since this page was shown, and nothing was written",
                       "look at the difference again");
    }
    EVENHAND_TRY(const std::string after, change.edit(file));
    if (after == file.text) {
        return base::Done{};
    }
    EVENHAND_TRY_DONE(check_usable(after, file.name, council));
    bool noted = false;
    const auto replaced = site.files->replace(id, file.text, after, [&](const std::string& copy) {
        auto done =
            note(request, site, id, "council-file",
                 {{"what", change.what}, {"before", before}, {"after", base::sha256(after)}, {"copy", copy}});
        noted = done.ok();
        return done;
    });
    if (!replaced.ok() && noted) {
        // The audit must not stand by what did not happen.
        EVENHAND_TRY_DONE(note(request, site, id, "council-file-failed", {{"what", change.what}}));
    }
    return replaced;
}

}  // namespace evenhand::web
