#pragma once

#include "evenhand/lexicon/program.hpp"

#include <cstdint>

namespace evenhand::tests {

/// Adds a phrase of which nothing matters but that it asks for the atom.
inline void ask_for(lexicon::AtomId atom, lexicon::Programs& programs) {
    lexicon::Phrase phrase;
    phrase.begin = static_cast<std::uint32_t>(programs.nodes.size());
    programs.nodes.push_back(lexicon::Node{atom, 1, lexicon::Operation::word, false, 0});
    phrase.past = phrase.begin + 1;
    programs.phrases.push_back(phrase);
    programs.anchor_begins.push_back(programs.anchor_begins.back());
}

}  // namespace evenhand::tests
