#pragma once

#include "evenhand/base/result.hpp"

#include <string>
#include <string_view>

namespace evenhand::text {

/// The words of a mail (RFC 5322, MIME): its subject, then its text parts, the plain one of alternatives
/// first. Attachments are left out, mails within it are read up to a few deep. malformed if it has no text
/// part.
base::Result<std::string> read_mail(std::string_view bytes);

}  // namespace evenhand::text
