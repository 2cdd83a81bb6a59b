#pragma once

#include "apposition.hpp"
#include "evenhand/people/directory.hpp"
#include "name_finder.hpp"
#include "office_finder.hpp"
#include "word_flags.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenhand::people {

/// A figure in the making: what its mentions told so far.
struct Draft {
    Figure figure;
    std::uint64_t given = 0;
    std::uint64_t initial = 0;
    std::uint64_t surname = 0;
    std::uint64_t surname_initial = 0;
    Gender gender = Gender::unknown;
    Role by_office = Role::unknown;
    Role described = Role::unknown;  ///< by what stands beside the name where no office does
    bool member_title = false;
    bool outside_title = false;
    bool member_clause = false;
    bool sits_elsewhere = false;               ///< holds a member's office of another council or body
    bool nameless = false;                     ///< known by an office only
    bool body = false;                         ///< the council itself, who is no he and no she
    std::vector<std::uint64_t> offices;        ///< keys
    std::vector<base::TokenSpan> complements;  ///< of those offices, in step with them; empty: none
    std::vector<std::uint32_t> places;         ///< first tokens of its mentions, ascending once sorted
    int best_score = -1;
};

/// What the directory knows, for everybody who resolves.
struct People {
    const std::vector<Person>& list;
    const NameKnowledge& names;
    const FlatTable& offices;  ///< persons by office_key
};

/// The figures of one text: makes them, merges what is one, and finds whom a short name means.
class Figures {
  public:
    Figures(const Scan& scan, const People& people) : scan_(&scan), people_(&people) {}

    /// Of a full name: the figure that has it, or a new one.
    std::uint32_t of_full_name(const NameMention& name);
    /// Of a title and one name: the fitting figure nearest before it (else after), a person of the directory,
    /// or somebody new.
    std::uint32_t of_titled_name(const NameMention& name);
    /// Of a surname or first name alone, only where a figure already bears it.
    std::optional<std::uint32_t> of_bare_name(std::uint64_t word, std::uint32_t token) const;
    [[nodiscard]] bool borne(std::uint64_t word) const { return borne_.has(word, 1); }
    /// Of an office without a name; nothing where it is no mention of anybody.
    std::uint32_t of_office(const Office& office);
    std::uint32_t add(Draft draft);

    /// Notes what the mention tells of the figure.
    void learn(std::uint32_t figure, const NameMention& name, const std::vector<Office>& offices);
    void learn_office(std::uint32_t figure, const Office& office);
    void mentioned(std::uint32_t figure, std::uint32_t token);
    Draft& at(std::uint32_t figure) { return drafts_[figure]; }
    [[nodiscard]] const Draft& at(std::uint32_t figure) const { return drafts_[figure]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(drafts_.size()); }

  private:
    [[nodiscard]] bool same_given(const Draft& draft, const NameWord& given) const;
    [[nodiscard]] std::optional<std::uint32_t> fitting(const std::vector<std::uint32_t>& figures,
                                                       const NameMention& name) const;
    [[nodiscard]] bool is_stranger_to(std::uint32_t figure, const NameMention& name) const;
    [[nodiscard]] std::optional<std::uint32_t> person_of_surname(const NameMention& name) const;
    [[nodiscard]] std::optional<std::uint32_t> the_one(const std::vector<std::uint32_t>& persons,
                                                       const NameMention& name) const;
    [[nodiscard]] std::optional<std::uint32_t> nearest(const std::vector<std::uint32_t>& figures,
                                                       std::uint32_t token) const;
    [[nodiscard]] bool same_complement(const Draft& draft, std::size_t office,
                                       base::TokenSpan complement) const;
    [[nodiscard]] std::optional<std::uint32_t> person_of_office(const Office& office) const;

    const Scan* scan_;
    const People* people_;
    std::vector<Draft> drafts_;
    WordFlags borne_;  // every word that may stand for a figure alone
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_surname_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_given_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_office_;
    std::unordered_map<std::uint32_t, std::uint32_t> by_person_;
};

}  // namespace evenhand::people
