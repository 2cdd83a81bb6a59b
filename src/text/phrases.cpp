#include "phrases.hpp"

#include <algorithm>

namespace evenhand::text {

Phrases::Phrases(std::initializer_list<std::string_view> phrases) {
    for (std::string_view phrase : phrases) {
        std::vector<std::uint64_t> words;
        while (!phrase.empty()) {
            const std::size_t end = std::min(phrase.find(' '), phrase.size());
            words.push_back(word_hash(phrase.substr(0, end)));
            phrase.remove_prefix(std::min(end + 1, phrase.size()));
        }
        firsts_.add(words.front());
        phrases_.push_back(std::move(words));
    }
    std::sort(phrases_.begin(), phrases_.end());
}

bool Phrases::begin(const Tokens& tokens, base::TokenSpan span) const {
    if (span.empty()) {
        return false;
    }
    const std::uint64_t first = tokens[span.begin].hash;
    if (!firsts_.may_hold(first)) {
        return false;
    }
    auto phrase =
        std::lower_bound(phrases_.begin(), phrases_.end(), first,
                         [](const auto& words, std::uint64_t hash) { return words.front() < hash; });
    for (; phrase != phrases_.end() && phrase->front() == first; ++phrase) {
        const bool fits = phrase->size() <= span.size();
        if (fits && std::equal(phrase->begin(), phrase->end(), tokens.all().begin() + span.begin,
                               [](std::uint64_t hash, const Token& token) { return hash == token.hash; })) {
            return true;
        }
    }
    return false;
}

}  // namespace evenhand::text
