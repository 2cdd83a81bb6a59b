#include "scan.hpp"

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

Scan::Scan(const text::Text& text, const lexicon::Marks& marks, const RoleClasses& classes)
    : tokens_(&text.tokens()), layout_(&text.layout()), capital_(text.tokens().size(), 0),
      sentence_of_(text.tokens().size(), 0), heading_(text.layout().sentences.size(), false) {
    const auto& sentences = text.layout().sentences;
    for (std::uint32_t number = 0; number < sentences.size(); ++number) {
        const auto past = number + 1 < sentences.size() ? sentences[number + 1].tokens.begin : size();
        std::fill(sentence_of_.begin() + sentences[number].tokens.begin, sentence_of_.begin() + past, number);
    }
    for (std::uint32_t at = 0; at < size(); ++at) {
        const auto letter_case = tokens()[at].letter_case;
        if (letter_case > text::LetterCase::lower && begins_with_capital(at)) {
            capital_[at] = 1;
            capitals_.push_back(at);
        }
    }
    find_headings();
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
    first_role_.assign(size() + 1U, 0);
    for (const auto& role : roles_) {
        ++first_role_[role.tokens.begin + 1];
    }
    for (std::uint32_t at = 0; at < size(); ++at) {
        first_role_[at + 1] += first_role_[at];
    }
}

void Scan::find_headings() {
    const auto& sentences = layout().sentences;
    for (std::uint32_t number = 0; number < sentences.size(); ++number) {
        std::uint32_t words = 0;
        std::uint32_t capitals = 0;
        for (auto at = sentences[number].tokens.begin; at < sentences[number].tokens.end; ++at) {
            // Short words stay small even in headings ("of", "the"), so they tell nothing.
            if (is_word(at) && tokens().text(at).size() > 3) {
                ++words;
                capitals += capital(at) ? 1U : 0U;
            }
        }
        // A heading has no full stop, and a sentence of a few names is none.
        const auto last = sentences[number].tokens.end;
        const bool closed = last > 0 && is_kind(last - 1, text::TokenKind::stop);
        heading_[number] = words >= 3 && capitals * 4 >= words * 3 && !closed;
    }
}

std::uint32_t Scan::next(std::uint32_t at) const {
    for (auto to = at + 1; to < size() && sentence_of_[to] == sentence_of_[at]; ++to) {
        if (tokens()[to].kind != text::TokenKind::line_break) {
            return to;
        }
    }
    return nowhere;
}

std::uint32_t Scan::previous(std::uint32_t at) const {
    for (auto to = at; to > 0 && sentence_of_[to - 1] == sentence_of_[at]; --to) {
        if (tokens()[to - 1].kind != text::TokenKind::line_break) {
            return to - 1;
        }
    }
    return nowhere;
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

const RoleMark* Scan::role_at(std::uint32_t at, bool (*wanted)(RoleClass)) const {
    if (at >= size()) {
        return nullptr;
    }
    for (auto number = first_role_[at]; number < first_role_[at + 1]; ++number) {
        if (wanted(roles_[number].what)) {
            return &roles_[number];
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
