#include "scan/fetch/address_guard.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace evenhand::scan {
namespace {

struct Range {
    std::array<std::uint8_t, 4> prefix;
    unsigned bits;
    std::string_view purpose;
};

constexpr Range version_4[] = {
    {{0, 0, 0, 0}, 8, "this network"},
    {{10, 0, 0, 0}, 8, "a private network"},
    {{100, 64, 0, 0}, 10, "a provider's shared network"},
    {{127, 0, 0, 0}, 8, "this machine"},
    {{169, 254, 0, 0}, 16, "the local link"},
    {{172, 16, 0, 0}, 12, "a private network"},
    {{192, 0, 0, 0}, 24, "protocol assignments"},
    {{192, 0, 2, 0}, 24, "documentation"},
    {{192, 31, 196, 0}, 24, "the AS112 service"},
    {{192, 52, 193, 0}, 24, "multicast tunnels"},
    {{192, 88, 99, 0}, 24, "6to4 relays"},
    {{192, 168, 0, 0}, 16, "a private network"},
    {{192, 175, 48, 0}, 24, "the AS112 service"},
    {{198, 18, 0, 0}, 15, "benchmarks"},
    {{198, 51, 100, 0}, 24, "documentation"},
    {{203, 0, 113, 0}, 24, "documentation"},
    {{224, 0, 0, 0}, 4, "multicast"},
    {{240, 0, 0, 0}, 4, "future use"},
};

/// Within 2000::/3; what lies outside is refused as a whole.
constexpr Range version_6[] = {
    {{0x20, 0x01, 0x00, 0x00}, 23, "protocol assignments"},
    {{0x20, 0x01, 0x0d, 0xb8}, 32, "documentation"},
    {{0x20, 0x02, 0x00, 0x00}, 16, "6to4"},
    {{0x3f, 0xff, 0x00, 0x00}, 20, "documentation"},
};

bool lies_in(const IpAddress& address, const Range& range) {
    for (unsigned at = 0; at * 8 < range.bits; ++at) {
        const unsigned left = range.bits - at * 8;
        const unsigned mask = left >= 8 ? 0xffU : (0xffU << (8 - left)) & 0xffU;
        if ((address.bytes[at] & mask) != range.prefix[at]) {
            return false;
        }
    }
    return true;
}

template <std::size_t count>
std::optional<std::string_view> purpose_in(const Range (&ranges)[count], const IpAddress& address) {
    const auto* const found =
        std::ranges::find_if(ranges, [&](const Range& range) { return lies_in(address, range); });
    return found == std::end(ranges) ? std::nullopt : std::optional(found->purpose);
}

std::string_view purpose_outside_global_unicast(const IpAddress& address) {
    const auto& bytes = address.bytes;
    if (bytes[0] == 0xff) {
        return "multicast";
    }
    if ((bytes[0] & 0xfeU) == 0xfc) {
        return "a private network";
    }
    if (bytes[0] == 0xfe && (bytes[1] & 0xc0U) == 0x80) {
        return "the local link";
    }
    const bool zero = std::all_of(bytes.begin(), bytes.begin() + 15, [](auto byte) { return byte == 0; });
    if (zero && bytes[15] <= 1) {
        return "this machine";
    }
    const bool mapped = std::all_of(bytes.begin(), bytes.begin() + 10, [](auto byte) { return byte == 0; });
    return mapped ? "an address of version 4" : "no public use";
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(const std::string& text) {
    IpAddress address;
    if (inet_pton(AF_INET, text.c_str(), address.bytes.data()) == 1) {
        return address;
    }
    address.size = 16;
    if (inet_pton(AF_INET6, text.c_str(), address.bytes.data()) == 1) {
        return address;
    }
    return std::nullopt;
}

std::string IpAddress::text() const {
    char written[INET6_ADDRSTRLEN] = {};
    inet_ntop(size == 4 ? AF_INET : AF_INET6, bytes.data(), written, sizeof written);
    return written;
}

std::optional<std::string_view> special_purpose(const IpAddress& address) {
    if (address.size == 4) {
        return purpose_in(version_4, address);
    }
    if ((address.bytes[0] & 0xe0U) != 0x20) {
        return purpose_outside_global_unicast(address);
    }
    return purpose_in(version_6, address);
}

}  // namespace evenhand::scan
