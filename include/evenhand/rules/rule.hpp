#pragma once

#include "evenhand/people/person.hpp"
#include "evenhand/rules/finding.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/text/layout.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::rules {

/// A law, a code or a guide that a finding rests on.
struct Source {
    std::string ref;                   ///< "Local Government Act 1986, section 2"
    std::string title;                 ///< what it says, in our words
    std::string url;                   ///< may be empty
    std::vector<std::string> nations;  ///< "england", …; empty: all of them
};

/// What a finding asks. Ordered: a report's verdict is its worst level.
enum class Level : std::uint8_t { note, refer, stop };
std::string_view word(Level level);

/// When a level row holds; an empty member does not narrow. `policy` evaluates the rows in the order of the
/// file; the first that holds decides; none: no finding. "period" speaks of the calendar, which this room
/// cannot ask.
struct LevelRow {
    enum class Period : std::uint8_t { any, inside, outside, referendum };
    Level level = Level::refer;
    Period period = Period::any;
    std::optional<text::Author> author;
    std::vector<text::DocumentKind> kinds;
    std::vector<Trait> traits;  ///< all of them must be there
    std::vector<std::string>
        protocols;  ///< the adopted protocol is one of these; "any": some protocol has a clause for the rule
    std::optional<Certainty> certainty;
};

/// An example that stands in the rule's own file. A rule needs at least 3 bad, 3 good and 2 tempting ones to
/// load.
struct Example {
    enum class Sort : std::uint8_t {
        bad,       ///< must be found
        good,      ///< must not
        tempting,  ///< looks dangerous and must not be found all the same
    };
    Sort sort = Sort::bad;
    std::string text;
    std::string mark;  ///< the part that the finding must touch; empty: anywhere (or the whole document)
    text::DocumentKind kind = text::DocumentKind::press_release;
    text::Author author = text::Author::officer;
    std::vector<people::Person> people;
    std::uint32_t line = 0;
};

/// What every rule has, whatever its kind. The kind's own part is behind RuleSet.
struct Rule {
    std::string id;
    std::string title;    ///< a few words
    std::string message;  ///< what is wrong, at most 140 characters, complete in itself
    std::string why;      ///< why it matters
    std::string advice;   ///< what to do instead
    std::vector<Source> sources;
    std::vector<LevelRow> levels;
    std::vector<Example> examples;
    std::string file;
};

}  // namespace evenhand::rules
