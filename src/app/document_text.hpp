#pragma once

#include "evenhand/base/result.hpp"

#include <iosfwd>
#include <string>

namespace evenhand::app {

/// The text of a document that a command line names; "-" is `in`. Office files, pages and mails are read for
/// their words; anything else must be UTF-8 text as it stands, so that what is not is told rather than
/// guessed at. `name` is how errors call it.
base::Result<std::string> document_text(const std::string& file, const std::string& name, std::istream& in);

}  // namespace evenhand::app
