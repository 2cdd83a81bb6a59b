#pragma once

#include "evenhand/base/day.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// An item as a feed, a sitemap or a listing page tells of it.
struct Listed {
    std::string guid;  ///< empty where the source gives none
    std::string link;
    std::string title;                                    ///< may be empty; plain text
    std::optional<std::chrono::sys_seconds> published{};  ///< as the source says
    friend bool operator==(const Listed&, const Listed&) = default;
};

/// By what an item is known again, the surest first. Each alone changes under an item's feet: a guid with its
/// headline, an address from http to https, a title when it is corrected.
struct Identity {
    std::string guid;     ///< empty: none
    std::string address;  ///< canonical_address of its link
    friend bool operator==(const Identity&, const Identity&) = default;
};

/// One address for the spellings of one page: https, host in lower case, no default port, fragment, tracking
/// parameters nor slash at its end. For comparing, not for fetching.
std::string canonical_address(std::string_view url);

Identity identity_of(const Listed& listed);

/// Whether the two are one item: by guid where both have one that agrees, else by address.
bool same_item(const Identity& a, const Identity& b);

}  // namespace evenhand::scan
