#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"

#include <cstdint>
#include <string>

namespace evenhand::web {

/// ErrorCode::in_use.
base::Error port_in_use(const std::string& address, std::uint16_t port);
/// ErrorCode::expired for the PEM file of a certificate whose last day is over: browsers would turn everybody
/// away, one by one.
base::Result<base::Done> must_be_in_date(const std::string& certificate, const base::Clock& clock);
/// ErrorCode::invalid for the PEM file of a key that is another certificate's: no browser could connect.
base::Result<base::Done> must_belong_together(const std::string& certificate, const std::string& key);

}  // namespace evenhand::web
