#pragma once

#include "selection.hpp"

namespace evenhand::extract {

/// The element that holds the article: the one whose paragraphs, by their length, commas and links, are most
/// like prose, with a prior for elements and names that say so. The body where nothing is.
Page::Index find_body(const Selection& selection);

}  // namespace evenhand::extract
