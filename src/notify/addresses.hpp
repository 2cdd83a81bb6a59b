#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::notify {

/// Whether a text may stand as a mailbox in a letter's head and in SMTP's commands: one @, a host, printable
/// ASCII without spaces and without what has a meaning there. Narrower than RFC 5321 on purpose.
bool is_mailbox(std::string_view text);

/// localhost, or an address of the loopback network.
bool is_this_machine(std::string_view host);

struct HookAddress {
    bool secure = true;
    std::string host;
    std::uint16_t port = 443;
    std::string path;  ///< with its query, at least "/"
};

/// The parts of a webhook's address; nothing where it is none: https, or http to this machine itself, without
/// a user, printable ASCII.
std::optional<HookAddress> hook_address(std::string_view url);

inline bool is_hook(std::string_view url) {
    return hook_address(url).has_value();
}

}  // namespace evenhand::notify
