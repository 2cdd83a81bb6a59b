#include "evenhand/rules/voice.hpp"

#include "evenhand/rules/circumstances.hpp"

#include <algorithm>

namespace evenhand::rules {
namespace {

/// "I told them that …", "On behalf of the council I accept …": who reports their own words still writes
/// them.
bool of_the_author(const Reading& reading, const quotes::Quote& quote) {
    if (quote.form != quotes::Form::reported || quote.speaker.span.empty()) {
        return false;
    }
    const auto span = quote.speaker.span;
    const auto first_person = [](std::string_view word) { return word == "i" || word == "we"; };
    const auto& tokens = reading.text.tokens();
    const auto named = tokens_of(tokens, span);
    return (!named.empty() && first_person(tokens.folded(named.end - 1))) ||
           (named.end < tokens.size() && first_person(tokens.folded(named.end)));
}

/// "Appendix C, which nobody was to see, says …", "The chief executive told us nothing": what is told of the
/// one who is reported, his name in it, is the document's own, unless he is a politician, whose every word
/// counts.
bool about_the_speaker(const quotes::Quote& quote, base::NormalSpan stretch) {
    const auto role = quote.speaker.role;
    const bool politician =
        role == people::Role::member || role == people::Role::candidate || role == people::Role::mp;
    return quote.form == quotes::Form::reported && !politician && !quote.speaker.span.empty() &&
           stretch.touches(quote.speaker.span);
}

}  // namespace

std::string_view word(Voice voice) {
    switch (voice) {
    case Voice::author: return "author";
    case Voice::member: return "member";
    case Voice::officer: return "officer";
    case Voice::mp: return "mp";
    case Voice::candidate: return "candidate";
    case Voice::other: return "other";
    case Voice::unknown: return "unknown";
    }
    return "";
}

base::TokenSpan bearing_on(const Reading& reading, const QuotePlaces& places, const text::Sentence& sentence,
                           base::TokenSpan tokens) {
    const auto near = places.quotes.round(sentence.span);
    const bool partly_quoted = std::ranges::any_of(near, [&](const quotes::Quote& quote) {
        return quote.form == quotes::Form::direct && quote.span.touches(sentence.span) &&
               !quote.span.covers(sentence.span);
    });
    if (!partly_quoted) {
        return sentence.tokens;
    }
    const auto& all = reading.text.tokens();
    const Said said = who_says(reading, places, all.span(tokens));
    if (!said.direct()) {
        return sentence.tokens;
    }
    const auto quoted = tokens_of(all, said.quote->span);
    return {std::max(sentence.tokens.begin, quoted.begin), std::min(sentence.tokens.end, quoted.end)};
}

Voice voice_of(people::Role role) {
    switch (role) {
    case people::Role::member: return Voice::member;
    case people::Role::officer: return Voice::officer;
    case people::Role::candidate: return Voice::candidate;
    case people::Role::mp: return Voice::mp;
    case people::Role::other: return Voice::other;
    case people::Role::unknown: break;
    }
    return Voice::unknown;
}

Said who_says(const Reading& reading, base::NormalSpan stretch) {
    return who_says(reading, QuotePlaces(reading.quotes), stretch);
}

Said who_says(const Reading& reading, const QuotePlaces& places, base::NormalSpan stretch) {
    Said said;
    for (const quotes::Quote& quote : places.quotes.round(stretch)) {
        const bool direct = quote.form == quotes::Form::direct;
        const bool there = direct ? quote.span.holds(stretch.begin) : quote.span.covers(stretch);
        if (there && !of_the_author(reading, quote) && !about_the_speaker(quote, stretch)) {
            // Words between marks are the speaker's even where the sentence round them is reported speech.
            if (said.quote == nullptr || direct) {
                said.quote = &quote;
                said.voice = voice_of(quote.speaker.role);
            }
        }
    }
    if (said.quote == nullptr) {
        for (const quotes::Fragment& fragment : places.fragments.round(stretch)) {
            if (fragment.span.covers(stretch)) {
                said.fragment = &fragment;
            }
        }
    }
    return said;
}

std::string shown_speaker(const Reading& reading, const quotes::Speaker& speaker) {
    if (!speaker.span.empty()) {
        return std::string(reading.text.normal().substr(speaker.span.begin, speaker.span.size()));
    }
    if (!speaker.name.empty()) {
        return speaker.name;
    }
    switch (speaker.role) {
    case people::Role::member: return "a member";
    case people::Role::officer: return "an officer";
    case people::Role::candidate: return "a candidate";
    case people::Role::mp: return "an MP";
    case people::Role::other:
    case people::Role::unknown: break;
    }
    return "an unnamed speaker";
}

}  // namespace evenhand::rules
