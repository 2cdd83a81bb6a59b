#pragma once

#include "evenhand/messages/catalogue.hpp"
#include "evenhand/text/document.hpp"
#include "evenhand/web/html.hpp"
#include "evenhand/web/queue_pages.hpp"
#include "evenhand/web/view.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/state.hpp"

#include <string>
#include <string_view>

namespace evenhand::web {

/// The workflow's words in the page's language.
const std::string& state_words(const messages::Catalogue& words, workflow::State state);
std::string_view state_colour(workflow::State state);
const std::string& act_words(const messages::Catalogue& words, workflow::Act act);
const std::string& role_words(const messages::Catalogue& words, workflow::Role role);
const std::string& kind_words(const messages::Catalogue& words, text::DocumentKind kind);

void state_tag(Html& html, const View& view, workflow::State state);

/// What somebody is called; their identifier where the account is not known.
std::string name_of(const Names& names, const workflow::PersonId& person);

}  // namespace evenhand::web
