#include "class_marks.hpp"

#include <string>
#include <utility>

namespace evenhand::people {

base::Result<BuiltInClasses> BuiltInClasses::find(const lexicon::Vocabularies& vocabularies) {
    BuiltInClasses classes;
    const std::pair<std::string_view, lexicon::ClassId*> wanted[] = {
        {"party", &classes.party},   {"group", &classes.group},     {"person", &classes.person},
        {"member", &classes.member}, {"officer", &classes.officer}, {"candidate", &classes.candidate},
        {"mp", &classes.mp},         {"council", &classes.council}};
    for (const auto& [name, into] : wanted) {
        const auto id = vocabularies.class_named(name);
        if (!id) {
            return base::Error{
                base::ErrorCode::not_found, "the class '" + std::string(name) + "' is missing", "", {}};
        }
        *into = *id;
    }
    return classes;
}

namespace {

void mark_roles(const Figure& figure, base::TokenSpan tokens, const BuiltInClasses& classes,
                lexicon::Marks& marks) {
    switch (figure.role) {
    case Role::member: marks.add({tokens, classes.member}); break;
    case Role::officer: marks.add({tokens, classes.officer}); break;
    case Role::mp: marks.add({tokens, classes.mp}); break;
    default: break;
    }
    if (figure.standing) {
        marks.add({tokens, classes.candidate});
    }
}

}  // namespace

void add_marks(const PeopleReading& reading, const std::vector<CouncilMention>& councils,
               const BuiltInClasses& classes, lexicon::Marks& marks) {
    std::size_t council = 0;
    for (const auto& mention : reading.mentions) {
        while (council < councils.size() && councils[council].tokens.begin < mention.tokens.begin) {
            ++council;
        }
        // The council speaks through its officers, but "the council" is no officer.
        const bool is_council = council < councils.size() && councils[council].tokens == mention.tokens;
        if (mention.kind == MentionKind::pronoun || is_council) {
            continue;
        }
        const Figure& figure = reading.figures[mention.figure];
        if (mention.kind == MentionKind::name) {
            marks.add({mention.tokens, classes.person});
        }
        mark_roles(figure, mention.tokens, classes, marks);
        if (mention.kind == MentionKind::name && mention.name != mention.tokens) {
            marks.add({mention.name, classes.person});
            mark_roles(figure, mention.name, classes, marks);
        }
    }
    for (const auto& party : reading.parties) {
        marks.add({party.tokens, party.group ? classes.group : classes.party});
        if (party.group && !party.party.empty() && party.name != party.tokens) {
            marks.add({party.name, classes.party});
        }
    }
    for (const auto& mention : councils) {
        marks.add({mention.tokens, classes.council});
    }
}

}  // namespace evenhand::people
