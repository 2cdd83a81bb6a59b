#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/check/knowledge.hpp"
#include "evenhand/web/office.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::web {

class CouncilFiles;
class Watch;

/// What the pages stand on. Immutable while it is served; all threads share it. `clock` must outlive it.
struct Site {
    std::vector<std::shared_ptr<const check::Knowledge>>
        councils;  ///< at least one, in the order of their names
    const base::Clock& clock;
    std::string version;
    std::shared_ptr<const Office> office{};  ///< null: served without a store
    std::shared_ptr<Watch> watch{};          ///< limits and figures (watch.hpp); null: neither
    std::shared_ptr<CouncilFiles> files{};   ///< null: the councils' files are not for the service to write

    /// The council of that name, or null.
    [[nodiscard]] const check::Knowledge* find(std::string_view council) const;
    /// The council whose slug a submission names, or null.
    [[nodiscard]] const check::Knowledge* find(const workflow::CouncilId& council) const;
    /// The same, for somebody who keeps it longer than the site.
    [[nodiscard]] std::shared_ptr<const check::Knowledge> knowledge_of(std::string_view slug) const;
};

}  // namespace evenhand::web
