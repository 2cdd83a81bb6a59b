#pragma once

#include "app/options.hpp"
#include "evenhand/workflow/acts.hpp"

#include <iosfwd>
#include <span>
#include <string>

namespace evenhand::app {

/// The options that describe a document and when it is to appear.
inline constexpr Option draft_options[] = {{"kind"},    {"author"},   {"day"}, {"time"},
                                           {"embargo"}, {"asked-by"}, {"note"}};

/// What a command line says of a draft; what it leaves out is as in `before`, whose text is replaced. "-"
/// reads `in`. ErrorCode::usage for words that mean nothing.
base::Result<workflow::Draft> draft_of(const Options& options, const std::string& file,
                                       workflow::Draft before, std::istream& in);

/// A draft as its revision has it.
workflow::Draft draft_of(const workflow::Revision& revision);

/// The request of an act: --revision, --reason, --authoriser.
base::Result<workflow::Request> request_of(const Options& options, workflow::Act act);

/// Where `words` stand in the text; ErrorCode::not_found where they do not, or stand more than once.
base::Result<base::OriginalSpan> span_of(const std::string& words, const std::string& text);

/// The answer to a gate: --whom, --on, --not-needed, --note.
base::Result<workflow::GateAnswer> answer_of(const Options& options, const std::string& gate);

}  // namespace evenhand::app
