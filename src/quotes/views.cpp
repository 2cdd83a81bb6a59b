#include "views.hpp"

#include "naming.hpp"

#include <algorithm>
#include <array>

namespace evenhand::quotes {

namespace {

using text::TokenKind;

constexpr std::array<std::string_view, 27> view_nouns = {
    "advice",   "answer",     "argument", "assurance", "belief",    "comment",  "contention",
    "fear",     "suggestion", "hope",     "judgment",  "judgement", "message",  "conviction",
    "opinion",  "pledge",     "plea",     "position",  "promise",   "reaction", "prediction",
    "response", "reply",      "verdict",  "view",      "warning",   "wish"};

bool is_view(std::string_view word) {
    return std::ranges::find(view_nouns, word) != view_nouns.end();
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// A sign of a clause in the first words of [from, to).
bool has_clause(const Sight& sight, std::uint32_t from, std::uint32_t to) {
    return from < to && (sight.tokens.folded(from) == "that" || sight.any_class(clause_word, from, to));
}

/// "the Leader's", "her"
bool owns(const Sight& sight, const people::Mention& mention) {
    const auto last = mention.tokens.end - 1;
    return mention.kind == people::MentionKind::pronoun ? is_one_of(sight.tokens.folded(last), {"his", "her"})
                                                        : sight.at(last).possessive;
}

/// "In the Leader's view …", "In her own view …", "Cllr Oddie's message to drivers was to slow down", "Not
/// before time, was Cllr Oddie's verdict."
bool owns_view(const Sight& sight, const people::Mention& mention, base::TokenSpan sentence) {
    auto noun = mention.tokens.end;
    if (!owns(sight, mention) || noun >= sentence.end) {
        return false;
    }
    if (sight.tokens.folded(noun) == "own") {
        ++noun;
    }
    const auto before = mention.tokens.begin > sentence.begin ? mention.tokens.begin - 1 : nowhere;
    // "To her mind …"
    const bool to_mind = noun + 2 < sentence.end && before == sentence.begin &&
                         sight.tokens.folded(before) == "to" && sight.tokens.folded(noun) == "mind";
    if (to_mind || noun >= sentence.end || !is_view(sight.tokens.folded(noun))) {
        return to_mind;
    }
    const bool ends = noun + 1 >= sentence.end || sight.is_kind(noun + 1, TokenKind::stop);
    if (ends) {
        // "…, was his verdict.", "…, in his view."
        return before != nowhere && before > sentence.begin + 2 && is_comma(sight, before - 1) &&
               (sight.has(before, being) || sight.tokens.folded(before) == "in");
    }
    if (before != nowhere && sight.tokens.folded(before) == "in") {
        return noun + 2 < sentence.end;
    }
    auto verb = noun + 1;
    const bool addressed = is_one_of(sight.tokens.folded(verb), {"to", "for", "on"});
    while (addressed && verb < std::min(sentence.end, noun + 6) && !sight.has(verb, being)) {
        ++verb;
    }
    if (verb + 1 >= sentence.end || !sight.has(verb, being)) {
        return false;
    }
    const auto next = sight.tokens.folded(verb + 1);
    return has_clause(sight, verb + 1, sentence.end) || next == "to" || is_one_of(next, {"simple", "clear"});
}

/// "For Huw Llewelyn, who heads the opposition, it is …"; but "For Cllr Oddie it is her first visit" is a
/// fact.
bool is_for_somebody(const Sight& sight, const people::Mention& mention, base::TokenSpan sentence) {
    if (mention.tokens.begin != sentence.begin + 1 ||
        !is_one_of(sight.tokens.folded(sentence.begin), {"for", "to"}) ||
        sight.at(mention.tokens.end - 1).possessive) {
        return false;
    }
    auto at = mention.tokens.end;
    if (at < sentence.end && is_comma(sight, at)) {
        ++at;
        if (at < sentence.end && sight.has(at, relative)) {
            while (at < sentence.end && !is_comma(sight, at)) {
                ++at;
            }
            ++at;
        }
    }
    if (at + 3 >= sentence.end) {
        return false;
    }
    const auto subject = sight.tokens.folded(at);
    const bool itself = is_one_of(subject, {"it's", "that's", "there's"});
    const bool pointed = is_one_of(subject, {"it", "this", "that", "these", "there", "nothing", "what"});
    const auto verb = itself ? at : at + 1;
    const bool is = itself || is_one_of(sight.tokens.folded(verb), {"is", "was", "are", "were", "would"});
    if (!is || !(itself || pointed)) {
        return false;
    }
    for (auto token = verb + 1; token < std::min(sentence.end, verb + 4); ++token) {
        if (is_one_of(sight.tokens.folded(token),
                      {"his", "her", "their", "first", "second", "third", "last"})) {
            return false;
        }
    }
    return true;
}

/// "As Cllr Oddie sees it, …", "…, as Cllr Oddie put it"
bool is_as_seen(const Sight& sight, const people::Mention& mention, base::TokenSpan sentence) {
    const auto verb = mention.tokens.end;
    if (mention.tokens.begin == sentence.begin || verb + 1 >= sentence.end ||
        !is_one_of(sight.tokens.folded(mention.tokens.begin - 1), {"as", "way"})) {
        return false;
    }
    return is_one_of(sight.tokens.folded(verb),
                     {"sees", "saw", "tells", "told", "puts", "put", "recalls", "remembers", "has", "had"}) &&
           is_one_of(sight.tokens.folded(verb + 1), {"it", "things", "matters"});
}

}  // namespace

bool gives_view(const Sight& sight, const people::Mention& mention, base::TokenSpan sentence) {
    return owns_view(sight, mention, sentence) ||
           (mention.kind != people::MentionKind::pronoun &&
            (is_for_somebody(sight, mention, sentence) || is_as_seen(sight, mention, sentence)));
}

}  // namespace evenhand::quotes
