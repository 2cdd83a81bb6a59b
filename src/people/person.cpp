#include "evenhand/people/person.hpp"

#include <array>

namespace evenhand::people {
namespace {

constexpr std::array<std::string_view, 6> role_words{"member", "officer", "candidate",
                                                     "mp",     "other",   "unknown"};

}  // namespace

std::string_view word(Role role) {
    return role_words[static_cast<std::size_t>(role)];
}

std::optional<Role> role_named(std::string_view word) {
    for (std::size_t i = 0; i < role_words.size(); ++i) {
        if (role_words[i] == word) {
            return static_cast<Role>(i);
        }
    }
    return std::nullopt;
}

}  // namespace evenhand::people
