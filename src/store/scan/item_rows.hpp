#pragma once

#include "evenhand/scan/records.hpp"
#include "store/connection.hpp"

#include <optional>
#include <vector>

namespace evenhand::store {

/// False where the source has an item of that address.
base::Result<bool> add_item(Connection& connection, const scan::Item& item);
/// False where the source has no such item.
base::Result<bool> change_item(Connection& connection, const scan::Item& item);
base::Result<std::optional<scan::Item>> find_item(Connection& connection, std::int64_t id);
base::Result<scan::ItemPage> list_items(Connection& connection, const scan::ItemQuery& query);
base::Result<std::vector<scan::Records::Known>> known_items(Connection& connection, std::int64_t source);

}  // namespace evenhand::store
