#pragma once

#include <string>

namespace evenhand::web {

/// What the sign-in page shows: never the password, whatever was typed.
struct SignInForm {
    std::string name;
    std::string to = "/";  ///< where to go afterwards: a path of this service
    std::string problem;   ///< why the last try failed; empty: there was none
    std::string form_token;
};

std::string sign_in_page(const SignInForm& form);

/// Asks whether to sign out, for whoever comes by a link; the button in the header posts straight away.
std::string sign_out_page(const std::string& name, const std::string& form_token);

}  // namespace evenhand::web
