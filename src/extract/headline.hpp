#pragma once

#include "linked_data.hpp"
#include "meta_tags.hpp"
#include "page.hpp"

#include <string>
#include <string_view>

namespace evenhand::extract {

/// What an article is called, and the element that shows it.
struct Headline {
    std::string title;
    Page::Index heading = Page::none;
};

/// The heading that the page's title or metadata repeat goes before what they say; the name of the site is
/// cut off. `site_tail` is what all titles of this site end in, where that is known.
Headline find_headline(const Page& page, const MetaTags& meta, const LinkedData& linked,
                       std::string_view site_tail);

/// A title without the name of its site: "Roadworks begin | Exampleshire Council".
std::string without_site_name(std::string_view title, std::string_view site_name);

}  // namespace evenhand::extract
