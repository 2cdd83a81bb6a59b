#include "evenhand/web/pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"

namespace evenhand::web {

std::string message_page(const View& view, std::string_view title_words, std::string_view message,
                         std::string_view draft) {
    Html html;
    open_page(html, view, Frame{.title = title_words});
    title(html, title_words);
    paragraph(html, message);
    if (!draft.empty()) {
        html.open("form", {{"method", "post"}, {"action", "/"}, {"enctype", "multipart/form-data"}});
        html.leaf("label", {{"class", "govuk-label govuk-label--s"}, {"for", "text"}},
                  view.words.say("frame.kept_text"));
        html.leaf("textarea", {{"class", "govuk-textarea"}, {"id", "text"}, {"name", "text"}, {"rows", "15"}},
                  draft);
        button(html, view.words.say("check.check_again"));
        html.close();
    }
    html.open("p", {{"class", "govuk-body"}});
    link(html, "/", view.words.say("frame.check"));
    html.close();
    close_page(html, view);
    return html.take();
}

std::string message_page(std::string_view title_words, std::string_view message) {
    const View nobody{messages::catalogue(messages::Language::english), nullptr, "/"};
    return message_page(nobody, title_words, message);
}

}  // namespace evenhand::web
