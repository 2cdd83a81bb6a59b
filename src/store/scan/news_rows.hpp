#pragma once

#include "evenhand/scan/records.hpp"
#include "store/connection.hpp"

#include <vector>

namespace evenhand::store {

/// An item that is new stays new whatever else is found of it before its round ends.
base::Result<base::Done> put_news(Connection& connection, const scan::Item& item, scan::Seen seen);
base::Result<std::vector<scan::News>> news_of(Connection& connection, std::int64_t source);

/// What the round that was added last leaves behind: its telling in the place of its news, and what is done.
base::Result<base::Done> end_news(Connection& connection, std::int64_t source, const scan::Ending& ending);

base::Result<std::vector<scan::Telling>> list_untold(Connection& connection, scan::Instant now);
base::Result<base::Done> clear_telling(Connection& connection, std::int64_t run);

}  // namespace evenhand::store
