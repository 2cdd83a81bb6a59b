#pragma once

#include "selection.hpp"
#include "written_dates.hpp"

namespace evenhand::extract {

/// Takes out of an article's element what is no part of its words: lists of links, empty parts, lines that
/// invite to read, share or follow, headings that nothing follows, and the line that only says when it was
/// published, before its first paragraph or behind its last one.
void clean(Selection& selection, Page::Index body, Page::Index heading, const DateReading& reading);

/// The paragraphs between the heading and the body that introduce it.
std::vector<Page::Index> leads(const Selection& selection, Page::Index body, Page::Index heading);

}  // namespace evenhand::extract
