#pragma once

#include "evenhand/check/knowledge.hpp"
#include "evenhand/council/file_edit.hpp"
#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <string>
#include <vector>

namespace evenhand::web {

/// What a council chooses of itself, as a form.
struct CouncilSettingsPage {
    const check::Knowledge& council;
    council::Choices chosen;  ///< as they stand, or as they were typed
    std::vector<FieldError> errors{};
};
std::string council_settings_page(const View& view, const CouncilSettingsPage& shown);

}  // namespace evenhand::web
