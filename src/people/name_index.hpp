#pragma once

#include "first_names.hpp"
#include "flat_table.hpp"
#include "name_parts.hpp"

#include <span>
#include <vector>

namespace evenhand::people {

/// The directory's names by the words a text may use. Everything is found by the hash of a word.
class NameIndex {
  public:
    NameIndex(const std::vector<Person>& people, const FirstNames& first_names);

    [[nodiscard]] bool knows_surname(std::uint64_t surname) const;
    [[nodiscard]] std::span<const std::uint32_t> with_surname(std::uint64_t surname) const;
    /// Those whom this given name (in any of its forms) and surname may mean.
    [[nodiscard]] std::span<const std::uint32_t> named(std::uint64_t given, std::uint64_t initial,
                                                       std::uint64_t surname,
                                                       const FirstNames& first_names) const;
    /// Those with this initial and surname.
    [[nodiscard]] std::span<const std::uint32_t> with_initial(std::uint64_t initial,
                                                              std::uint64_t surname) const;
    [[nodiscard]] Gender gender(std::uint32_t person) const { return gender_[person]; }
    /// The first name, by which a text may go on; 0: only initials are known.
    [[nodiscard]] std::uint64_t given(std::uint32_t person) const { return given_[person]; }

  private:
    FlatTable table_;
    FlatTable initials_only_;  // people written with initials, who may be meant by a name spelled out
    std::vector<Gender> gender_;
    std::vector<std::uint64_t> given_;
};

}  // namespace evenhand::people
