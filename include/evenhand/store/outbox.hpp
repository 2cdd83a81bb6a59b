#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/notify/delivery.hpp"
#include "evenhand/store/opening.hpp"

#include <memory>

namespace evenhand::store {

/// The outbox in the same database as the records, brought to the newest form where it is older. Refused as
/// open_records refuses.
base::Result<std::unique_ptr<notify::Outbox>> open_outbox(const Opening& opening);

}  // namespace evenhand::store
