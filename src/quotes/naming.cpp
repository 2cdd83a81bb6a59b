#include "naming.hpp"

namespace evenhand::quotes {

using people::Mention;
using text::TokenKind;

bool is_comma(const Sight& sight, std::uint32_t token) {
    return sight.is_kind(token, TokenKind::comma) && sight.first_byte(token) == ',';
}

bool breaks_segment(const Sight& sight, std::uint32_t token) {
    const auto kind = sight.at(token).kind;
    return kind == TokenKind::comma || kind == TokenKind::dash || kind == TokenKind::bracket ||
           kind == TokenKind::quote_mark || kind == TokenKind::line_break || kind == TokenKind::bullet;
}

bool opens_question(std::string_view word) {
    for (const std::string_view known :
         {"whether", "if", "how", "what", "why", "when", "who", "whom", "whose", "where", "which"}) {
        if (word == known) {
            return true;
        }
    }
    return false;
}

std::uint32_t naming_begin(const Sight& sight, const Mention& mention, std::uint32_t from) {
    auto begin = mention.tokens.begin;
    while (begin > from + 1 && is_comma(sight, begin - 1)) {
        const auto* before = sight.mention_ending(begin - 1);
        if (before == nullptr || before->kind != people::MentionKind::office || before->tokens.begin < from) {
            break;
        }
        begin = before->tokens.begin;
    }
    return begin;
}

namespace {

/// "In a joint statement" before the first of two names.
bool follows_phrase(const Sight& sight, std::uint32_t begin, std::uint32_t from) {
    return begin > from && begin - from <= 8 && sight.has(from, preposition) &&
           !sight.has(begin - 1, preposition | inner | conjunction | determiner) &&
           !sight.any_class(clause_word, from, begin);
}

}  // namespace

const Mention* joined_before(const Sight& sight, std::uint32_t begin, std::uint32_t from) {
    if (begin < from + 2 || !(sight.has(begin - 1, conjunction) || sight.first_byte(begin - 1) == '&')) {
        return nullptr;
    }
    auto past = begin - 1;
    if (past > from && is_comma(sight, past - 1)) {
        --past;
    }
    const auto* other = sight.mention_ending(past);
    if (other == nullptr || other->tokens.begin < from || other->kind == people::MentionKind::pronoun) {
        return nullptr;
    }
    const auto other_begin = naming_begin(sight, *other, from);
    const bool at_head = other_begin == from || breaks_segment(sight, other_begin - 1) ||
                         sight.has(other_begin - 1, conjunction) ||
                         sight.is_kind(other_begin - 1, TokenKind::stop) ||
                         follows_phrase(sight, other_begin, from);
    return at_head ? other : nullptr;
}

std::uint32_t phrase_begin(const Sight& sight, std::uint32_t from, std::uint32_t past) {
    for (auto token = from; token < past; ++token) {
        if (sight.has(token, relative)) {
            return from;
        }
    }
    for (auto token = past; token-- > from;) {
        const bool heads = sight.has(token, determiner | neuter | personal);
        if (heads && (token == from || !sight.has(token - 1, inner | determiner))) {
            return token;
        }
    }
    return from;
}

std::uint32_t segment_begin(const Sight& sight, std::uint32_t past, std::uint32_t from) {
    auto begin = past;
    while (begin > from && !breaks_segment(sight, begin - 1)) {
        --begin;
    }
    return begin;
}

}  // namespace evenhand::quotes
