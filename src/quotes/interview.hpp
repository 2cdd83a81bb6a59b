#pragma once

#include "continuation.hpp"

#include <vector>

namespace evenhand::quotes {

/// The answers of an interview in questions and answers, without marks: "What's in your in-tray?" and below
/// it the words of the one person whom the text has introduced. Only in documents that are not a member's
/// own, and only where "you" is asked twice at least and "I" answers, so that a list of common questions is
/// none. Or the turns of several, each behind the name of whose it is: "Farah: Ask me in August." `pieces` is
/// what is quoted already, and must be sorted.
std::vector<Piece> find_interview(const Sight& sight, const std::vector<Piece>& pieces);

}  // namespace evenhand::quotes
