#pragma once

#include "selection.hpp"

namespace evenhand::extract {

/// Takes out of an article's element what is no part of its words: lists of links, empty parts, lines that
/// invite to read, share or follow, and headings that nothing follows.
void clean(Selection& selection, Page::Index body, Page::Index heading);

}  // namespace evenhand::extract
