#pragma once

#include "evenhand/people/person.hpp"
#include "evenhand/text/tokens.hpp"
#include "first_names.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::people {

/// Calls `use` with each word between spaces.
template <typename Use>
void for_each_word(std::string_view words, Use use) {
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at) {
            use(words.substr(at, end - at));
        }
        at = end + 1;
    }
}

/// The word as names are compared: without accents and typographic apostrophes, so that "Sian" finds "Siân".
/// `folded` must be folded as tokens fold.
std::uint64_t name_hash(std::string_view folded);
/// Of one letter, for "A. Thurgood".
std::uint64_t initial_hash(std::string_view folded);
/// The token's, without hashing again where it is plain ASCII.
std::uint64_t name_hash(const text::Tokens& tokens, std::uint32_t token);
/// The keys under which a name is found.
std::uint64_t pair_key(std::uint64_t given, std::uint64_t surname);
std::uint64_t initial_key(std::uint64_t initial, std::uint64_t surname);
std::uint64_t surname_key(std::uint64_t surname);
std::uint64_t middle_key(std::uint64_t name);

/// "van", "ap", "ní": inside a name in lower case, before the surname.
bool is_particle(std::string_view folded);
/// "OBE", "JP": after a name.
bool is_honour(std::string_view folded);
/// "Cllr", "Mrs", "Dr": before a name, in a council's own list.
bool is_title(std::string_view folded);

/// A name of the directory, taken apart.
struct NameParts {
    std::vector<std::uint64_t> given;     ///< first, middle and bracketed names; initials apart
    std::vector<std::uint64_t> initials;  ///< of every name before the surname
    std::uint64_t surname = 0;            ///< its last word; 0 where the name is empty
    Gender gender = Gender::unknown;      ///< by title or first name
    bool initials_only = false;           ///< "A. Thurgood"
};

/// Reads "Cllr Dr Jane ap Rhys OBE", "BEDDOE, Anwen", "Robert (Bob) Ames".
NameParts name_parts(std::string_view name, const FirstNames& first_names);

}  // namespace evenhand::people
