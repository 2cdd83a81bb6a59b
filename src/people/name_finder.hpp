#pragma once

#include "first_names.hpp"
#include "name_index.hpp"
#include "party_list.hpp"
#include "scan.hpp"

#include <array>
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

/// The words of a run, of which there are few: no memory is asked for.
class RunWords {
  public:
    static constexpr std::size_t most = 6;

    void push_back(const NameWord& word) { words_[size_++] = word; }
    void pop_back() { --size_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const NameWord& operator[](std::size_t at) const { return words_[at]; }
    [[nodiscard]] const NameWord& front() const { return words_[0]; }
    [[nodiscard]] const NameWord& back() const { return words_[size_ - 1]; }
    [[nodiscard]] const NameWord* begin() const { return words_.data(); }
    [[nodiscard]] const NameWord* end() const { return words_.data() + size_; }

  private:
    std::array<NameWord, most> words_;
    std::size_t size_ = 0;
};

/// Capitalised words in a row with particles and initials between them.
struct NameRun {
    RunWords words;
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
