#pragma once

#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/view.hpp"

namespace evenhand::web {

/// The fields that say what a text is, as "Check a draft" and the editing of a submission have them.
void kind_fields(Html& html, const View& view, const DraftForm& form, const std::vector<FieldError>& errors);
void day_field(Html& html, const View& view, const DraftForm& form, const std::vector<FieldError>& errors);

}  // namespace evenhand::web
