#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/notify/delivering.hpp"

#include <string>
#include <vector>

namespace evenhand::notify {

/// The subject of a letter that holds all of them.
std::string subject_of(const std::vector<Delivery>& deliveries);
/// Its text, each notice under its subject where there are several.
std::string text_of(const std::vector<Delivery>& deliveries);

/// One letter with all of them to their one mailbox. Each step of the talk takes at most twenty seconds.
Sent send_mail(const MailServer& server, const std::vector<Delivery>& deliveries, const base::Clock& clock);

}  // namespace evenhand::notify
