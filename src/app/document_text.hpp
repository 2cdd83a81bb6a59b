#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/text/readers.hpp"

#include <iosfwd>
#include <string>

namespace evenhand::app {

/// The text of a document that a command line names; "-" is `in`. A file may come from any program: office
/// files, pages and mails are read for their words, and the encoding of a text is recognised. A stream comes
/// from a program that can be told, and is taken as it stands. `name` is how errors call it.
base::Result<text::FileText> read_document(const std::string& file, const std::string& name,
                                           std::istream& in);

/// The same without the remark on how it was read.
base::Result<std::string> document_text(const std::string& file, const std::string& name, std::istream& in);

}  // namespace evenhand::app
