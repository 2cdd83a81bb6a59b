#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/store/opening.hpp"
#include "evenhand/workflow/notebook.hpp"

#include <memory>

namespace evenhand::store {

/// The notebook in the same database as the records, brought to the newest form where it is older. Refused as
/// open_records refuses.
base::Result<std::unique_ptr<workflow::Notebook>> open_notebook(const Opening& opening);

}  // namespace evenhand::store
