#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/web/request.hpp"

#include <string>
#include <vector>

namespace evenhand::web {

/// One part of a form that was sent as multipart/form-data (RFC 7578): a field, or a file of an upload.
struct FormPart {
    std::string name;
    std::string file_name;     ///< empty for a field; only ever shown, never used as a path
    std::string content_type;  ///< lower case, without parameters; empty where the client gives none
    std::string body;
};

/// The parts of a multipart body, in their order. ErrorCode::malformed for a body that is none, or is cut.
base::Result<std::vector<FormPart>> parse_multipart(const Request& request);

/// The fields of a form, however the browser sent it; the files of an upload are left out.
base::Result<Fields> form_fields(const Request& request);

}  // namespace evenhand::web
