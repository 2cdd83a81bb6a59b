#pragma once

#include "phrases.hpp"
#include "word_set.hpp"

/// How councils begin the lines that frame a text. General wording only; case does not matter.
namespace evenhand::text {

inline const WordSet& date_words() {
    static const WordSet words{
        "monday",  "tuesday",    "wednesday", "thursday",  "friday",   "saturday", "sunday", "mon",
        "tue",     "tues",       "wed",       "thu",       "thur",     "thurs",    "fri",    "sat",
        "sun",     "january",    "february",  "march",     "april",    "may",      "june",   "july",
        "august",  "september",  "october",   "november",  "december", "jan",      "feb",    "mar",
        "apr",     "jun",        "jul",       "aug",       "sep",      "sept",     "oct",    "nov",
        "dec",     "date",       "dated",     "published", "posted",   "issued",   "on",     "at",
        "the",     "of",         "st",        "nd",        "rd",       "th",       "am",     "pm",
        "release", "first",      "updated",   "ionawr",    "chwefror", "mawrth",   "ebrill", "mai",
        "mehefin", "gorffennaf", "awst",      "medi",      "hydref",   "tachwedd", "rhagfyr"};
    return words;
}

inline const WordSet& small_words() {
    static const WordSet words{"of", "for", "the", "and", "to", "in",  "on",
                               "at", "de",  "y",   "yr",  "a",  "with"};
    return words;
}

/// What a release calls itself.
inline const Phrases& release_titles() {
    static const Phrases phrases{"press release",   "news release", "media release",   "press notice",
                                 "press statement", "news from",    "media statement", "news statement"};
    return phrases;
}

/// When it may be used, and what it is filed under.
inline const Phrases& release_conditions() {
    static const Phrases phrases{"for immediate",
                                 "for release",
                                 "immediate release",
                                 "not for publication before",
                                 "not for release before",
                                 "embargo",
                                 "embargoed",
                                 "strictly embargoed",
                                 "under embargo",
                                 "release date",
                                 "date of release",
                                 "issue date",
                                 "date issued",
                                 "release no",
                                 "release number",
                                 "release ref",
                                 "our ref",
                                 "your ref",
                                 "ref",
                                 "reference"};
    return phrases;
}

inline const Phrases& contact_labels() {
    static const Phrases phrases{"media contact",
                                 "press contact",
                                 "media enquiries",
                                 "press enquiries",
                                 "media inquiries",
                                 "press office",
                                 "media office",
                                 "issued by",
                                 "for media enquiries",
                                 "for press enquiries",
                                 "for further media",
                                 "for more information contact",
                                 "for further information contact",
                                 "for more information please contact",
                                 "for further information please contact"};
    return phrases;
}

/// Labels only with a colon or without a final stop: "Contact the clerk by noon." is prose.
inline const Phrases& bare_contact_labels() {
    static const Phrases phrases{"contact", "contacts", "contact details"};
    return phrases;
}

inline const Phrases& site_furniture() {
    static const Phrases phrases{"posted in",
                                 "posted on",
                                 "posted by",
                                 "filed under",
                                 "tags",
                                 "tagged",
                                 "categories",
                                 "category",
                                 "last updated",
                                 "last reviewed",
                                 "last modified",
                                 "page last",
                                 "first published",
                                 "share this",
                                 "share on",
                                 "share page",
                                 "print this",
                                 "print page",
                                 "comments are closed",
                                 "comments are open",
                                 "comments are off",
                                 "back to",
                                 "return to top",
                                 "read more news",
                                 "related news",
                                 "related content",
                                 "was this page",
                                 "is this page",
                                 "cookies",
                                 "follow us on",
                                 "skip to",
                                 "sign up for email",
                                 "subscribe to",
                                 "all news",
                                 "more news"};
    return phrases;
}

inline const Phrases& end_marks() {
    static const Phrases phrases{"ends", "end", "message ends", "release ends", "end of release", "diwedd"};
    return phrases;
}

inline const Phrases& notes_headings() {
    static const Phrases phrases{"notes to editor",      "notes to editors", "note to editor",
                                 "note to editors",      "notes for editor", "notes for editors",
                                 "note for editors",     "editors notes",    "editor notes",
                                 "editors' notes",       "editorial notes",  "background notes",
                                 "nodiadau i olygyddion"};
    return phrases;
}

inline const Phrases& about_headings() {
    static const Phrases phrases{"about the council",
                                 "about us",
                                 "about the authority",
                                 "about this council",
                                 "about the combined authority",
                                 "about the borough"};
    return phrases;
}

/// The last word of the name of a body or of its press room.
inline const WordSet& body_words() {
    static const WordSet words{"council", "authority", "corporation", "newsroom",
                               "cyngor",  "office",    "team",        "communications"};
    return words;
}

inline const Phrases& salutations() {
    static const Phrases phrases{"dear", "to whom it may concern", "annwyl"};
    return phrases;
}

inline const Phrases& sirs() {
    static const Phrases phrases{"sir", "madam", "sirs"};
    return phrases;
}

inline const Phrases& spoken() {
    static const Phrases phrases{"thank you chair", "chair",        "chairman",     "mr chairman",
                                 "madam chair",     "lord mayor",   "mr mayor",     "madam mayor",
                                 "hello",           "good evening", "good morning", "good afternoon"};
    return phrases;
}

inline const Phrases& captions() {
    static const Phrases phrases{"pictured",     "photo caption", "image caption",  "caption",
                                 "photo credit", "image credit",  "picture credit", "picture caption"};
    return phrases;
}

inline const Phrases& image_words() {
    static const Phrases phrases{"image",         "photo", "photograph", "picture",  "above", "below",
                                 "left to right", "l-r",   "front row",  "back row", "credit"};
    return phrases;
}

inline const Phrases& closing_formulas() {
    static const Phrases phrases{
        "yours faithfully", "yours sincerely", "yours truly",       "yours",
        "sincerely",        "kind regards",    "best wishes",       "with best wishes",
        "regards",          "best regards",    "with kind regards", "yn gywir"};
    return phrases;
}

inline const Phrases& thanks_alone() {
    static const Phrases phrases{"thank you"};
    return phrases;
}

}  // namespace evenhand::text
