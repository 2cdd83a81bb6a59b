#pragma once

#include "lines.hpp"

namespace evenhand::text {

/// What the words of a unit say about its place in a document. Each asks one unit alone.
class UnitSigns {
  public:
    explicit UnitSigns(const Tokens& tokens) : tokens_(tokens) {}

    [[nodiscard]] bool is_release_label(const Unit& unit) const;   ///< "PRESS RELEASE", "Embargoed until …"
    [[nodiscard]] bool is_date_line(const Unit& unit) const;       ///< a date and nothing else
    [[nodiscard]] bool is_contact_line(const Unit& unit) const;    ///< "Press office: 01632 960 650"
    [[nodiscard]] bool is_site_furniture(const Unit& unit) const;  ///< "Posted in …", "Share | Print | …"
    [[nodiscard]] bool is_end_mark(const Unit& unit) const;        ///< "ENDS"
    [[nodiscard]] bool is_notes_heading(const Unit& unit) const;   ///< "Notes to editors"
    [[nodiscard]] bool
    is_about_council(const Unit& unit) const;  ///< "About the council", "About Exampleshire Council"
    [[nodiscard]] bool is_body_name(const Unit& unit) const;  ///< "EXAMPLESHIRE COUNTY COUNCIL" alone
    [[nodiscard]] bool is_trail(const Unit& unit) const;      ///< "Home > News > March"
    [[nodiscard]] bool is_salutation(const Unit& unit) const;
    [[nodiscard]] bool is_caption(const Unit& unit) const;
    [[nodiscard]] bool is_closing_formula(const Unit& unit) const;  ///< "Yours faithfully"
    /// Names, offices and initials: most words have a capital and none is a verb's place to stand.
    [[nodiscard]] bool is_name_or_office(const Unit& unit) const;
    [[nodiscard]] bool is_office_line(const Unit& unit) const;  ///< "Portfolio holder for transport"
    [[nodiscard]] bool is_quoted_whole(const Unit& unit) const;
    [[nodiscard]] bool begins_with_mark(const Unit& unit) const;

  private:
    [[nodiscard]] std::uint32_t first_word(const Unit& unit) const;
    [[nodiscard]] base::TokenSpan words_of(const Unit& unit) const;
    /// Behind the colon of a short label; the unit's end if there is none.
    [[nodiscard]] std::uint32_t label_end(const Unit& unit) const;
    [[nodiscard]] bool is_number_or_address(std::uint32_t at) const;
    [[nodiscard]] bool has_labelled_number(const Unit& unit) const;

    const Tokens& tokens_;
};

}  // namespace evenhand::text
