#include "evenhand/web/guest_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"

namespace evenhand::web {

std::string guest_page(const View& view, const GuestPage& shown) {
    Html html;
    const auto& words = view.words;
    const bool facts = shown.link.asks == workflow::GuestLink::Asks::facts;
    open_page(html, view, Frame{.title = shown.title});
    error_summary(html, view, shown.errors);
    title(html, shown.title, words.say("guest.caption", {{"guest", shown.link.guest}}));
    paragraph(html, words.say(facts ? "guest.asks_facts" : "guest.asks_comment"));
    paragraph(html, words.say("guest.once", {{"until", moment_in_words(words, shown.link.expires)}}));
    heading(html, words.say("guest.text"));
    html.leaf("div",
              {{"class", "govuk-body eh-text"},
               {"tabindex", "0"},
               {"role", "region"},
               {"aria-label", words.say("guest.text")}},
              shown.text);
    form(html, view, "/guest/" + shown.secret, [&] {
        text_area(html, view, {.id = "comment", .label = words.say("guest.comment"), .value = shown.typed},
                  "8", shown.errors);
        button(html, words.say("guest.send"));
    });
    close_page(html, view);
    return html.take();
}

std::string fresh_link_page(const View& view, const FreshLinkPage& shown) {
    Html html;
    const auto& words = view.words;
    open_page(html, view,
              Frame{.title = words.say("guest.made"),
                    .section = Section::queue,
                    .back = "/queue/" + std::to_string(shown.submission)});
    title(html, words.say("guest.made"), shown.guest);
    paragraph(html, words.say("guest.send_it",
                              {{"guest", shown.guest}, {"until", moment_in_words(words, shown.expires)}}));
    html.open("p", {{"class", "govuk-body"}}).leaf("code", {}, shown.address).close();
    hint(html, words.say("guest.shown_once"));
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
