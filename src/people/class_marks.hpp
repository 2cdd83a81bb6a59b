#pragma once

#include "councils.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/lexicon/vocabularies.hpp"
#include "evenhand/people/directory.hpp"

#include <vector>

namespace evenhand::people {

/// The numbers of lexicon::built_in_classes.
struct BuiltInClasses {
    lexicon::ClassId party = 0;
    lexicon::ClassId group = 0;
    lexicon::ClassId person = 0;
    lexicon::ClassId member = 0;
    lexicon::ClassId officer = 0;
    lexicon::ClassId candidate = 0;
    lexicon::ClassId mp = 0;
    lexicon::ClassId council = 0;

    static base::Result<BuiltInClasses> find(const lexicon::Vocabularies& vocabularies);
};

/// Marks what the reading found. A name with its office is marked with and without the office, so that a
/// phrase may go on after either.
void add_marks(const PeopleReading& reading, const std::vector<CouncilMention>& councils,
               const BuiltInClasses& classes, lexicon::Marks& marks);

}  // namespace evenhand::people
