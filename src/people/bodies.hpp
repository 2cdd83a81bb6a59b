#pragma once

#include "councils.hpp"
#include "scan.hpp"

#include <string_view>

namespace evenhand::people {

/// Words that tell what kind of body a phrase names. All take folded words.
bool is_member_body(std::string_view word);   ///< "committee", "cabinet", "scrutiny"
bool is_outside_body(std::string_view word);  ///< "trust", "police", "homes"
bool is_group_word(std::string_view word);    ///< "group", "labour", "opposition"
bool is_service_word(std::string_view word);  ///< "housing", "highways", "place": what departments are called
bool is_own_unit(std::string_view word);      ///< "team", "service", "department": a part of some body
bool is_facility(std::string_view word);      ///< "library", "museum": places that councils run

/// Looks at phrases of one text.
class Bodies {
  public:
    Bodies(const Scan& scan, const Councils& councils) : scan_(&scan), councils_(&councils) {}

    /// The council itself, by its full name or by the one word: "Marlshire's director", but not "Marlshire
    /// Police", "NHS Marlshire" or "Marlshire Wildlife Trust".
    [[nodiscard]] bool own(base::TokenSpan tokens) const;
    /// Another council and not the text's own.
    [[nodiscard]] bool other_council(base::TokenSpan tokens) const;
    /// Nothing but words for departments: "Place", "Public Health", "parks and libraries".
    [[nodiscard]] bool department(base::TokenSpan tokens) const;
    [[nodiscard]] bool any(base::TokenSpan tokens, bool (*wanted)(std::string_view)) const;
    /// A word in capitals that no department is called by: a proper name.
    [[nodiscard]] bool named(base::TokenSpan tokens) const;

  private:
    [[nodiscard]] bool stands_for_council(std::uint32_t at) const;

    const Scan* scan_;
    const Councils* councils_;
};

}  // namespace evenhand::people
