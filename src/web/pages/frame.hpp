#pragma once

#include "evenhand/web/html.hpp"

#include <string_view>

namespace evenhand::web {

/// Opens a page up to its <main>: head, skip link, header. close_page ends it.
void open_page(Html& html, std::string_view title);
void close_page(Html& html);

}  // namespace evenhand::web
