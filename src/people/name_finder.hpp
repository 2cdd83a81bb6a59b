#pragma once

#include "first_names.hpp"
#include "name_index.hpp"
#include "party_list.hpp"
#include "scan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::people {

struct NameWord {
    std::uint32_t token = 0;
    std::uint64_t hash = 0;
    bool initial = false;
};

/// A name as it stands in the text, before anybody knows whose.
struct NameMention {
    base::TokenSpan tokens;              ///< all of the mention; grows by the offices beside it
    base::TokenSpan best;                ///< title, name and honours
    base::TokenSpan name;                ///< without them
    std::vector<NameWord> words;         ///< in the order given name, surname
    std::vector<std::uint32_t> people;   ///< of the directory, where the name is a full one and known
    std::vector<std::uint32_t> offices;  ///< beside it, as numbers of the office finder's answer
    Gender gender = Gender::unknown;     ///< by the title
    bool member_title = false;
    bool outside_title = false;
    bool member_of_parliament = false;  ///< "MP" behind the name
    bool titled = false;

    /// Given name (or initial) and surname are both there.
    [[nodiscard]] bool full() const { return words.size() > 1; }
    [[nodiscard]] std::uint64_t surname() const { return words.back().hash; }
};

/// Capitalised words in a row with particles and initials between them.
struct NameRun {
    std::vector<NameWord> words;
    std::uint32_t past = 0;  ///< after the last word and its full stop
};

struct NameKnowledge {
    const NameIndex& index;
    const FirstNames& first_names;
    const PartyList* parties = nullptr;  ///< "Welsh Conservatives" is nobody's name; null: no party is known
};

enum class BeforeName : std::uint8_t { nothing, title };
NameRun name_run(const Scan& scan, std::uint32_t at, BeforeName before, const FirstNames& first_names);

/// A mention of the words from `first` to `past` of a run, whoever is meant.
NameMention mention_of(const Scan& scan, const NameRun& run, std::size_t first, std::size_t past,
                       const NameKnowledge& names);

/// The name as it is told of somebody: "Anwen Beddoe", in the usual order and without a possessive.
std::string written(const Scan& scan, const NameMention& name);

/// Names with a title, names of the directory, and names that their first name or what stands beside them
/// shows to be people's. Sorted; they do not overlap.
std::vector<NameMention> find_names(const Scan& scan, const NameKnowledge& names);

}  // namespace evenhand::people
