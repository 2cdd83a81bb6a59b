#pragma once

#include "evenhand/notify/delivery.hpp"
#include "evenhand/notify/settings.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace evenhand::notify {

/// Everybody the settings name.
std::vector<Target> targets(const Settings& settings);

/// `now`, or the end of the quiet hours that it lies in.
Instant after_quiet(QuietHours quiet, Instant now);

/// When a notice may leave that is the receiver's `already`-th + 1 today: at once, after the quiet hours, or,
/// where it is one too many, at eight the next morning.
Instant first_due(const Settings& settings, int already, Instant now);

/// How long after the `tries`-th failed try the next one comes; nothing: it is given up, two days after the
/// first.
std::optional<std::chrono::seconds> wait_after(int tries);

/// Puts the notice into the outbox for everybody who has not been told of its occasion. How many that were.
base::Result<int> tell(Outbox& outbox, const Settings& settings, const Notice& notice, Instant now);

}  // namespace evenhand::notify
