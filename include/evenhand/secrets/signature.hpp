#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::secrets {

/// A key that signs what leaves the house and must come back unchanged, such as a link. HMAC-SHA-512, cut to
/// 256 bits. The signature says nothing about whether a link was used or has run out: that is the caller's
/// record.
class SigningKey {
  public:
    static SigningKey generate();
    /// What text() wrote; anything else is malformed.
    static base::Result<SigningKey> read(std::string_view text);

    /// 43 letters, digits, - and _. To be kept as a secret.
    [[nodiscard]] std::string text() const;

    /// A signature of 43 letters, digits, - and _. `purpose` keeps a signature made for one thing from
    /// passing for another; the bytes of purpose and message cannot be shifted between the two.
    [[nodiscard]] std::string sign(std::string_view purpose, std::string_view message) const;
    [[nodiscard]] bool verify(std::string_view purpose, std::string_view message,
                              std::string_view signature) const;

  private:
    explicit SigningKey(std::string bytes) : bytes_(std::move(bytes)) {}
    std::string bytes_;
};

}  // namespace evenhand::secrets
