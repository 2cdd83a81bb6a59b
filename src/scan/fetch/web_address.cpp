#include "scan/fetch/web_address.hpp"

#include "scan/fetch/address_guard.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace evenhand::scan {
namespace {

base::Error no_address(std::string_view text, std::string what) {
    std::string shown(text.substr(0, 200));
    std::ranges::replace_if(
        shown, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; }, ' ');
    return {base::ErrorCode::invalid,
            "'" + shown + "' " + std::move(what),
            "give an address that begins with https:// or http://",
            {}};
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// The length of "scheme:", 0 where there is none (RFC 3986 section 3.1).
std::size_t scheme_length(std::string_view text) {
    const auto end = text.find_first_of(":/?#");
    if (end == std::string_view::npos || text[end] != ':' || end == 0) {
        return 0;
    }
    const bool word = std::ranges::all_of(text.substr(0, end), [](char c) {
        return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
               c == '.';
    });
    return word ? end + 1 : 0;
}

/// Bytes that may not stand in a request are escaped; escapes that stand there stay as they are.
void append_escaped(std::string& out, std::string_view part) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char letter : part) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '\t' || letter == '\n' || letter == '\r') {
            continue;  // as browsers do: a link broken over two lines
        }
        if (byte <= 0x20U || byte >= 0x7fU || letter == '"' || letter == '<' || letter == '>') {
            out += {'%', digits[byte >> 4U], digits[byte & 0xfU]};
        } else {
            out += letter;
        }
    }
}

/// RFC 3986 section 5.2.4. `path` begins with a slash.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> kept;
    bool folder = false;
    path.remove_prefix(1);
    for (;;) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        const bool here = part == "." || part == "%2e" || part == "%2E";
        const bool up = part == ".." || part == ".%2e" || part == "%2e%2e" || part == "%2E%2E";
        folder = here || up;
        if (up && !kept.empty()) {
            kept.pop_back();
        } else if (!here && !up) {
            kept.push_back(part);
        }
        if (slash == std::string_view::npos) {
            break;
        }
        path.remove_prefix(slash + 1);
    }
    std::string out;
    for (const auto part : kept) {
        out += '/';
        out += part;
    }
    return folder || out.empty() ? out + "/" : out;
}

/// `rest` begins at the path; it may be empty or begin with a query.
std::string path_of(std::string_view rest) {
    rest = rest.substr(0, rest.find('#'));
    const auto query = rest.find('?');
    std::string path;
    append_escaped(path, rest.substr(0, query));
    std::ranges::replace(path, '\\', '/');
    std::string out = without_dots(path.starts_with('/') ? path : "/" + path);
    if (query != std::string_view::npos) {
        append_escaped(out, rest.substr(query));
    }
    return out;
}

bool is_host(std::string_view host, bool version_6) {
    if (version_6) {
        return host.find(':') != std::string_view::npos && IpAddress::parse(std::string(host));
    }
    if (host.starts_with('.') || host.ends_with('.') || host.find("..") != std::string_view::npos) {
        return false;  // a label without letters
    }
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    });
}

base::Result<WebAddress> with_authority(WebAddress address, std::string_view authority,
                                        std::string_view text) {
    if (authority.find('@') != std::string_view::npos) {
        return no_address("the address", "holds the name of a user, which is not sent anywhere");
    }
    const bool version_6 = authority.starts_with('[');
    const auto host_end = version_6 ? authority.find(']') : authority.find(':');
    if (version_6 && host_end == std::string_view::npos) {
        return no_address(text, "has no host");
    }
    address.host = authority.substr(version_6 ? 1 : 0, host_end - (version_6 ? 1 : 0));
    std::ranges::transform(address.host, address.host.begin(), lower);
    if (address.host.size() > 1 && address.host.ends_with('.')) {
        address.host.pop_back();
    }
    if (!is_host(address.host, version_6)) {
        return no_address(text, "has no host that can be asked; one beyond ASCII is written as xn--…");
    }
    address.port = address.secure ? 443 : 80;
    auto rest = host_end == std::string_view::npos ? std::string_view{}
                                                   : authority.substr(host_end + (version_6 ? 1 : 0));
    if (!rest.empty() && rest != ":") {
        const auto read = std::from_chars(rest.data() + 1, rest.data() + rest.size(), address.port);
        if (rest[0] != ':' || read.ec != std::errc() || read.ptr != rest.data() + rest.size() ||
            address.port == 0) {
            return no_address(text, "names no port that there is");
        }
    }
    return address;
}

}  // namespace

base::Result<WebAddress> WebAddress::parse(std::string_view text) {
    const std::string_view whole = without_blanks(text);
    const auto length = scheme_length(whole);
    std::string scheme(whole.substr(0, length));
    std::ranges::transform(scheme, scheme.begin(), lower);
    if (scheme != "http:" && scheme != "https:") {
        return no_address(whole, "is no address of the web");
    }
    std::string_view rest = whole.substr(length);
    if (rest.find_first_not_of("/\\") != 2) {
        return no_address(whole, "has no host");
    }
    rest.remove_prefix(2);
    const auto end = std::min(rest.find_first_of("/\\?#"), rest.size());
    WebAddress address;
    address.secure = scheme == "https:";
    address.path = path_of(rest.substr(end));
    return with_authority(std::move(address), rest.substr(0, end), whole);
}

base::Result<WebAddress> WebAddress::follow(std::string_view link) const {
    link = without_blanks(link);
    if (scheme_length(link) > 0) {
        return parse(link);
    }
    if (link.size() >= 2 && (link[0] == '/' || link[0] == '\\') && (link[1] == '/' || link[1] == '\\')) {
        return parse(std::string(scheme()) + "://" + std::string(link.substr(2)));
    }
    WebAddress next = *this;
    const auto query = path.find('?');
    const std::string own = path.substr(0, query);
    if (link.empty() || link[0] == '#') {
        return next;
    }
    if (link[0] == '?') {
        next.path = path_of(own + std::string(link));
    } else if (link[0] == '/' || link[0] == '\\') {
        next.path = path_of(link);
    } else {
        next.path = path_of(own.substr(0, own.rfind('/') + 1) + std::string(link));
    }
    return next;
}

std::string WebAddress::authority() const {
    const std::string shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return port == (secure ? 443 : 80) ? shown : shown + ":" + std::to_string(port);
}

std::string WebAddress::origin() const {
    return std::string(scheme()) + "://" + authority();
}

bool is_same_site(std::string_view one, std::string_view other) {
    const auto bare = [](std::string_view host) { return host.starts_with("www.") ? host.substr(4) : host; };
    return bare(one) == bare(other);
}

}  // namespace evenhand::scan
