#pragma once

#include "evenhand/messages/catalogue.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/account.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace evenhand::web {

/// What every page is drawn with besides its own content: the language it speaks, who looks at it and where
/// it stands. Keeps references: the site and the catalogue must outlive it.
struct View {
    const messages::Catalogue& words;
    const Site* site = nullptr;  ///< null where an error came before it could be asked
    std::string here;  ///< the path and query under which the page can be asked for again; begins with '/'
    std::string form_token{};  ///< for each form that posts; empty where no session and no cookie is there
    std::optional<workflow::Account> who{};

    /// "en" for what the lexicons and calendars say, where the page speaks another language (WCAG 3.1.2);
    /// else empty.
    [[nodiscard]] std::string_view foreign() const;
};

/// The language is the cookie's where a switch was used, else what the browser asks for.
View view_of(const Request& request, const Site& site);
/// For a page that is refused before a site is asked.
View view_of(const Request& request);

/// The cookie that remembers the switch.
inline constexpr std::string_view language_cookie = "evenhand-language";

/// A path and query written out again: "/audit?who=al&page=2".
std::string address_of(const Request& request);

}  // namespace evenhand::web
