#pragma once

#include "evenhand/rules/word_list.hpp"

/// Closed classes of English words by which a clause is told apart; see frame.hpp.
namespace evenhand::rules::frame_words {

const WordList& forms_of_be();
const WordList& linking_verbs();
/// What may stand between a subject and its verb without being either.
const WordList& adverbs();
const WordList& auxiliaries();
/// Verbs that hand their subject on: "has agreed to", "is committed to", "is going to".
const WordList& handing_on();
/// Nobody of a frame's own classes, and yet the subject.
const WordList& other_subjects();
const WordList& prepositions();
const WordList& clause_openers();
/// What stands behind "by" without doing anything: "by Friday", "by the end of May".
const WordList& days();
/// Verbs of saying behind which "it" is whoever says so.
const WordList& telling();
/// "That night", "that week": where "that" opens no clause.
const WordList& times();

}  // namespace evenhand::rules::frame_words
