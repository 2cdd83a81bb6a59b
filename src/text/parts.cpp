#include "parts.hpp"

#include "unit_signs.hpp"

namespace evenhand::text {
namespace {

constexpr std::uint32_t longest_headline = 30;    // words
constexpr std::uint32_t longest_subheading = 16;  // words
constexpr std::uint32_t longest_item = 20;        // words of an unmarked line in a list
constexpr std::size_t furthest_headline = 14;     // units

/// Goes through the units once from the top: head of the document, then body, then what follows its end.
class PartFinder {
  public:
    PartFinder(const Tokens& tokens, const std::vector<Unit>& units, DocumentKind kind)
        : signs_(tokens), units_(units), kind_(kind), parts_(units.size(), Part::body) {}

    std::vector<Part> run() {
        const std::size_t body = head();
        const std::size_t end = middle(body);
        tail(end);
        signature(body, end);
        return std::move(parts_);
    }

  private:
    [[nodiscard]] bool same_block(std::size_t at, std::size_t other) const {
        return other < units_.size() && units_[at].block == units_[other].block;
    }

    [[nodiscard]] bool is_own_words() const {
        return kind_ == DocumentKind::letter || kind_ == DocumentKind::statement;
    }

    /// Everything above the first paragraph; gives back where that begins.
    std::size_t head() {
        std::size_t at = letter_head();
        bool headline = false;
        for (; at < units_.size() && at < furthest_headline; ++at) {
            const Unit& unit = units_[at];
            if (is_letterhead(at, headline)) {
                parts_[at] = Part::letterhead;
            } else if (signs_.is_caption(unit)) {
                parts_[at] = Part::caption;
            } else if (signs_.is_salutation(unit)) {
                parts_[at] = Part::salutation;
            } else if (!headline && is_headline(at)) {
                parts_[at] = Part::headline;
                headline = true;
            } else if (headline && is_second_line(at)) {
                parts_[at] = Part::subheading;
            } else {
                break;
            }
        }
        return at;
    }

    [[nodiscard]] bool is_letterhead(std::size_t at, bool below_headline) const {
        const Unit& unit = units_[at];
        if (signs_.is_release_label(unit) || signs_.is_date_line(unit)) {
            return true;
        }
        if (below_headline) {
            return false;
        }
        // The name of the body is a headline only where nothing else is one.
        return signs_.is_contact_line(unit) || signs_.is_trail(unit) ||
               (signs_.is_body_name(unit) && headline_follows(at + 1));
    }

    [[nodiscard]] bool headline_follows(std::size_t at) const {
        while (at < units_.size() && at < furthest_headline &&
               (signs_.is_release_label(units_[at]) || signs_.is_date_line(units_[at]) ||
                signs_.is_contact_line(units_[at]) || signs_.is_body_name(units_[at]))) {
            ++at;
        }
        return at < units_.size() && is_headline(at);
    }

    /// A letter begins with addresses; all that stands above "Dear …" is its head.
    std::size_t letter_head() {
        if (kind_ != DocumentKind::letter) {
            return 0;
        }
        for (std::size_t at = 0; at < units_.size() && at < furthest_headline; ++at) {
            if (signs_.is_salutation(units_[at])) {
                std::fill(parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(at), Part::letterhead);
                return at;
            }
            if (units_[at].words > longest_headline) {
                return 0;
            }
        }
        return 0;
    }

    [[nodiscard]] bool is_headline(std::size_t at) const {
        const Unit& unit = units_[at];
        const bool quoted =
            signs_.is_quoted_whole(unit) && at + 1 < units_.size() && signs_.begins_with_mark(units_[at + 1]);
        return unit.words > 0 && unit.words <= longest_headline && !unit.marked && !ends_in_full_stop(unit) &&
               !quoted;
    }

    /// A line under the headline that is neither prose nor the first of a list.
    [[nodiscard]] bool is_second_line(std::size_t at) const {
        const Unit& unit = units_[at];
        const bool with_headline = at > 0 && same_block(at, at - 1);
        return unit.words > 0 && unit.words <= longest_headline && !unit.marked && !unit.ends &&
               (with_headline || is_heading(at));
    }

    [[nodiscard]] static bool ends_in_full_stop(const Unit& unit) {
        return unit.full_stop && !unit.asks_or_exclaims;
    }

    /// A short line without a final stop over prose or a list.
    [[nodiscard]] bool is_heading(std::size_t at) const {
        const Unit& unit = units_[at];
        if (unit.words == 0 || unit.words > longest_subheading || unit.marked || ends_in_full_stop(unit) ||
            (unit.ends && !unit.full_stop) || at + 1 >= units_.size() || signs_.begins_with_mark(unit) ||
            is_item(at)) {
            return false;
        }
        return unit.asks_or_exclaims ? is_lone_question(at) : true;
    }

    [[nodiscard]] bool is_lone_question(std::size_t at) const {
        return units_[at].sentences_at_most_one && (at == 0 || !same_block(at, at - 1));
    }

    /// "“Will the polling station move?”" over its answer: a heading that speaks for the reader. In a block
    /// of its own it might as well be somebody's words, so the page must have other headings.
    [[nodiscard]] bool is_asked_heading(std::size_t at) const {
        const Unit& unit = units_[at];
        const bool asks = unit.asks_or_exclaims && unit.words <= longest_item &&
                          signs_.is_quoted_whole(unit) && at > 0 && at + 1 < units_.size() &&
                          !signs_.begins_with_mark(units_[at + 1]);
        if (!asks || same_block(at, at - 1)) {
            return false;
        }
        return same_block(at, at + 1) || (headings_ >= 2 && !signs_.begins_with_mark(units_[at - 1]));
    }

    /// One of at least two short lines that stand together without a final stop.
    [[nodiscard]] bool is_item(std::size_t at) const {
        const auto short_line = [this](std::size_t other) {
            return !units_[other].ends && units_[other].words <= longest_item;
        };
        if (units_[at].marked) {
            return true;
        }
        if (!short_line(at)) {
            return false;
        }
        const bool after = same_block(at, at + 1) && short_line(at + 1) && !units_[at + 1].marked;
        const bool before = at > 0 && same_block(at, at - 1) && (short_line(at - 1) || units_[at - 1].marked);
        return after || before;
    }

    std::size_t middle(std::size_t at) {
        for (std::size_t other = 0; other < units_.size(); ++other) {
            headings_ += is_heading(other) ? 1 : 0;
        }
        for (; at < units_.size(); ++at) {
            const Unit& unit = units_[at];
            if (signs_.is_end_mark(unit) || signs_.is_notes_heading(unit) || signs_.is_about_council(unit)) {
                return at;
            }
            parts_[at] = part_in_body(at);
        }
        return at;
    }

    [[nodiscard]] Part part_in_body(std::size_t at) const {
        const Unit& unit = units_[at];
        if (signs_.is_site_furniture(unit) || signs_.is_contact_line(unit)) {
            return Part::boilerplate;
        }
        if (signs_.is_caption(unit)) {
            return Part::caption;
        }
        if (is_item(at)) {
            return Part::list_item;
        }
        return is_heading(at) || is_asked_heading(at) ? Part::subheading : Part::body;
    }

    /// From the end mark, the notes or "About the council" on.
    void tail(std::size_t at) {
        bool notes = false;
        for (; at < units_.size(); ++at) {
            const Unit& unit = units_[at];
            notes = (notes || signs_.is_notes_heading(unit)) && !signs_.is_about_council(unit);
            if (signs_.is_caption(unit)) {
                parts_[at] = Part::caption;
            } else {
                parts_[at] = notes && !signs_.is_end_mark(unit) ? Part::notes : Part::boilerplate;
            }
        }
    }

    /// Under a letter or a statement stand a name, an office, a date.
    void signature(std::size_t body, std::size_t end) {
        if (!is_own_words()) {
            return;
        }
        for (std::size_t at = body; at < end; ++at) {
            if (signs_.is_closing_formula(units_[at])) {
                std::fill(parts_.begin() + static_cast<std::ptrdiff_t>(at),
                          parts_.begin() + static_cast<std::ptrdiff_t>(end), Part::signature);
                return;
            }
        }
        for (std::size_t at = end; at > body + 1; --at) {
            const Unit& unit = units_[at - 1];
            if (parts_[at - 1] == Part::boilerplate) {
                continue;
            }
            if (unit.marked || !(signs_.is_date_line(unit) || signs_.is_name_or_office(unit) ||
                                 signs_.is_office_line(unit))) {
                return;
            }
            parts_[at - 1] = Part::signature;
        }
    }

    UnitSigns signs_;
    const std::vector<Unit>& units_;
    DocumentKind kind_;
    std::vector<Part> parts_;
    std::size_t headings_ = 0;
};

}  // namespace

std::vector<Part> find_parts(const Tokens& tokens, const std::vector<Unit>& units, DocumentKind kind) {
    return PartFinder(tokens, units, kind).run();
}

}  // namespace evenhand::text
