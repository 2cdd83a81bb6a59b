#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/notify/delivery.hpp"
#include "evenhand/notify/settings.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::notify {

/// What came of handing something over.
struct Sent {
    enum class Kind : std::uint8_t {
        taken,      ///< the receiver answers for it now
        try_again,  ///< not now
        never,      ///< the receiver does not want it, and will not
    };
    Kind kind = Kind::try_again;
    std::string why;                                  ///< a sentence, where it was not taken
    std::optional<std::chrono::seconds> retry_after;  ///< where the receiver named a time
};

/// A port: hands over to a receiver. Never throws for what the world does; used by one thread at a time.
class Post {
  public:
    virtual ~Post() = default;
    /// All for one target, in one message where its channel allows it; one answer for each.
    virtual std::vector<Sent> send(const std::vector<Delivery>& deliveries) = 0;
};

/// By SMTP and by signed webhooks, as the settings say. No server is waited for longer than twenty seconds.
std::unique_ptr<Post> open_post(const Settings& settings, const base::Clock& clock);

struct Delivered {
    int taken = 0;
    int later = 0;
    int given_up = 0;
};

/// Hands over everything that is due and notes what came of it. What one receiver got together counts each by
/// itself. An Error: the outbox cannot be reached; what was handed over by then may come again, with its id.
base::Result<Delivered> deliver_due(Outbox& outbox, Post& post, const base::Clock& clock);

}  // namespace evenhand::notify
