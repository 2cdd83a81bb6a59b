#pragma once

#include "evenhand/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// An address that can be asked for: http or https, in the one form in which it is requested and compared.
struct WebAddress {
    bool secure = false;
    std::string host;  ///< lower case; an address of version 6 without its brackets
    std::uint16_t port = 80;
    std::string path = "/";  ///< with its query, percent-encoded, without "." and ".."

    /// ErrorCode::invalid: another scheme, a user's name in it, no host, or a host that is none. Reads what
    /// browsers read (blanks around, a backslash for a slash, bytes that should be escaped); fragments go.
    static base::Result<WebAddress> parse(std::string_view text);
    /// What a link on the page at this address leads to (RFC 3986 section 5.2).
    [[nodiscard]] base::Result<WebAddress> follow(std::string_view link) const;

    /// "http" or "https".
    [[nodiscard]] std::string_view scheme() const { return secure ? "https" : "http"; }
    /// For the Host field: the port is told unless it is the scheme's own.
    [[nodiscard]] std::string authority() const;
    /// "https://host:8443", for which a robots.txt speaks.
    [[nodiscard]] std::string origin() const;
    [[nodiscard]] std::string text() const { return origin() + path; }

    friend bool operator==(const WebAddress&, const WebAddress&) = default;
};

/// Whether two hosts are one but for a leading "www.".
bool is_same_site(std::string_view one, std::string_view other);

}  // namespace evenhand::scan
