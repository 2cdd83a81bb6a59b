#pragma once

#include "evenhand/web/html.hpp"
#include "evenhand/web/view.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::web {

/// The entry of the navigation that a page belongs to.
enum class Section : std::uint8_t {
    none,
    check,
    queue,
    website,
    calendar,
    council,
    rules,
    audit,
    reports,
    account,
};

/// What surrounds the content of a page.
struct Frame {
    std::string_view title;
    Section section = Section::none;
    std::string_view back{};  ///< where "Back" leads; empty: no such link
    /// The id of the page's form whose words a switch of the language must keep; empty: the page is asked for
    /// again.
    std::string_view keeps_form{};
};

/// Opens a page up to its <main>: head, skip link, header, navigation, language. close_page ends it.
void open_page(Html& html, const View& view, const Frame& frame);
void close_page(Html& html, const View& view);

}  // namespace evenhand::web
