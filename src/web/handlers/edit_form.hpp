#pragma once

#include "evenhand/web/queue_pages.hpp"
#include "evenhand/workflow/acts.hpp"

#include <optional>
#include <vector>

namespace evenhand::web {

/// The form as it was sent, and as a revision fills it.
EditForm edit_form_of(const Fields& fields);
EditForm edit_form_of(const workflow::Revision& revision);

/// What the form asks for; nothing where `errors` got something to tell.
std::optional<workflow::Draft> understand_edit(const EditForm& form, const View& view,
                                               std::vector<FieldError>& errors);

}  // namespace evenhand::web
