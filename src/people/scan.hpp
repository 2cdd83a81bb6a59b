#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/text/text.hpp"

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

/// A text as the finders of one reading look at it: neighbours inside a sentence, the case of words, and the
/// marks of the role classes. Keeps a view of the text.
class Scan {
  public:
    /// What next() and previous() answer where the sentence ends.
    static constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

    Scan(const text::Text& text, const lexicon::Marks& marks, const RoleClasses& classes);

    [[nodiscard]] const text::Tokens& tokens() const { return *tokens_; }
    [[nodiscard]] const text::Layout& layout() const { return *layout_; }
    [[nodiscard]] std::uint32_t size() const { return tokens_->size(); }
    [[nodiscard]] std::string_view folded(std::uint32_t at) const { return tokens_->folded(at); }

    [[nodiscard]] std::uint32_t sentence(std::uint32_t at) const { return sentence_of_[at]; }
    [[nodiscard]] std::uint32_t paragraph(std::uint32_t at) const {
        return layout().sentences[sentence_of_[at]].paragraph;
    }
    /// The neighbour in the same sentence, over a line break of hard-wrapped prose.
    [[nodiscard]] std::uint32_t next(std::uint32_t at) const;
    [[nodiscard]] std::uint32_t previous(std::uint32_t at) const;
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
    [[nodiscard]] bool capital(std::uint32_t at) const { return at < size() && capital_[at] != 0; }
    /// All of those.
    [[nodiscard]] const std::vector<std::uint32_t>& capitals() const { return capitals_; }
    /// The first word of its sentence or of a quotation in it: its capital tells nothing.
    [[nodiscard]] bool opens_sentence(std::uint32_t at) const;
    /// Whether most words of the sentence have capitals, as in headings: a capital tells nothing there.
    [[nodiscard]] bool is_heading(std::uint32_t at) const { return heading_[sentence_of_[at]]; }

    [[nodiscard]] const std::vector<RoleMark>& roles() const { return roles_; }
    /// The longest mark that begins at the token and satisfies; null: none.
    [[nodiscard]] const RoleMark* role_at(std::uint32_t at, bool (*wanted)(RoleClass)) const;
    [[nodiscard]] bool speaks(std::uint32_t at) const;
    [[nodiscard]] bool any(RoleClass what) const;

  private:
    [[nodiscard]] bool begins_with_capital(std::uint32_t at) const;
    void find_headings();

    const text::Tokens* tokens_;
    const text::Layout* layout_;
    std::vector<std::uint8_t> capital_;
    std::vector<std::uint32_t> capitals_;
    std::vector<std::uint32_t> sentence_of_;
    std::vector<bool> heading_;
    std::vector<RoleMark> roles_;            // by position, longest first
    std::vector<std::uint32_t> first_role_;  // a token's first in roles_
};

}  // namespace evenhand::people
