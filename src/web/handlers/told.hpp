#pragma once

#include "evenhand/web/reply.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <string>

namespace evenhand::web {

/// A page of ours with that status.
Reply page_reply(int status, std::string body);
/// What stood in the way, as a page: not there, refused, or the store could not be asked.
Reply told(const Request& request, const Site& site, const base::Error& error);
/// A sentence for people: a capital at its beginning, a full stop at its end.
std::string as_sentence(const base::Error& error);
std::string as_sentence(std::string_view words, std::string_view mend);

}  // namespace evenhand::web
