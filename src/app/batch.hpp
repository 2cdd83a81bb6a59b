#pragma once

#include "evenhand/base/json_writer.hpp"
#include "evenhand/base/result.hpp"

#include <functional>
#include <iosfwd>
#include <string>

namespace evenhand::app {

/// One line of a batch: {"id", "file", "url", "charset"}, of which only the file must be there.
struct BatchLine {
    std::string id;  ///< as it stands in the line: a JSON text or number
    std::string file;
    std::string url;
    std::string charset;  ///< as the server told it
};

/// Writes what it has to say of the file into an object that is open.
using BatchStep = std::function<base::Result<base::Done>(const BatchLine& line, base::JsonWriter& json)>;

/// Reads lines of JSON until the end of `in`; answers each with an object of one line that bears the same
/// "id". What cannot be done of a line is said in its "error", and the others go on; the status of the
/// command is then not_done.
int run_batch(std::istream& in, std::ostream& out, const BatchStep& step);

}  // namespace evenhand::app
