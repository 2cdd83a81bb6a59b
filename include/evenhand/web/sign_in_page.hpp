#pragma once

#include "evenhand/web/view.hpp"

#include <string>

namespace evenhand::web {

/// What the sign-in page shows: never the password, whatever was typed. The view has the form token.
struct SignInForm {
    std::string name;
    std::string to = "/";  ///< where to go afterwards: a path of this service
    std::string problem;   ///< why the last try failed; empty: there was none
};

std::string sign_in_page(const View& view, const SignInForm& form);

/// Asks whether to sign out, for whoever comes by a link; the button in the header posts straight away.
std::string sign_out_page(const View& view);

}  // namespace evenhand::web
