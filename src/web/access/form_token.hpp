#pragma once

#include <string>
#include <string_view>

namespace evenhand::web {

/// What a form must bring back: an HMAC keyed with the cookie's secret, so that it needs no place in the
/// store, is good on every machine that shares it, and tells nothing of the secret. Empty for no secret.
std::string form_token_of(std::string_view secret);

}  // namespace evenhand::web
