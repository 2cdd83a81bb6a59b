#include "app/reload/known.hpp"

#include "evenhand/council/profile.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

base::Result<Known> read_councils(const KnowledgeFiles& files) {
    EVENHAND_TRY(const auto library, check::Library::load(files.data));
    EVENHAND_TRY(const auto council_files, app::council_files(files.councils));
    Known known;
    KnownCouncils& all = known.councils;
    for (const std::string& file : council_files) {
        EVENHAND_TRY(auto profile, council::load_profile(file));
        EVENHAND_TRY(auto knowledge, check::Knowledge::join(library, std::move(profile)));
        const auto& added = knowledge->council();
        const bool twice = std::ranges::any_of(all, [&](const auto& other) {
            return other->council().name == added.name || other->council().slug == added.slug;
        });
        if (twice) {
            return base::Error{base::ErrorCode::invalid, "a council of that name or slug is served already",
                               "give each council file once", base::Place{file, 0}};
        }
        known.council_files[added.slug] = file;
        all.push_back(std::move(knowledge));
    }
    std::ranges::sort(all, {}, [](const auto& council) { return council->council().name; });
    return known;
}

}  // namespace

base::Result<Known> read_known(const KnowledgeFiles& files) {
    constexpr int tries = 3;
    for (int at = 0; at < tries; ++at) {
        EVENHAND_TRY(auto before, digests_of(files));
        EVENHAND_TRY(auto known, read_councils(files));
        EVENHAND_TRY(const auto after, digests_of(files));
        if (before == after) {
            known.files = std::move(before);
            return known;
        }
    }
    return base::Error{base::ErrorCode::refused,
                       "the rules, calendars or councils were written to while they were read",
                       "wait until whoever writes is done",
                       {}};
}

}  // namespace evenhand::app
