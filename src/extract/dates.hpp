#pragma once

#include "evenhand/extract/article.hpp"
#include "linked_data.hpp"
#include "meta_tags.hpp"
#include "page.hpp"
#include "written_dates.hpp"

#include <string>
#include <vector>

namespace evenhand::extract {

/// The names under which Dublin Core and its like put the day of a page.
inline constexpr std::string_view dublin_core_dates =
    "date|dc.date|dc.date.issued|dc.date.created|dcterms.date|dcterms.issued|dcterms.created|dc.created|"
    "dcterms.available|dc.issued|created|datecreated|article.created";

/// What the search for a page's date goes by.
struct DateQuestion {
    const Page* page;
    const MetaTags* meta;
    const LinkedData* linked;
    Page::Index heading = Page::none;   ///< of the article
    std::string url;                    ///< may be empty
    base::Day latest{};                 ///< no later day is believed
    std::vector<base::Day> distrusted;  ///< days that the metadata of all pages of this site name
};

struct PageDates {
    std::vector<FoundDate> found;  ///< the most trusted first, each day once
    std::optional<base::Day> edited;
};

PageDates find_dates(const DateQuestion& question);

}  // namespace evenhand::extract
