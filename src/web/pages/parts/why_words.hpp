#pragma once

#include "evenhand/messages/catalogue.hpp"
#include "evenhand/workflow/acts.hpp"

#include <string>

namespace evenhand::web {

/// Why an act is not done and what to do, in the page's language. The mend may be empty.
struct WhyWords {
    std::string sentence;
    std::string mend;
};
WhyWords why_words(const messages::Catalogue& words, const workflow::Refusal& refusal);

/// Both as one sentence for a list of errors.
std::string why_sentence(const messages::Catalogue& words, const workflow::Refusal& refusal);
/// The same of an error. One without a message of its own is told in English, and a page in another language
/// says so.
std::string why_sentence(const messages::Catalogue& words, const base::Error& error);

}  // namespace evenhand::web
