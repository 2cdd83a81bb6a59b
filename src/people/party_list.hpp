#pragma once

#include "evenhand/base/result.hpp"
#include "flat_table.hpp"
#include "scan.hpp"
#include "word_flags.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace evenhand::people {

/// How much a form says by itself (lexicons/parties.toml explains each).
enum class FormKind : std::uint8_t {
    name,     ///< always the party
    word,     ///< a word too: the party where a capital is no accident
    shy,      ///< likewise, but at the head of a sentence only beside a political word
    guarded,  ///< only beside a political word, in brackets or in a row of results
    mark,     ///< "Lab": only in brackets or in a row of results
};

struct PartyForm {
    std::uint32_t party = 0;
    FormKind kind = FormKind::name;
    std::vector<std::string> words;  ///< as written
};

/// Another sense of a party's word.
struct Sense {
    std::unordered_set<std::uint64_t> before;
    std::unordered_set<std::uint64_t> after;
    std::string why;
};

/// What a word says beside a party's, or of itself.
enum PartyWord : std::uint32_t {
    political = 1,     ///< "councillor", "manifesto"
    group_noun = 2,    ///< "group", "administration"
    venue = 4,         ///< "club", "street"
    party_verb = 8,    ///< "has", "will"
    region = 16,       ///< "welsh"
    holds_power = 32,  ///< "ruling" before "group": a group whose party is not named
    begins_form = 64,  ///< the first word of a form
    look_alike = 128,  ///< the only word of a form that is an ordinary word too
};

/// What a text holds where a form begins.
struct FormHit {
    const PartyForm* form = nullptr;
    base::TokenSpan tokens;
    bool led = false;  ///< the last word ends in "-run", "-led"
};

/// lexicons/parties.toml, compiled. Immutable.
class PartyList {
  public:
    static base::Result<PartyList> load(const std::filesystem::path& file);

    /// The longest form that begins at the token; its case is checked against the form's.
    [[nodiscard]] std::optional<FormHit> at(const Scan& scan, std::uint32_t token) const;
    [[nodiscard]] const std::string& name(std::uint32_t party) const { return names_[party]; }
    [[nodiscard]] const std::vector<Sense>& senses(std::uint64_t word) const;

    /// Whether parties.toml says that of a word.
    [[nodiscard]] bool is(std::uint64_t word, PartyWord what) const { return words_.has(word, what); }
    /// All words it knows, with their bits.
    [[nodiscard]] const WordFlags& words() const { return words_; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

  private:
    struct Reader;

    void compile();

    std::vector<std::string> names_;
    std::vector<PartyForm> forms_;
    FlatTable prefixes_;  // rolling hashes of the first words of forms; the values are forms or no_form
    std::unordered_map<std::uint64_t, std::vector<Sense>> senses_;
    WordFlags words_;
    std::vector<std::string> led_;  // "-run"
};

}  // namespace evenhand::people
