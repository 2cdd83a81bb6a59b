#include "sight.hpp"

#include <algorithm>
#include <iterator>

namespace evenhand::quotes {

namespace {

using people::Mention;

/// The first mention that begins after `token`.
std::vector<Mention>::const_iterator after(const std::vector<Mention>& mentions, std::uint32_t token) {
    return std::upper_bound(
        mentions.begin(), mentions.end(), token,
        [](std::uint32_t at, const Mention& mention) { return at < mention.tokens.begin; });
}

}  // namespace

const Mention* Sight::mention_ending(std::uint32_t past) const {
    const auto* mention = mention_before(past);
    return mention != nullptr && mention->tokens.end == past ? mention : nullptr;
}

const Mention* Sight::mention_beginning(std::uint32_t token) const {
    const auto* mention = mention_holding(token);
    return mention != nullptr && mention->tokens.begin == token ? mention : nullptr;
}

const Mention* Sight::mention_holding(std::uint32_t token) const {
    const auto next = after(people.mentions, token);
    return next != people.mentions.begin() && std::prev(next)->tokens.holds(token) ? &*std::prev(next)
                                                                                   : nullptr;
}

const Mention* Sight::mention_before(std::uint32_t token) const {
    auto next = after(people.mentions, token);
    while (next != people.mentions.begin()) {
        --next;
        if (next->tokens.end <= token) {
            return &*next;
        }
    }
    return nullptr;
}

const Mention* Sight::first_mention(std::uint32_t from, std::uint32_t to) const {
    const auto next =
        std::lower_bound(people.mentions.begin(), people.mentions.end(), from,
                         [](const Mention& mention, std::uint32_t at) { return mention.tokens.begin < at; });
    return next != people.mentions.end() && next->tokens.begin < to ? &*next : nullptr;
}

std::uint32_t Sight::before(std::uint32_t token, std::uint32_t from) const {
    while (token > from) {
        --token;
        if (!is_kind(token, text::TokenKind::line_break)) {
            return token;
        }
    }
    return nowhere;
}

std::uint32_t Sight::skip_breaks(std::uint32_t token, std::uint32_t to) const {
    while (token < to && is_kind(token, text::TokenKind::line_break)) {
        ++token;
    }
    return token;
}

std::uint32_t Sight::sentence_begin(std::uint32_t token, std::uint32_t from) const {
    const auto& sentence = layout.sentences[layout.sentence_at(token)];
    const auto furthest = token > reach ? token - reach : 0;
    return std::max({sentence.tokens.begin, from, furthest});
}

std::uint32_t Sight::sentence_end(std::uint32_t token, std::uint32_t to) const {
    const auto& sentence = layout.sentences[layout.sentence_at(token)];
    return std::min({sentence.tokens.end, to, token + reach});
}

bool Sight::any_class(std::uint32_t classes_of_words, std::uint32_t from, std::uint32_t to) const {
    const auto past = std::min(to, from + reach);
    for (auto token = from; token < past; ++token) {
        if (has(token, classes_of_words)) {
            return true;
        }
    }
    return false;
}

bool Sight::any_quote_mark(std::uint32_t from, std::uint32_t to) const {
    const auto mark = std::lower_bound(words.marks.begin(), words.marks.end(), from);
    return mark != words.marks.end() && *mark < std::min(to, from + reach);
}

std::uint32_t Sight::last_break(std::uint32_t from, std::uint32_t to) const {
    const auto past = std::lower_bound(words.breaks.begin(), words.breaks.end(), to);
    return past != words.breaks.begin() && *std::prev(past) >= from ? *std::prev(past) : nowhere;
}

bool Sight::any(lexicon::ClassId what, std::uint32_t from, std::uint32_t to) const {
    for (auto token = from; token < to; ++token) {
        const auto end = marks.end_of(what, token);
        if (end != 0 && end <= to) {
            return true;
        }
    }
    return false;
}

}  // namespace evenhand::quotes
