#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/lexicon/marks.hpp"
#include "evenhand/rules/choice.hpp"
#include "evenhand/text/tokens.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace evenhand::rules {

/// In which form of words somebody does something.
enum class FrameForm : std::uint8_t {
    active,      ///< "the council will meet the bill", "the bill that the council will meet"
    passive,     ///< "the bill will be met by the council"
    deed,        ///< "the council's payment of the bill"
    infinitive,  ///< "it is our duty to meet the bill", "that means meeting the bill"
    order,       ///< "meet the bill"
    state,       ///< "the council is liable for the bill", "our negligent officers"
};

/// Who does what to what, as classes of words: one [[frame]] of a rule. See docs/decisions/0016.
struct FramePlan {
    std::vector<lexicon::ClassId> actors;
    std::vector<lexicon::ClassId> acts;     ///< verbs
    std::vector<lexicon::ClassId> deeds;    ///< nouns of an act
    std::vector<lexicon::ClassId> states;   ///< what somebody is said to be
    std::vector<lexicon::ClassId> objects;  ///< empty: it is done to nothing
    Choice<FrameForm> without_actor;        ///< forms that may leave unsaid who does it; none if empty
};

/// A frame filled by a clause.
struct FrameReading {
    FrameForm form = FrameForm::active;
    base::TokenSpan act;
    std::optional<base::TokenSpan> actor;
    std::optional<base::TokenSpan> object;

    /// From the first to the last word of what fills it.
    [[nodiscard]] base::TokenSpan tokens() const;
};

/// The marks of a sentence that stand for an act of the frame, in their order; of those that overlap the
/// longest.
std::vector<base::TokenSpan> acts_of(const FramePlan& frame, const lexicon::Marks& marks,
                                     base::TokenSpan sentence);

/// How the clause round an act fills the frame; none where somebody else does it, or nobody, or to something
/// else. `scope` holds the act: the sentence, or the part of it inside a quote. Closed classes of English
/// words decide what a clause is.
std::optional<FrameReading> read_frame(const text::Tokens& tokens, const lexicon::Marks& marks,
                                       const FramePlan& frame, base::TokenSpan scope, base::TokenSpan act);

}  // namespace evenhand::rules
