#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/workflow/access.hpp"

#include <chrono>
#include <string_view>

namespace evenhand::web {

/// What is said instead of an answer: to people as a page, to programs (below /api/) as a problem. A page
/// that turns away a form shows the text that was in it, so that no draft is lost.

Reply no_such_page(const Request& request);
Reply no_such_method(const Request& request, std::string_view offered);
/// Served without a store.
Reply no_office(const Request& request);
Reply store_unreachable(const Request& request);

/// To the sign-in page and back here afterwards. A page that is reached from another site's link comes
/// without its SameSite=Strict cookie: it is asked for once more, from here, before anybody is asked to sign
/// in.
Reply must_sign_in(const Request& request);
Reply token_refused(const Request& request, const base::Error& why);
Reply scope_refused(const Request& request, workflow::Scope needed);
/// Slower: the client is told after how many seconds it is heard again.
Reply too_fast(const Request& request, std::chrono::seconds wait);
/// The audit is verified for somebody else already, and once at a time.
Reply being_verified(const Request& request);
Reply form_refused(const Request& request);
/// A fault of our own, which the log tells of under the request's number.
Reply our_fault(const Request& request);

}  // namespace evenhand::web
