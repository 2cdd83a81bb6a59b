#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// An address of the internet protocol, version 4 or 6.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes{};
    std::size_t size = 4;  ///< 4 or 16

    /// "192.0.2.1" or "2001:db8::1", without a zone; nothing where it is none.
    static std::optional<IpAddress> parse(const std::string& text);
    [[nodiscard]] std::string text() const;
    friend bool operator==(const IpAddress&, const IpAddress&) = default;
};

/// What an address is set aside for, if it is no place of the public internet; nothing if it is one. Refused
/// are all ranges of RFC 6890 and of IANA's two registries of special-purpose addresses, multicast, and in
/// version 6 everything outside 2000::/3, whatever address of version 4 lies in it.
std::optional<std::string_view> special_purpose(const IpAddress& address);

}  // namespace evenhand::scan
