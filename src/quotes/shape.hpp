#pragma once

#include "attribution.hpp"

#include <string>

namespace evenhand::quotes {

/// What the words between two marks look like by themselves.
struct Shape {
    std::uint32_t words = 0;
    bool capital = false;  ///< begins with a capital letter or a number
    bool ends = false;     ///< a stop or a comma stands last inside the marks
    bool comma = false;  ///< … a comma, a question or an exclamation mark: the sentence may go on behind it
    bool clause = false;  ///< a finite clause: a pronoun as subject, an auxiliary
    bool first_person = false;
    bool title = false;  ///< every word of weight has a capital
    bool question = false;
};

Shape shape_of(const Sight& sight, const Region& region);

enum class Verdict : std::uint8_t { speech, unattributed, fragment };

struct Judged {
    Verdict verdict = Verdict::fragment;
    std::string why;  ///< of a fragment
};

/// Where a region stands in its paragraph.
struct Place {
    text::Part part = text::Part::body;
    bool heads_paragraph = false;   ///< nothing stands before it
    bool heads_sentence = false;    ///< a sentence ended before it
    bool fills_paragraph = false;   ///< nothing stands behind it either
    bool sentence_goes_on = false;  ///< a lower-case word stands behind it
    bool answered = false;  ///< its line stands alone and plain text follows in the paragraph or the next
};

/// Whether anybody has spoken in the document before a region.
enum class Before : std::uint8_t { nothing, speech };
Place place_of(const Sight& sight, const Region& region, const Shape& shape, Before heard);

/// The words between the marks, without marks that stand there for another sort.
base::TokenSpan words_of(const Sight& sight, const Region& region);

Judged judge(const Sight& sight, const Region& region, const Shape& shape, const Place& place,
             const Attribution& lead, const Attribution& follow);

}  // namespace evenhand::quotes
