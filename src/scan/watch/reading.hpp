#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/extract/article.hpp"
#include "evenhand/extract/site_template.hpp"
#include "evenhand/scan/fetcher.hpp"
#include "evenhand/scan/item.hpp"
#include "evenhand/scan/records.hpp"

#include <map>
#include <string>
#include <vector>

namespace evenhand::scan {

/// Reads the pages of one site, and learns while it reads what they have in common.
class SiteReader {
  public:
    /// Learns from the pages that are kept of the source's newest items.
    static base::Result<SiteReader> of(Records& records, std::int64_t source, base::Day today);

    /// The article of a page, with what is known of the site so far. Errors as extract::extract.
    [[nodiscard]] base::Result<extract::Article> read(const Snapshot& page) const;
    /// Remembers what the page shares with others; the template changes only with relearn(), so that the
    /// pages of a round are read alike.
    void remember(const Snapshot& page);
    /// True where the template is richer than what the pages so far were read with.
    bool relearn();

  private:
    explicit SiteReader(base::Day today) : today_(today) {}

    base::Day today_;
    std::map<std::string, extract::PageTraits> pages_;  ///< by address
    extract::SiteTemplate site_;
    std::size_t learned_from_ = 0;
};

/// The charset in a response's headers, as kept with a snapshot; empty: none.
std::string charset_of_headers(const std::string& headers);

}  // namespace evenhand::scan
