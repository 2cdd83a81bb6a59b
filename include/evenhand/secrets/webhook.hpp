#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace evenhand::secrets {

/// A secret shared with one receiver of webhooks, and what it signs: Standard Webhooks 1.0
/// (standardwebhooks.com), the symmetric scheme "v1".
class WebhookSecret {
  public:
    /// "whsec_" and the base64 of 24 to 64 random bytes, as receivers show them.
    static base::Result<WebhookSecret> read(std::string_view text);
    static WebhookSecret generate();

    [[nodiscard]] std::string text() const;

    /// The value of the header webhook-signature: "v1," and the base64 of HMAC-SHA-256 over id, time and
    /// body.
    [[nodiscard]] std::string sign(std::string_view id, std::chrono::sys_seconds at,
                                   std::string_view body) const;

  private:
    explicit WebhookSecret(std::string bytes) : bytes_(std::move(bytes)) {}
    std::string bytes_;
};

}  // namespace evenhand::secrets
