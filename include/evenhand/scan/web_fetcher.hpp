#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/scan/fetcher.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace evenhand::scan {

/// What a server may cost us. Bytes are counted when they are unpacked, whatever was announced.
struct FetchLimits {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds first_byte{30'000};
    std::chrono::milliseconds whole{60'000};     ///< from the name to the last byte
    std::chrono::milliseconds patience{20'000};  ///< how long a response may be slower than `slowest`
    std::size_t slowest = 1024;                  ///< bytes a second
    std::size_t page = std::size_t{5} * 1024 * 1024;
    std::size_t feed = std::size_t{10} * 1024 * 1024;
    std::size_t sitemap = std::size_t{50} * 1024 * 1024;
    std::size_t redirects = 5;
};

struct FetchSettings {
    /// The hosts that may be asked, redirects included, each with and without "www."; a port is not part of
    /// it. None: the host of each address that is asked for.
    std::vector<std::string> hosts;
    /// Hosts that may lie where the internet cannot see them (RFC 6890): an intranet, a test. Nothing else on
    /// a private, local or otherwise special address is ever asked.
    std::vector<std::string> internal_hosts;
    std::vector<std::uint16_t> ports{80, 443};
    std::string contact;  ///< of the council, told to every server: an address of a page or of e-mail
    std::chrono::milliseconds gap{2'000};  ///< between two requests to a host, if it asks for no longer one
    std::filesystem::path authorities;     ///< further certificate authorities (PEM), beside the machine's
    FetchLimits limits;
    /// Waits so long, or tells by false that there is to be no more asking. Empty: sleeps.
    std::function<bool(std::chrono::milliseconds)> wait;
};

/// The word by which robots.txt may call us, and the first one of our User-Agent.
inline constexpr char robot_token[] = "Evenhand";

/// The host of an address, in lower case; empty where it is no address of the web.
std::string host_of(const std::string& url);

/// A Fetcher on the network. It asks robots.txt first (RFC 9309, kept for a day at most, Crawl-delay honoured
/// up to a minute), one request at a time, and waits longer after 429, 503 and repeated failures, or as long
/// as Retry-After says. A name is resolved once for each request and the connection goes to the address that
/// was judged. Certificates are always verified. No cookies, no passwords, no proxy. Nothing is read or
/// loaded before the first fetch. The clock must outlive it.
std::unique_ptr<Fetcher> open_fetcher(FetchSettings settings, const base::Clock& clock);

}  // namespace evenhand::scan
