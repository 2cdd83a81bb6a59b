#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/rules/reading.hpp"

#include <cstddef>
#include <span>

/// What a suggestion stands in for, where that is not the words of the finding themselves.
namespace evenhand::rules {

/// The sentences that hold the quote, what goes on it, and the words that say whose it is: who speaks cannot
/// be changed without them. `quote` is an index into the reading's quotes.
base::NormalSpan attributed_words(const Reading& reading, std::size_t quote);
/// The same of a quote that begins an utterance, where those that go it on are known to be `among` some.
base::NormalSpan attributed_words(const Reading& reading, const quotes::Quote& first,
                                  std::span<const quotes::Quote> among);

/// Where a sentence that is missing goes: an empty span before the first paragraph of the body.
base::NormalSpan place_of_new_sentence(const Reading& reading);

}  // namespace evenhand::rules
