#pragma once

#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/account.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::web {

/// Who asks, and how they showed it. A handler finds it in Request::asker and need not look at a cookie, a
/// header or a session ever:
///
/// - A route whose row says Needs::sign_in is only called when `who` is there. What the person may do is for
///   the handler: it hands *who to the desk, which refuses with sentences, or asks workflow::has_role.
/// - A route for programs also asks may(), because a token can be narrower than its person. The row's `scope`
///   was asked before the call; a handler whose acts differ (comment: write, approve: decide) asks again.
/// - Each form of a page that posts holds a hidden field named form_token_field with `form_token` as its
///   value; a script sends the same in the header form_token_header. Whether it is right was tested before
///   the handler is called, for every POST that a browser could have been tricked into.
struct Asker {
    enum class By : std::uint8_t { nobody, session, token };
    By by = By::nobody;
    std::optional<workflow::Account> who;  ///< as the account stands now; active
    std::vector<workflow::Scope> scopes;   ///< of a token
    std::string digest;                    ///< of the session or token: how the store knows it
    /// For the forms of the page that is shown now. Empty where the browser has no cookie of ours yet; a page
    /// that has a form for somebody who is not signed in calls with_form_token (access.hpp) first.
    std::string form_token;

    /// Whether what was shown is good for this. A session is good for everything that its person may do.
    [[nodiscard]] bool may(workflow::Scope scope) const;
};

inline constexpr const char* form_token_field = "form-token";
inline constexpr const char* form_token_header = "x-form-token";

}  // namespace evenhand::web
