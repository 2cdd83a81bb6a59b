#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/text/text.hpp"
#include "word_flags.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace evenhand::people {

/// The vocabularies of lexicons/vocabularies/roles.toml, by what this room does with them.
enum class RoleClass : std::uint8_t {
    title_member,
    title_male,
    title_female,
    title_neutral,
    title_outside,
    office_member,
    office_body,
    office_civic,
    office_officer,
    office_spokesperson,
    office_mp,
    office_candidate,
    office_other,
    clause_member,
    clause_member_open,
    clause_standing,
    elected_mayor,
    candidates,
    speaks,
};

constexpr bool is_title(RoleClass what) {
    return what <= RoleClass::title_outside;
}
constexpr bool is_office(RoleClass what) {
    return what >= RoleClass::office_member && what <= RoleClass::office_other;
}

/// Which numbers of a Vocabularies these classes have.
class RoleClasses {
  public:
    /// not_found where roles.toml lacks a class.
    static base::Result<RoleClasses> find(const lexicon::Vocabularies& vocabularies);
    /// In the order of RoleClass.
    explicit RoleClasses(const std::vector<lexicon::ClassId>& ids);

    [[nodiscard]] std::optional<RoleClass> of(lexicon::ClassId id) const {
        return id < classes_.size() ? classes_[id] : std::nullopt;
    }

  private:
    std::vector<std::optional<RoleClass>> classes_;  // by ClassId
};

struct RoleMark {
    base::TokenSpan tokens;
    RoleClass what = RoleClass::speaks;
};

/// What the finders look for by its word alone, beside the bits of PartyWord.
enum TextWord : std::uint32_t {
    council_word = 1U << 16U,      ///< "council", "authority", "borough"
    pronoun_word = 1U << 17U,      ///< "he", "she", "they", "his", "her"
    hyphened_capital = 1U << 18U,  ///< a word with a capital and a hyphen: "Conservative-run"
};

/// The words that TextWord names, hyphened ones aside.
WordFlags text_words();

/// A token whose word somebody looks for.
struct NotedWord {
    std::uint32_t token = 0;
    std::uint32_t bits = 0;
};

/// A text as the finders of one reading look at it: neighbours inside a sentence, the case of words, and the
/// marks of the role classes. Keeps a view of the text.
class Scan {
  public:
    /// What next() and previous() answer where the sentence ends.
    static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

    /// `words` says which words are noted; it is only looked at here.
    Scan(const text::Text& text, const lexicon::Marks& marks, const RoleClasses& classes,
         const WordFlags& words = text_words());

    [[nodiscard]] const text::Tokens& tokens() const { return *tokens_; }
    [[nodiscard]] const text::Layout& layout() const { return *layout_; }
    [[nodiscard]] std::uint32_t size() const { return tokens_->size(); }
    [[nodiscard]] std::string_view folded(std::uint32_t at) const { return tokens_->folded(at); }

    [[nodiscard]] std::uint32_t sentence(std::uint32_t at) const { return places_[at].sentence; }
    [[nodiscard]] std::uint32_t paragraph(std::uint32_t at) const {
        return layout().sentences[sentence(at)].paragraph;
    }
    /// The neighbour in the same sentence, over a line break of hard-wrapped prose.
    [[nodiscard]] std::uint32_t next(std::uint32_t at) const { return places_[at].next; }
    [[nodiscard]] std::uint32_t previous(std::uint32_t at) const { return places_[at].previous; }
    /// next(), `steps` times.
    [[nodiscard]] std::uint32_t after(std::uint32_t at, std::uint32_t steps) const;

    [[nodiscard]] bool is_word(std::uint32_t at) const { return is_kind(at, text::TokenKind::word); }
    [[nodiscard]] bool is(std::uint32_t at, std::string_view folded_word) const {
        return at < size() && folded(at) == folded_word;
    }
    [[nodiscard]] bool is_kind(std::uint32_t at, text::TokenKind kind) const {
        return at < size() && (*tokens_)[at].kind == kind;
    }
    /// A word that begins with a capital.
    [[nodiscard]] bool capital(std::uint32_t at) const { return at < size() && places_[at].capital != 0; }
    /// All of those.
    [[nodiscard]] const std::vector<std::uint32_t>& capitals() const { return capitals_; }
    /// name_hash (name_parts.hpp) of a word that begins with a capital.
    [[nodiscard]] std::uint64_t name(std::uint32_t capital) const {
        return names_[places_[capital].capital - 1];
    }
    /// Words that are looked for, in the order of the text.
    [[nodiscard]] const std::vector<NotedWord>& noted() const { return noted_; }
    /// The first word of its sentence or of a quotation in it: its capital tells nothing.
    [[nodiscard]] bool opens_sentence(std::uint32_t at) const;
    /// Whether most words of the sentence have capitals, as in headings: a capital tells nothing there.
    [[nodiscard]] bool is_heading(std::uint32_t at) const { return heading_[sentence(at)]; }

    [[nodiscard]] const std::vector<RoleMark>& roles() const { return roles_; }
    /// The longest mark that begins at the token and satisfies; null: none.
    [[nodiscard]] const RoleMark* role_at(std::uint32_t at, bool (*wanted)(RoleClass)) const {
        return at < size() && places_[at].role != 0 ? first_role(at, wanted) : nullptr;
    }
    [[nodiscard]] bool speaks(std::uint32_t at) const;
    [[nodiscard]] bool any(RoleClass what) const;

  private:
    /// What is known of a token.
    struct Place {
        std::uint32_t sentence = 0;
        std::uint32_t next = nowhere;
        std::uint32_t previous = nowhere;
        std::uint32_t capital = 0;  // one more than its number in capitals_; 0: none
        std::uint32_t role = 0;     // one more than the number of its first in roles_; 0: none
    };

    [[nodiscard]] bool begins_with_capital(std::uint32_t at) const;
    void look_at(std::uint32_t number, base::TokenSpan sentence, const WordFlags& words);
    [[nodiscard]] const RoleMark* first_role(std::uint32_t at, bool (*wanted)(RoleClass)) const;
    void take_roles(const lexicon::Marks& marks, const RoleClasses& classes);

    const text::Tokens* tokens_;
    const text::Layout* layout_;
    std::vector<Place> places_;  // by token
    std::vector<std::uint32_t> capitals_;
    std::vector<std::uint64_t> names_;  // of capitals_
    std::vector<NotedWord> noted_;
    std::vector<bool> heading_;
    std::vector<RoleMark> roles_;  // by position, longest first
};

}  // namespace evenhand::people
