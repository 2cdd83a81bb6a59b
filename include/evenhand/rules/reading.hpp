#pragma once

#include "evenhand/lexicon/marks.hpp"
#include "evenhand/people/directory.hpp"
#include "evenhand/quotes/quotes.hpp"
#include "evenhand/text/text.hpp"

namespace evenhand::rules {

/// What a text says, before anyone judges it. Owns all of it.
struct Reading {
    text::Text text;
    lexicon::Marks marks;
    people::PeopleReading people;
    quotes::QuoteReading quotes;
};

}  // namespace evenhand::rules
