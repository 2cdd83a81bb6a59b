#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/extract/article.hpp"
#include "evenhand/extract/site_template.hpp"

#include <string>
#include <string_view>

namespace evenhand::extract {

/// The most bytes of a page that are read, as it came and as UTF-8.
inline constexpr std::size_t page_limit = std::size_t{5} * 1024 * 1024;

/// A page as it was fetched.
struct PageInput {
    std::string_view bytes;
    std::string http_charset;            ///< of its Content-Type; empty if it was not said
    std::string url;                     ///< may be empty
    base::Day fetched{};                 ///< no later day is taken for a date
    const SiteTemplate* site = nullptr;  ///< of the page's site, where several pages of it are known
};

/// The article of a page. Errors: too_large. Time is linear in the size of the page, whatever it holds. Any
/// thread.
base::Result<Article> extract(const PageInput& input);

/// What the page may share with others of its site, for template_of. Errors as above.
base::Result<PageTraits> traits_of(const PageInput& input);

}  // namespace evenhand::extract
