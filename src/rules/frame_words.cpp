#include "rules/frame_words.hpp"

namespace evenhand::rules::frame_words {

const WordList& forms_of_be() {
    static const WordList words{"be",    "is",  "are",  "am",  "was",  "were",  "been",
                                "being", "get", "gets", "got", "it's", "that's"};
    return words;
}

const WordList& linking_verbs() {
    static const WordList words{
        "seem",    "seems",  "seemed", "remain", "remains", "remained", "look",   "looks", "looked", "feel",
        "become",  "became", "prove",  "proved", "proven",  "stay",     "stayed", "left",  "leave",  "leaves",
        "leaving", "end",    "ends",   "ended",  "ending",  "up",       "finish", "go",    "goes",   "went"};
    return words;
}

const WordList& adverbs() {
    static const WordList words{
        "not",  "never", "also",   "now", "still", "always", "already", "then",      "just",    "soon",
        "both", "all",   "again",  "too", "ever",  "even",   "either",  "indeed",    "instead", "course",
        "of",   "at",    "once",   "in",  "full",  "so",     "thus",    "therefore", "however", "hereby",
        "very", "quite", "rather", "far", "well",  "plain",  "often",   "more",      "most",    "yet"};
    return words;
}

const WordList& auxiliaries() {
    static const WordList words{"will",  "shall",  "would", "should", "can", "could", "may",
                                "might", "must",   "do",    "does",   "did", "have",  "has",
                                "had",   "having", "ought", "let",    "'d",  "need",  "needs"};
    return words;
}

const WordList& handing_on() {
    static const WordList words{
        "going",     "want",       "wants",      "wanted",   "wish",       "wishes",     "intend",
        "intends",   "agree",      "agrees",     "agreed",   "promise",    "promises",   "promised",
        "promising", "pledge",     "pledges",    "pledged",  "undertake",  "undertakes", "undertaken",
        "undertook", "vow",        "vows",       "vowed",    "offer",      "offers",     "offered",
        "offering",  "committed",  "commit",     "commits",  "committing", "prepared",   "happy",
        "ready",     "willing",    "determined", "able",     "due",        "about",      "bound",
        "obliged",   "set",        "keen",       "resolved", "decided",    "plan",       "plans",
        "planned",   "planning",   "expect",     "expects",  "expected",   "insist",     "insists",
        "insisted",  "on",         "minded",     "sure",     "guarantee",  "guarantees", "guaranteed",
        "content",   "duty-bound", "relied",     "trusted",  "glad",       "pleased",    "proud",
        "looking",   "working",    "arranging",  "arranged", "try",        "trying",     "tried",
        "begin",     "begun",      "started",    "continue", "continues",  "help",       "managed",
        "meant",     "stand",      "stands",     "asking"};
    return words;
}

const WordList& other_subjects() {
    static const WordList words{"he",  "she", "they",   "you",     "it",     "who",      "them",
                                "him", "her", "anyone", "anybody", "people", "residents"};
    return words;
}

const WordList& prepositions() {
    static const WordList words{"of",     "to",      "from",    "against", "by",    "for",     "with",
                                "at",     "in",      "on",      "about",   "under", "between", "than",
                                "behind", "via",     "through", "outside", "into",  "upon",    "towards",
                                "like",   "without", "near",    "inside",  "among"};
    return words;
}

const WordList& clause_openers() {
    static const WordList words{"but",   "because", "while", "although", "though",  "if",
                                "when",  "unless",  "until", "where",    "whether", "who",
                                "which", "since",   "after", "before",   "whilst",  "whereas",
                                "once",  "why",     "how",   "that",     "whom"};
    return words;
}

const WordList& days() {
    static const WordList words{"end",      "then",   "now",       "next",   "the",    "spring",  "summer",
                                "autumn",   "winter", "christmas", "easter", "monday", "tuesday", "wednesday",
                                "thursday", "friday", "saturday",  "sunday", "mid",    "early",   "late",
                                "far",      "law",    "hand",      "post",   "return"};
    return words;
}

const WordList& times() {
    static const WordList words{"night", "day",  "morning", "afternoon", "evening", "week",   "weekend",
                                "month", "year", "summer",  "winter",    "spring",  "autumn", "time"};
    return words;
}

const WordList& telling() {
    static const WordList words{"said",       "says",      "saying",       "confirmed", "confirms",
                                "announced",  "announces", "agreed",       "promised",  "promises",
                                "pledged",    "accepted",  "accepts",      "admitted",  "admits",
                                "conceded",   "concedes",  "acknowledged", "stated",    "insisted",
                                "guaranteed", "decided",   "indicated",    "declared"};
    return words;
}

}  // namespace evenhand::rules::frame_words
