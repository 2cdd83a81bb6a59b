#pragma once

#include "app/options.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/scan/web_fetcher.hpp"

#include <string_view>
#include <vector>

namespace evenhand::app {

/// What a command that asks websites may be told of it: --host, --internal-host, --port, --authority,
/// --contact,
/// --gap. They are added to the options of the command.
std::vector<Option> with_fetching(std::vector<Option> options);

/// What stands there. A port that is named is added to 80 and 443.
base::Result<scan::FetchSettings> fetch_settings(const Options& options);

/// Whether a word of a command line is an address and no file.
bool is_web_address(std::string_view word);

/// A page from its address, or from the first address that leads to another; ErrorCode::refused or
/// unreadable with the reason where there is none to be had.
base::Result<scan::Answer> fetched_page(const std::string& url, const scan::FetchSettings& settings,
                                        const base::Clock& clock);

}  // namespace evenhand::app
