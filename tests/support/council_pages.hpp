#pragma once

#include "evenhand/base/day.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace evenhand::tests {

/// A page of a council's news as one of five common systems writes it, and what should be read from it.
struct CouncilPage {
    std::string html;
    std::string title;
    std::string text;  ///< its paragraphs, apart by blank lines
    base::Day published{};
};

/// The news pages of one site: what stands round the articles is the same on each. All words are made up;
/// what the systems put round them follows their templates, traps included: a site-wide date of creation,
/// sharing within the article, a date in the last paragraph.
std::vector<CouncilPage> local_gov_drupal_site();
std::vector<CouncilPage> jadu_site();
std::vector<CouncilPage> umbraco_site();
std::vector<CouncilPage> goss_site();
std::vector<CouncilPage> word_press_site();

}  // namespace evenhand::tests
