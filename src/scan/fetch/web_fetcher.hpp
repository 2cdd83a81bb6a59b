#pragma once

#include "evenhand/scan/web_fetcher.hpp"
#include "scan/fetch/asking.hpp"

namespace evenhand::scan {

/// open_fetcher on another network than the machine's.
std::unique_ptr<Fetcher> open_fetcher_on(Network network, FetchSettings settings, const base::Clock& clock);

}  // namespace evenhand::scan
