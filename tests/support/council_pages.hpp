#pragma once

#include "evenhand/base/day.hpp"

#include <cstddef>
#include <cstdint>
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

enum class CouncilSystem : std::uint8_t { local_gov_drupal, jadu, umbraco, goss, word_press };

/// The first news pages of a site, 17 days apart from 26 February 2024 on. Their addresses are /news/0,
/// /news/1, …
std::vector<CouncilPage> pages_of(CouncilSystem system, std::size_t count);

/// One after the other, the forms in which councils write a day.
std::string written_day(base::Day day, std::size_t form);

/// The news pages of one site: what stands round the articles is the same on each. All words are made up;
/// what the systems put round them follows their templates, traps included: a site-wide date of creation,
/// sharing within the article, a date in the last paragraph.
std::vector<CouncilPage> local_gov_drupal_site();
std::vector<CouncilPage> jadu_site();
std::vector<CouncilPage> umbraco_site();
std::vector<CouncilPage> goss_site();
std::vector<CouncilPage> word_press_site();

}  // namespace evenhand::tests
