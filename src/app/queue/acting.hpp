#pragma once

#include "app/console.hpp"
#include "app/options.hpp"
#include "evenhand/base/result.hpp"

namespace evenhand::app {

/// The subcommands that change a submission; the status. `options` has been parsed with all of the queue's.
base::Result<int> queue_draft(const Options& options, const Console& console);
base::Result<int> queue_submit(const Options& options, const Console& console);
base::Result<int> queue_edit(const Options& options, const Console& console);
base::Result<int> queue_comment(const Options& options, const Console& console);
base::Result<int> queue_answer(const Options& options, const Console& console);
base::Result<int> queue_recheck(const Options& options, const Console& console);
base::Result<int> queue_link(const Options& options, const Console& console);
base::Result<int> queue_withdraw_link(const Options& options, const Console& console);
base::Result<int> queue_reply(const Options& options, const Console& console);
/// claim, approve, release and the others that name a submission, a revision and a reason.
base::Result<int> queue_act(const Options& options, const Console& console, const std::string& act);

/// The subcommands that only read.
base::Result<int> queue_list(const Options& options, const Console& console);
base::Result<int> queue_show(const Options& options, const Console& console);
base::Result<int> queue_compare(const Options& options, const Console& console);
base::Result<int> queue_share(const Options& options, const Console& console);
base::Result<int> queue_links(const Options& options, const Console& console);

/// The submission that the first word names.
base::Result<std::int64_t> submission_of(const Options& options);

}  // namespace evenhand::app
