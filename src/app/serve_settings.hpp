#pragma once

#include "app/options.hpp"
#include "app/queue/opened.hpp"
#include "app/scan/scan_settings.hpp"
#include "evenhand/web/server.hpp"

namespace evenhand::app {

inline constexpr Option serve_options[] = {{"council"},     {"address"},       {"port"},         store_option,
                                           {"certificate"}, {"key"},           {"behind-proxy"}, {"host"},
                                           {"log"},         {"internal-host"}, {"contact"},      {"notify"},
                                           breached_option, lease_option,      keep_option};

/// What the options of `evenhand serve` say of the server. --behind-proxy and --host take several, with
/// commas between them; host names are taken in small letters.
base::Result<web::ServerSettings> serve_settings(const Options& given);

}  // namespace evenhand::app
