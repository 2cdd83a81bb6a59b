#pragma once

#include "app/demo/queue.hpp"
#include "evenhand/scan/records.hpp"

#include <chrono>
#include <memory>
#include <span>
#include <string_view>

namespace evenhand::app::demo {

/// Something that stands on the demonstration's website.
struct News {
    std::string_view path;
    int days_ago = 0;  ///< when it was published
    std::string_view title;
    std::string_view words;  ///< paragraphs apart by a blank line
    enum class Fate : std::uint8_t { stands, taken_down };
    Fate fate = Fate::stands;
};

/// All of it, the oldest first.
std::span<const News> news();

/// Plays two rounds of the scan over the made-up website, six days ago and today, and what people decided in
/// between, into a store that holds the story of the queue. Asks no network: the pages come from here. The
/// source is not due again for a year, because nobody answers at its address.
base::Result<base::Done> fill_website(const std::shared_ptr<workflow::Records>& queue, scan::Records& scans,
                                      const Councils& councils, base::Day today);

}  // namespace evenhand::app::demo
