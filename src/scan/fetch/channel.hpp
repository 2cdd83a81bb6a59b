#pragma once

#include "evenhand/base/result.hpp"
#include "scan/fetch/address_guard.hpp"
#include "scan/fetch/deadline.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// Bytes to and from one server. Closed when it goes.
class Channel {
  public:
    virtual ~Channel() = default;
    virtual base::Result<base::Done> send(std::string_view bytes, const Deadline& deadline) = 0;
    /// How many bytes came, at least one; 0: the other side ended in order. ErrorCode::unreadable: it broke
    /// off, or the deadline passed.
    virtual base::Result<std::size_t> receive(std::span<char> room, const Deadline& deadline) = 0;
};

/// All addresses of a host, or of what is written as an address in any of its forms. Waits as long as the
/// machine's resolver does. ErrorCode::not_found.
base::Result<std::vector<IpAddress>> resolve(const std::string& host);

/// A connection to just this address.
base::Result<std::unique_ptr<Channel>> connect_plain(const IpAddress& address, std::uint16_t port,
                                                     const Deadline& deadline);

/// The same secured by TLS 1.2 or later. The server must hold a certificate for `host` of an authority of the
/// machine or of the file `authorities`, which may be empty. There is no way to do without.
base::Result<std::unique_ptr<Channel>> secure(std::unique_ptr<Channel> plain, const std::string& host,
                                              const std::filesystem::path& authorities,
                                              const Deadline& deadline);

}  // namespace evenhand::scan
