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

/// What a class of words may stand for in a frame; one may stand for several.
enum FrameRole : std::uint8_t {
    frame_actor = 1,
    frame_act = 2,    ///< a verb
    frame_deed = 4,   ///< the noun of an act
    frame_state = 8,  ///< what somebody is said to be
    frame_object = 16,
};

/// Who does what to what: one [[frame]] of a rule. See docs/decisions/0016.
struct FramePlan {
    std::vector<std::uint8_t> roles;  ///< by class, bits of FrameRole; what lies behind its end has none
    bool has_object = false;          ///< it is done to something
    Choice<FrameForm> without_actor;  ///< forms that may leave unsaid who does it; none if empty

    void add(lexicon::ClassId what, FrameRole role);
    [[nodiscard]] std::uint8_t roles_of(lexicon::ClassId what) const {
        return what < roles.size() ? roles[what] : std::uint8_t{0};
    }
};

/// The words of a sentence that can fill a frame, each kind in the order of the text.
struct FrameFillers {
    struct Act {
        base::TokenSpan tokens;
        std::uint8_t roles = 0;
    };
    std::vector<Act> acts;  ///< of those that begin together the longest
    std::vector<base::TokenSpan> actors;
    std::vector<base::TokenSpan> objects;

    FrameFillers(const FramePlan& frame, const lexicon::Marks& marks, base::TokenSpan sentence);
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

/// How the clause round an act fills the frame; none where somebody else does it, or nobody, or to something
/// else. `scope` holds the act: the sentence, or the part of it inside a quote. Closed classes of English
/// words decide what a clause is.
std::optional<FrameReading> read_frame(const text::Tokens& tokens, const FramePlan& frame,
                                       const FrameFillers& fillers, base::TokenSpan scope,
                                       const FrameFillers::Act& act);

}  // namespace evenhand::rules
