#include "lexicon/word_costs.hpp"

#include "evenhand/text/tokens.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace evenhand::lexicon {
namespace {

/// Words that stand in every council release, roughly from the most frequent down. A phrase is better
/// anchored on anything else.
constexpr std::string_view common_words[] = {
    "the",      "and",     "to",    "of",     "a",          "in",        "for",     "is",    "on",
    "that",     "be",      "will",  "we",     "with",       "as",        "are",     "this",  "at",
    "have",     "by",      "it",    "our",    "from",       "has",       "council", "i",     "was",
    "an",       "their",   "or",    "not",    "you",        "who",       "which",   "they",  "can",
    "more",     "been",    "all",   "said",   "councillor", "cllr",      "people",  "were",  "he",
    "she",      "but",     "if",    "would",  "also",       "there",     "so",      "your",  "his",
    "her",      "its",     "new",   "local",  "residents",  "community", "about",   "one",   "up",
    "out",      "what",    "had",   "when",   "than",       "no",        "any",     "my",    "us",
    "do",       "how",     "could", "should", "may",        "other",     "some",    "into",  "over",
    "time",     "year",    "years", "make",   "made",       "work",      "working", "help",  "support",
    "services", "service", "area",  "need",   "get",        "after",     "these",   "those", "them",
};

constexpr std::uint32_t dearest_word = 120;

using Cost = std::pair<std::uint64_t, std::uint32_t>;

/// The costs of the common words, sorted by hash.
const std::vector<Cost>& common_costs() {
    static const auto costs = [] {
        std::vector<Cost> all;
        std::uint32_t cost = dearest_word;
        for (const std::string_view common : common_words) {
            all.emplace_back(text::word_hash(common), cost--);
        }
        std::sort(all.begin(), all.end());
        return all;
    }();
    return costs;
}

}  // namespace

std::uint32_t word_cost(std::string_view folded, std::uint64_t hash) {
    const auto& costs = common_costs();
    const auto at = std::lower_bound(costs.begin(), costs.end(), Cost{hash, 0});
    if (at != costs.end() && at->first == hash) {
        return at->second;
    }
    return folded.size() <= 3 ? 3 : 1;
}

}  // namespace evenhand::lexicon
