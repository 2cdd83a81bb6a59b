#pragma once

#include "evenhand/web/problem.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"
#include "evenhand/workflow/desk.hpp"

#include <cstdint>
#include <optional>
#include <variant>

namespace evenhand::web {

/// The desk of the site's office, which must be there: a route that needs a sign-in is called with one only.
/// `key`: the program's, for an act that is done once.
workflow::Desk desk_of(const Site& site, std::optional<workflow::ReplyKey> key = {});

/// A failure of the store: logged with the request, told without what is inside.
Problem store_problem(const base::Error& error, const Request& request);

/// The submission that the address names, as whoever asks may see it, or the reply that there is none.
std::variant<workflow::History, Reply> history_of(const Request& request, const Site& site);

/// The version that If-Match names: the number in the ETag of a submission.
struct Precondition {
    std::optional<std::int64_t> version;  ///< none: no header, or "*"
    bool stated = false;
    std::optional<Problem> problem;  ///< a header that is no ETag
};
Precondition precondition_of(const Request& request);

/// "\"7\""
std::string etag_of(const workflow::Submission& submission);

/// What became of an act: the submission as it stands, or the problem that says why not. `status`: of what
/// was done.
Reply reply_of_outcome(const workflow::Outcome& outcome, int status, const Request& request);

}  // namespace evenhand::web
