#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/person.hpp"
#include "evenhand/text/text.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::people {

/// Somebody a text speaks of, gathered from all the ways it names them: "Cllr Priya Nandakumar", "Councillor
/// Nandakumar", "Priya", "the Leader". One entry a person of the text.
struct Figure {
    std::string name;  ///< the fullest name in the text, without titles; empty where only an office is named
    Role role = Role::unknown;            ///< from the directory first, from the text's cues else
    std::optional<std::uint32_t> person;  ///< index into the directory
    bool civic = false;     ///< a civic (not elected, not political) mayor, provost or chair in that office
    bool standing = false;  ///< the directory or the text says that they stand at a coming poll
    base::TokenSpan best;   ///< the mention that names them in full or best, with its title
};

enum class MentionKind : std::uint8_t {
    name,     ///< a name or a part of one: "Cllr Oddie", "Gareth", "Mr Dhesi"
    office,   ///< by function only: "the leader of the council", "the committee chair", "a council
              ///< spokesperson"
    pronoun,  ///< he, she, they as subject; resolved to the last fitting figure
};

/// One place where a figure is named.
struct Mention {
    base::TokenSpan tokens;  ///< titles, offices in apposition and "Cllr" included in name mentions' tokens
    std::uint32_t figure = 0;
    MentionKind kind = MentionKind::name;
    base::TokenSpan name = {};  ///< of a name mention: title, name and honours without offices; else `tokens`
};

/// One place where a party, or a party's group, is named in the party's sense.
struct PartyMention {
    base::TokenSpan tokens;
    std::string_view party;  ///< the name of it in parties.toml, which lives as long as the Directory; empty
                             ///< for a group whose party is not named ("the ruling group")
    bool group = false;  ///< "the Labour group", "the Conservative-run council", "this Labour administration"
    base::TokenSpan name = {};  ///< the party alone, "Labour" of "the Labour group"
};

/// A look-alike that was left alone, and why: "'labour' in 'labour market'". For --explain.
struct Dismissed {
    base::TokenSpan tokens;
    std::string why;
};

/// Who is in a text. Sorted by position; mentions do not overlap.
struct PeopleReading {
    std::vector<Figure> figures;
    std::vector<Mention> mentions;
    std::vector<PartyMention> parties;
    std::vector<Dismissed> dismissed;
};

/// The council's people and the parties, compiled for finding them in a text. Cost of a text is nearly flat
/// in the size of the directory. Immutable; one is shared by all threads.
class Directory {
  public:
    /// `parties` is lexicons/parties.toml; `vocabularies` must outlive the directory. `council` is what the
    /// council whose people these are is called; without it a text's own council is the one it names most.
    static base::Result<Directory> build(std::vector<Person> people, const std::filesystem::path& parties,
                                         const lexicon::Vocabularies& vocabularies,
                                         std::string_view council = {});

    [[nodiscard]] const std::vector<Person>& people() const noexcept;
    /// Finds everybody and adds the marks of the built-in classes; `marks` holds the vocabularies' and is not
    /// sealed yet on entry; it is sealed on return.
    [[nodiscard]] PeopleReading read(const text::Text& text, lexicon::Marks& marks) const;

    Directory(Directory&&) noexcept;
    Directory& operator=(Directory&&) noexcept;
    ~Directory();

  private:
    struct Tables;
    explicit Directory(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace evenhand::people
