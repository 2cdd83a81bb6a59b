#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/notify/delivering.hpp"

#include <string>

namespace evenhand::notify {

/// What is posted: {"type","timestamp","data"}, as Standard Webhooks 1.0 advises.
std::string payload(const Delivery& delivery);

/// Posts one notice, signed for the moment at which it is sent. Redirects are not followed: whoever moves a
/// webhook tells the council.
Sent send_webhook(const Hook& hook, const Delivery& delivery, const base::Clock& clock);

}  // namespace evenhand::notify
