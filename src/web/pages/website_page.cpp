#include "evenhand/web/record_pages.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"

namespace evenhand::web {

std::string website_page(const View& view) {
    Html html;
    open_page(html, view, Frame{.title = view.words.say("frame.website"), .section = Section::website});
    title(html, view.words.say("frame.website"));
    inset(html, [&] { paragraph(html, view.words.say("website.no_scan")); });
    paragraph(html, view.words.say("website.until_then"));
    html.open("p", {{"class", "govuk-body"}});
    link(html, "/", view.words.say("frame.check"));
    html.close();
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
