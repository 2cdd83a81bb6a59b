#include "scan/fetch/asking.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

constexpr std::size_t most_addresses = 4;

/// A value of a field as it was given by another server or by a settings file: no line of it may become a
/// field of its own.
std::string one_line_of(std::string_view value) {
    std::string out(value.substr(0, 1000));
    std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; });
    return out;
}

base::Error unsafe(std::string message, std::string mend) {
    return {base::ErrorCode::refused, std::move(message), std::move(mend), {}};
}

}  // namespace

Network machine_network() {
    return {resolve, connect_plain};
}

base::Result<std::vector<IpAddress>> Asking::safe_addresses(const std::string& host) const {
    EVENHAND_TRY(std::vector<IpAddress> addresses, network_.resolve(host));
    if (std::ranges::count(settings_.internal_hosts, host) > 0) {
        return addresses;
    }
    std::string refused;
    std::erase_if(addresses, [&](const IpAddress& address) {
        const auto purpose = special_purpose(address);
        if (purpose) {
            refused = address.text() + " (" + std::string(*purpose) + ")";
        }
        return purpose.has_value();
    });
    if (addresses.empty()) {
        return unsafe("the name " + host + " leads to " + refused + ", which is no place of the public web",
                      "if it is the council's own intranet, allow the host by its name");
    }
    return addresses;
}

base::Result<std::unique_ptr<Channel>> Asking::open(const WebAddress& address,
                                                    const Deadline& deadline) const {
    EVENHAND_TRY(const std::vector<IpAddress> addresses, safe_addresses(address.host));
    base::Error last;
    for (std::size_t at = 0; at < std::min(addresses.size(), most_addresses); ++at) {
        const Deadline soon = deadline.sooner(settings_.limits.connect);
        auto channel = network_.connect(addresses[at], address.port, soon);
        if (channel.ok() && address.secure) {
            channel = secure(*std::move(channel), address.host, settings_.authorities, soon);
        }
        if (channel.ok() || channel.error().code == base::ErrorCode::refused) {
            return channel;
        }
        last = channel.error();
    }
    return last;
}

std::string Asking::written(const Request& request) const {
    std::string out = "GET " + request.address.path + " HTTP/1.1\r\nHost: " + request.address.authority() +
                      "\r\nUser-Agent: " + robot_token;
    if (!settings_.contact.empty()) {
        out += " (+" + one_line_of(settings_.contact) + ")";
    }
    out += "\r\nAccept: " + request.accept +
           "\r\nAccept-Language: en-GB, en;q=0.8\r\nAccept-Encoding: gzip, deflate\r\nConnection: close\r\n";
    if (!request.known.etag.empty()) {
        out += "If-None-Match: " + one_line_of(request.known.etag) + "\r\n";
    }
    if (!request.known.last_modified.empty()) {
        out += "If-Modified-Since: " + one_line_of(request.known.last_modified) + "\r\n";
    }
    return out + "\r\n";
}

base::Result<Response> Asking::ask(const Request& request) const {
    if (std::ranges::count(settings_.ports, request.address.port) == 0) {
        return unsafe("port " + std::to_string(request.address.port) + " of " + request.address.host +
                          " is not asked",
                      "name it among the ports if the website is there");
    }
    const Deadline deadline(clock_, settings_.limits.whole);
    EVENHAND_TRY(const std::unique_ptr<Channel> channel, open(request.address, deadline));
    return exchange(*channel, written(request), {clock_, settings_.limits, request.most_bytes}, deadline);
}

}  // namespace evenhand::scan
