#pragma once

#include "scan.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace evenhand::people {

/// A place where a council is named: "Marlshire County Council", "the town council", "the authority".
struct CouncilMention {
    base::TokenSpan tokens;  ///< with its article
    std::uint64_t name = 0;  ///< of the word that tells it from others ("marlshire"); 0: unnamed
    std::uint64_t sort = 0;  ///< "county", "town"; 0: not said
};

/// The word by which a council is told from others: "marlshire" of "Marlshire County Council"; 0: there is
/// none.
std::uint64_t council_key(std::string_view name);

/// The councils of a text. Its own is the one whose profile is in use where the text names it; else the one
/// that it names most, the first of equals.
class Councils {
  public:
    /// `own` is the council_key of the profile's name.
    explicit Councils(const Scan& scan, std::uint64_t own = 0);

    /// Those that mean the council itself, sorted.
    [[nodiscard]] const std::vector<CouncilMention>& own() const { return own_; }
    /// Whether the tokens hold the council itself, or a council of which nothing says that it is another.
    [[nodiscard]] bool any_own(base::TokenSpan within) const;
    /// Whether they name another council.
    [[nodiscard]] bool any_other(base::TokenSpan within) const;
    /// Whether the text's council is of the sort: "parish", "town".
    [[nodiscard]] bool own_is(std::string_view sort) const;
    /// Whether the word is part of the own council's name: "Marlshire" alone.
    [[nodiscard]] bool own_name(std::uint64_t word) const { return own_key_ != 0 && word == own_key_; }

  private:
    std::vector<CouncilMention> own_;
    std::vector<CouncilMention> other_;
    std::uint64_t own_key_ = 0;
    std::vector<std::uint64_t> own_sorts_;
};

}  // namespace evenhand::people
