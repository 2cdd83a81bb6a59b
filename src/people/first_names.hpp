#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace evenhand::people {

enum class Gender : std::uint8_t { unknown, female, male };

/// Whether the two may be one person's.
constexpr bool compatible(Gender a, Gender b) {
    return a == Gender::unknown || b == Gender::unknown || a == b;
}

/// What a first name tells. A small table, made for telling "Mark said" from "mark", "she" from "he" and Jo
/// from Joanne; a name that it lacks is still a name.
class FirstNames {
  public:
    FirstNames();
    ~FirstNames();
    FirstNames(FirstNames&&) noexcept;
    FirstNames& operator=(FirstNames&&) noexcept;

    /// By name_hash (name_parts.hpp).
    [[nodiscard]] bool known(std::uint64_t name) const;
    [[nodiscard]] Gender gender(std::uint64_t name) const;
    /// The names that may stand for this one: Jo for Joanne and Joanne for Jo; without the name itself.
    [[nodiscard]] const std::vector<std::uint64_t>& alternatives(std::uint64_t name) const;
    /// An ordinary word or a place word too ("Mark", "May", "Hall"): alone it is a name only beside a verb of
    /// speech.
    [[nodiscard]] bool everyday(std::uint64_t name) const;
    /// Ends names of places and bodies ("Street", "Trust", "Committee"): no surname in "Victoria Street".
    [[nodiscard]] bool ends_place_or_body(std::uint64_t word) const;
    /// A place word that is a common surname too: "Green", "Hill".
    [[nodiscard]] bool surname_too(std::uint64_t word) const;
    /// A first name after which places are called: "Victoria", "Albert".
    [[nodiscard]] bool names_places(std::uint64_t name) const;
    /// Begins sentences and headings and no names: "The", "Yesterday", "Monday", "Speaking".
    [[nodiscard]] bool begins_no_name(std::uint64_t word) const;

  private:
    struct Tables;
    std::unique_ptr<const Tables> tables_;
};

}  // namespace evenhand::people
