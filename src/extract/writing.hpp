#pragma once

#include "evenhand/base/result.hpp"
#include "selection.hpp"

#include <string>

namespace evenhand::extract {

/// What is left of an element, as plain text in the form that the readers of files give: paragraphs and
/// headings apart by a blank line, items as "• " lines, rows of tables as lines. Tables that only lay out a
/// page are no tables. Empty where nothing is left.
base::Result<std::string> written(const Selection& selection, Page::Index body);

}  // namespace evenhand::extract
