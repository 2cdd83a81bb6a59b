#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::secrets {

/// Base64 with - and _ and without padding (RFC 4648 section 5): may stand in an address.
std::string url_safe(std::string_view bytes);

/// Nothing where the text is not such an encoding, to the last bit.
std::optional<std::string> from_url_safe(std::string_view text);

/// Base64 as others write it, with + and / and padding (RFC 4648 section 4).
std::string padded(std::string_view bytes);
std::optional<std::string> from_padded(std::string_view text);

}  // namespace evenhand::secrets
