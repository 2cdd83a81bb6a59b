#pragma once

#include "evenhand/workflow/acts.hpp"
#include "field_reader.hpp"

namespace evenhand::web {

/// The fields of a draft: text, kind, author, day, time, embargo, asked_by, note. What is left out is as in
/// `before`; a time or an embargo that is null is taken away. The text can be checked afterwards.
workflow::Draft read_draft(FieldReader& fields, workflow::Draft before);

}  // namespace evenhand::web
