#pragma once

#include "evenhand/base/day.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace evenhand::extract {

/// What a page may share with the other pages of its site; small enough to be kept for each.
struct PageTraits {
    std::vector<std::uint64_t> lines;  ///< digests of its lines, sorted, each once
    std::string title;                 ///< as the page says it
    std::vector<base::Day> days;       ///< that its Dublin Core names
};

/// What the pages of a site have in common and no article says.
struct SiteTemplate {
    std::vector<std::uint64_t> lines;  ///< digests of lines on three pages or more, sorted
    std::string title_tail;            ///< what all titles end in: " | Exampleshire Council"; may be empty
    std::vector<base::Day> days;       ///< that the metadata of nearly all pages name: no date of any of them
};

/// The template behind pages at different addresses. Of fewer than three pages it is empty.
SiteTemplate template_of(std::span<const PageTraits> pages);

}  // namespace evenhand::extract
