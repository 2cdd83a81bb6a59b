#include "web/pages/parts/draft_fields.hpp"

#include "web/pages/parts/fields.hpp"

#include <array>

namespace evenhand::web {

void kind_fields(Html& html, const View& view, const DraftForm& form, const std::vector<FieldError>& errors) {
    const auto& words = view.words;
    const std::array<Choice, 4> kinds{{{"press-release", words.say("check.press_release")},
                                       {"web-news", words.say("check.web_news")},
                                       {"statement", words.say("check.statement")},
                                       {"letter", words.say("check.letter")}}};
    radios(html, view, {.id = "kind", .label = words.say("check.kind"), .value = form.kind}, kinds, errors);
    const std::array<Choice, 2> authors{
        {{"officer", words.say("check.officer"), words.say("check.officer_hint")},
         {"member", words.say("check.member"), words.say("check.member_hint")}}};
    radios(html, view, {.id = "author", .label = words.say("check.author"), .value = form.author}, authors,
           errors);
}

void day_field(Html& html, const View& view, const DraftForm& form, const std::vector<FieldError>& errors) {
    date_field(html, view,
               {.id = "on", .label = view.words.say("check.day"), .hint = view.words.say("check.day_hint")},
               {form.day, form.month, form.year}, errors);
}

}  // namespace evenhand::web
