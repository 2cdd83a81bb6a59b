#pragma once

#include "evenhand/base/span.hpp"
#include "evenhand/quotes/quotes.hpp"
#include "evenhand/rules/places.hpp"
#include "evenhand/rules/plan.hpp"
#include "evenhand/rules/reading.hpp"

#include <string>

namespace evenhand::rules {

/// Whose words a stretch of the text is.
struct Said {
    Voice voice = Voice::author;
    const quotes::Quote* quote = nullptr;        ///< direct or reported; null: the author's own words
    const quotes::Fragment* fragment = nullptr;  ///< a title or a name between marks that holds the stretch

    [[nodiscard]] bool direct() const noexcept {
        return quote != nullptr && quote->form == quotes::Form::direct;
    }
    [[nodiscard]] bool reported() const noexcept {
        return quote != nullptr && quote->form == quotes::Form::reported;
    }
};

/// `places` are those of the reading's quotes.
Said who_says(const Reading& reading, const QuotePlaces& places, base::NormalSpan stretch);
Said who_says(const Reading& reading, base::NormalSpan stretch);

/// The part of a sentence that bears on what its tokens say: nothing outside a direct quote does on what is
/// in it.
base::TokenSpan bearing_on(const Reading& reading, const QuotePlaces& places, const text::Sentence& sentence,
                           base::TokenSpan tokens);

Voice voice_of(people::Role role);

/// "Cllr Ann Oddie" as the text names the speaker, else "a member", "an unnamed speaker".
std::string shown_speaker(const Reading& reading, const quotes::Speaker& speaker);

}  // namespace evenhand::rules
