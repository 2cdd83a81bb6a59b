#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/text/layout.hpp"
#include "evenhand/text/tokens.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::lexicon {

/// The classes known to patterns without a vocabulary file. `people` marks all but the last.
inline constexpr std::string_view built_in_classes[] = {
    "party",    // a party by name, in the party's sense: "Labour", "the Conservatives", "Lib Dem"
    "group",    // a party's group or administration: "the Labour group", "the Conservative administration"
    "person",   // anybody named
    "member",   // a person or an office that is a member: "Cllr Oddie", "the Leader", "the cabinet member for
                // …"
    "officer",  // likewise an officer
    "candidate",  // known to be standing
    "mp",
    "council",  // the council itself: "the council", "Marlshire County Council", "the authority"
    "date",     // a day, with or without its weekday and year: "6 May", "Thursday 6 May 2027"
};

/// Named classes of words and phrases (lexicons/vocabularies/*.toml), compiled into one table of words that
/// finds all of them in one pass. Immutable; one is shared by all threads.
class Vocabularies {
  public:
    /// Every error names file and line. `folder` is lexicons/vocabularies.
    static base::Result<Vocabularies> load(const std::filesystem::path& folder);
    /// The same, but a thread of its own still compiles the words of the classes, so that those who need only
    /// names and inflections go on meanwhile. mark(), frequency() and the end of this object wait for it.
    static base::Result<Vocabularies> load_ahead(const std::filesystem::path& folder);
    /// Waits for that thread and tells what was wrong with a word; mark() must not be called then.
    [[nodiscard]] base::Result<base::Done> complete() const;

    [[nodiscard]] std::optional<ClassId> class_named(std::string_view name) const;
    [[nodiscard]] std::string_view name(ClassId what) const;
    /// Adds the mark of every entry of every class; does not seal.
    void mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const;
    /// All inflected forms of a verb or noun as patterns write it with "~": "pay~" → pay, pays, paid, paying.
    [[nodiscard]] std::vector<std::string> inflections(std::string_view word) const;
    /// A guess how frequent the entries of a class are together, for choosing where a phrase is tried; 0
    /// where its words are at fault.
    [[nodiscard]] std::uint32_t frequency(ClassId what) const;
    /// Of the bytes of the files it was made from.
    [[nodiscard]] const std::string& digest() const noexcept;

    Vocabularies(Vocabularies&&) noexcept;
    Vocabularies& operator=(Vocabularies&&) noexcept;
    ~Vocabularies();

  private:
    struct Tables;
    explicit Vocabularies(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace evenhand::lexicon
