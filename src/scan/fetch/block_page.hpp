#pragma once

#include "scan/fetch/response_head.hpp"
#include "scan/fetch/web_address.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// Why a response is not the page that was asked for, but one that a guard put in its place: a challenge to
/// prove that one is no robot, a sign-in page. A sentence; nothing where there is no sign of it.
std::optional<std::string> block_reason(const ResponseHead& head, std::string_view body,
                                        const WebAddress& asked, const WebAddress& answered);

/// Whether an address looks like that of a sign-in page.
bool is_sign_in_address(const WebAddress& address);

}  // namespace evenhand::scan
