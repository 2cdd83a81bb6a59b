#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/address_token.hpp"

#include <string_view>

namespace evenhand::web {

/// Whoever has a token that stands in an address, and what it is bound to.
struct AddressHolder {
    workflow::Account who;
    workflow::AddressToken token;
};

/// ErrorCode::refused: it is not valid, not for this use, its person has no role in its council any more, or
/// the council is not served; which of them is not told. Any other error: the store could not be asked.
base::Result<AddressHolder> address_holder(std::string_view secret, workflow::AddressToken::Use use,
                                           const Site& site);

}  // namespace evenhand::web
