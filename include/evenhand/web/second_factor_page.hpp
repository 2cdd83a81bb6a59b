#pragma once

#include "evenhand/web/draft_form.hpp"
#include "evenhand/web/view.hpp"

#include <string>
#include <vector>

namespace evenhand::web {

/// Where somebody sets up a second factor, or takes it away.
struct SecondFactorPage {
    bool is_on = false;
    bool is_owed = false;   ///< their role needs one, and nothing else is open to them until there is
    std::string secret{};   ///< a new one, to be put into an app; empty where it is on
    std::string address{};  ///< the same for a phone, "otpauth://…"
    std::vector<std::string> recovery{};  ///< the codes that were just made, shown this once
    std::vector<FieldError> errors{};
};
std::string second_factor_page(const View& view, const SecondFactorPage& shown);

}  // namespace evenhand::web
