#include "scan.hpp"

#include "name_parts.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace evenhand::people {
namespace {

// In the order of RoleClass.
constexpr std::array<std::string_view, 19> class_names = {
    "title-member",    "title-male",       "title-female", "title-neutral",  "title-outside",
    "office-member",   "office-body",      "office-civic", "office-officer", "office-spokesperson",
    "office-mp",       "office-candidate", "office-other", "clause-member",  "clause-member-open",
    "clause-standing", "elected-mayor",    "candidates",   "speaks"};

}  // namespace

base::Result<RoleClasses> RoleClasses::find(const lexicon::Vocabularies& vocabularies) {
    std::vector<lexicon::ClassId> ids;
    for (const auto name : class_names) {
        const auto id = vocabularies.class_named(name);
        if (!id) {
            return base::Error{base::ErrorCode::not_found,
                               "no vocabulary is called '" + std::string(name) + "'",
                               "restore it in lexicons/vocabularies/roles.toml",
                               {}};
        }
        ids.push_back(*id);
    }
    return RoleClasses(ids);
}

RoleClasses::RoleClasses(const std::vector<lexicon::ClassId>& ids) {
    for (std::size_t number = 0; number < ids.size(); ++number) {
        classes_.resize(std::max<std::size_t>(classes_.size(), ids[number] + std::size_t{1}));
        classes_[ids[number]] = static_cast<RoleClass>(number);
    }
}

WordFlags text_words() {
    WordFlags words;
    for (const std::string_view word : {"council", "authority", "borough"}) {
        words.add(text::word_hash(word), council_word);
    }
    for (const std::string_view word : {"he", "she", "they", "his", "her"}) {
        words.add(text::word_hash(word), pronoun_word);
    }
    return words;
}

Scan::Scan(const text::Text& text, const lexicon::Marks& marks, const RoleClasses& classes,
           const WordFlags& words)
    : tokens_(&text.tokens()), layout_(&text.layout()), places_(text.tokens().size()),
      heading_(text.layout().sentences.size(), false) {
    // A word in five begins with a capital.
    capitals_.reserve(size() / 4 + 16);
    names_.reserve(size() / 4 + 16);
    noted_.reserve(size() / 16 + 16);
    const auto& sentences = text.layout().sentences;
    for (std::uint32_t number = 0; number < sentences.size(); ++number) {
        const auto past = number + 1 < sentences.size() ? sentences[number + 1].tokens.begin : size();
        look_at(number, {number == 0 ? 0 : sentences[number].tokens.begin, past}, words);
    }
    take_roles(marks, classes);
}

/// One sentence, with the line breaks behind it.
void Scan::look_at(std::uint32_t number, base::TokenSpan sentence, const WordFlags& words) {
    std::uint32_t long_words = 0;
    std::uint32_t capitals = 0;
    auto before = nowhere;
    auto without_next = sentence.begin;
    const text::Token* const all = tokens().all().data();
    Place* const places = places_.data();
    for (auto at = sentence.begin; at < sentence.end; ++at) {
        const text::Token& token = all[at];
        Place& place = places[at];
        place.sentence = number;
        place.previous = before;
        if (token.kind == text::TokenKind::line_break) {
            continue;
        }
        before = at;
        if (without_next + 1 == at) {
            places[at - 1].next = at;
        } else {
            std::for_each(places + without_next, &place, [&](Place& one) { one.next = at; });
        }
        without_next = at;
        auto bits = words.of(token.hash);
        if (token.kind == text::TokenKind::word) {
            const bool capital = token.letter_case > text::LetterCase::lower && begins_with_capital(at);
            if (capital) {
                capitals_.push_back(at);
                names_.push_back(name_hash(tokens(), at));
                place.capital = static_cast<std::uint32_t>(capitals_.size());
                bits |= folded(at).find('-') != std::string_view::npos ? hyphened_capital : 0U;
            }
            // Short words stay small even in headings ("of", "the"), so they tell nothing.
            if (token.end - token.begin > 3) {
                ++long_words;
                capitals += capital ? 1U : 0U;
            }
        }
        if (bits != 0) {
            noted_.push_back({at, bits});
        }
    }
    // A heading has no full stop, and a sentence of a few names is none.
    const auto last = layout().sentences[number].tokens.end;
    const bool closed = last > 0 && is_kind(last - 1, text::TokenKind::stop);
    heading_[number] = long_words >= 3 && capitals * 4 >= long_words * 3 && !closed;
}

void Scan::take_roles(const lexicon::Marks& marks, const RoleClasses& classes) {
    for (const auto& mark : marks.all()) {
        if (const auto what = classes.of(mark.what)) {
            roles_.push_back({mark.tokens, *what});
        }
    }
    std::sort(roles_.begin(), roles_.end(), [](const RoleMark& a, const RoleMark& b) {
        return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin
               : a.tokens.end != b.tokens.end   ? a.tokens.end > b.tokens.end
                                                : a.what < b.what;
    });
    for (auto number = static_cast<std::uint32_t>(roles_.size()); number > 0; --number) {
        places_[roles_[number - 1].tokens.begin].role = number;
    }
}

std::uint32_t Scan::after(std::uint32_t at, std::uint32_t steps) const {
    while (steps-- > 0 && at != nowhere) {
        at = next(at);
    }
    return at;
}

bool Scan::begins_with_capital(std::uint32_t at) const {
    if (!is_word(at)) {
        return false;
    }
    switch (tokens()[at].letter_case) {
    case text::LetterCase::capitalised:
    case text::LetterCase::upper: return true;
    case text::LetterCase::mixed: {
        // "McDonald" and "O'Brien" begin with a capital, "iPhone" does not.
        const auto first = static_cast<unsigned char>(tokens().text(at).front());
        return (first >= 'A' && first <= 'Z') || first >= 0x80;
    }
    default: return false;
    }
}

bool Scan::opens_sentence(std::uint32_t at) const {
    const auto before = previous(at);
    if (before == nowhere) {
        return true;
    }
    switch (tokens()[before].kind) {
    case text::TokenKind::word:
    case text::TokenKind::number:
    case text::TokenKind::address:
    case text::TokenKind::comma:
    case text::TokenKind::bracket:
    case text::TokenKind::dash:
    case text::TokenKind::symbol:
        // "Greener: Labour …" opens after a colon as after a full stop.
        return tokens().text(before) == ":";
    case text::TokenKind::quote_mark:
        // A quotation opens a sentence unless it is a word within one: the ‘Labour’ in that phrase.
        return !is_word(previous(before));
    default: return true;
    }
}

const RoleMark* Scan::first_role(std::uint32_t at, bool (*wanted)(RoleClass)) const {
    for (std::size_t number = places_[at].role - 1; number < roles_.size(); ++number) {
        const RoleMark& role = roles_[number];
        if (role.tokens.begin != at) {
            break;
        }
        if (wanted(role.what)) {
            return &role;
        }
    }
    return nullptr;
}

bool Scan::speaks(std::uint32_t at) const {
    return role_at(at, [](RoleClass what) { return what == RoleClass::speaks; }) != nullptr;
}

bool Scan::any(RoleClass what) const {
    return std::any_of(roles_.begin(), roles_.end(), [&](const RoleMark& role) { return role.what == what; });
}

}  // namespace evenhand::people
