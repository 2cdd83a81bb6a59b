#pragma once

#include "selection.hpp"

namespace evenhand::extract {

/// How much of what looks like furniture is taken for it.
enum class Strictness : std::uint8_t {
    by_name,    ///< also by the words that templates name their parts by
    by_element  ///< only by elements and by what is hidden
};

/// Takes out what is no part of any article, wherever it stands: navigation, forms, what is hidden, comments,
/// sharing. What holds the heading, the body of an article or all of a page's prose stays, whatever it is
/// called.
void prune(Selection& selection, Page::Index heading, Strictness strictness);

}  // namespace evenhand::extract
