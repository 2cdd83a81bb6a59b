#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace evenhand::web {

/// A session that asks for nothing for so long has ended, well before workflow::session_lasts.
inline constexpr std::chrono::minutes session_idle{60};

/// Who asks: by "Authorization: Bearer TOKEN" where it stands, else by the session's cookie, else nobody.
/// ErrorCode::refused: a token was shown and is not valid (a cookie that is not valid is nobody). Any other
/// error: the store could not be asked.
base::Result<Asker> who_asks(const Request& request, const Site& site);

/// Whoever has this token; for clients that cannot send a header and put it into a form (LanguageTool).
/// Errors as above.
base::Result<Asker> asker_with_token(std::string_view secret, const Site& site);

/// Whether the request's form token (its field in a form, or its header) is the one of its session, or of the
/// cookie that with_form_token set. Also no where the browser says that another site sent it.
bool has_right_form_token(const Request& request);

/// The reply of a page with a form for somebody who is not signed in yet: `page` makes the body from the form
/// token, and the cookie that the token belongs to is set where it is not there yet.
template <typename Page>
Reply with_form_token(const Request& request, Page page);

/// The token of the request's own cookie, or of a new one that is added to the reply.
std::string form_token_for(const Request& request, Reply& reply);

template <typename Page>
Reply with_form_token(const Request& request, Page page) {
    Reply reply;
    const std::string token = form_token_for(request, reply);
    reply.body = page(token);
    return reply;
}

/// Signs somebody in: a new session with a new secret, whatever cookie came with the request, and the old one
/// closed (so that nobody can give away a session and wait until it is worth something).
base::Result<base::Done> begin_session(const Request& request, const Site& site, const workflow::Account& who,
                                       Reply& reply);
/// Ends the request's session and takes its cookie away.
base::Result<base::Done> end_session(const Request& request, const Site& site, Reply& reply);

/// Where to go after signing in: `wanted` where it is a path of this service, else "/". Never leads to
/// another host, whatever the browser makes of backslashes, control characters or two slashes.
std::string local_path_or_home(std::string_view wanted);

/// The path and the query of the request, encoded again.
std::string own_path(const Request& request);
/// "/sign-in?to=…", which leads back to the request's own page.
std::string sign_in_path(const Request& request);

}  // namespace evenhand::web
