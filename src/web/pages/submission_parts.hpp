#pragma once

#include "evenhand/web/html.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/view.hpp"

#include <functional>

namespace evenhand::web {

/// The parts of a submission's page.
void show_standing(Html& html, const View& view, const SubmissionPage& shown);
/// What the person may do, each act with its form, and why they may not do the rest.
void show_acts(Html& html, const View& view, const SubmissionPage& shown);
/// The protocol's questions with their answers.
void show_checklist(Html& html, const View& view, const SubmissionPage& shown);
void show_comments(Html& html, const View& view, const SubmissionPage& shown);
void show_revisions(Html& html, const View& view, const SubmissionPage& shown);
/// Who did what, as the audit has it.
void show_history(Html& html, const View& view, const SubmissionPage& shown);

/// Whether the act is among those that may be done.
bool is_open(const SubmissionPage& shown, workflow::Act act);
/// A form for one act on the submission: posts to its page with the version and the revision that were seen.
void act_form(Html& html, const View& view, const SubmissionPage& shown, workflow::Act act,
              const std::function<void()>& inner);

}  // namespace evenhand::web
