#pragma once

#include "page.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::extract {

/// What the <meta> elements of a page say: OpenGraph, Dublin Core and their like.
class MetaTags {
  public:
    explicit MetaTags(const Page& page);

    /// The first that is not empty, by the order of the names, which stand apart by "|" in lower case. Empty
    /// where there is none.
    [[nodiscard]] std::string_view value(std::string_view names) const;
    /// All values of one name.
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

  private:
    std::vector<std::pair<std::string, std::string>> tags_;
};

}  // namespace evenhand::extract
