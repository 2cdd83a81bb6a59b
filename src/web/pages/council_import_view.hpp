#pragma once

#include "evenhand/people/person.hpp"
#include "evenhand/web/council_pages.hpp"
#include "evenhand/web/html.hpp"

namespace evenhand::web {

/// Lists of people and of elections that are held against the council's file, the difference first; where the
/// person may and the service can, with a button that has it written.
void show_people_import(Html& html, const View& view, const CouncilPage& shown);
void show_elections_import(Html& html, const View& view, const CouncilPage& shown);

const std::string& role_words(const View& view, people::Role role);

}  // namespace evenhand::web
