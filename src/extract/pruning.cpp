#include "pruning.hpp"

#include "ascii.hpp"
#include "marks.hpp"

namespace evenhand::extract {
namespace {

bool is_never_words(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS: return true;
    default: return false;
    }
}

bool is_hidden(const Page& page, Page::Index at) {
    if (page.has(at, "hidden") || page.attribute(at, "aria-hidden") == "true") {
        return true;
    }
    std::string style;
    for (const char byte : page.attribute(at, "style")) {
        if (!is_space(byte)) {
            style += lower(byte);
        }
    }
    return contains_any(style, "display:none|visibility:hidden");
}

bool is_surrounding(const Page& page, Page::Index at) {
    const GumboTag tag = page[at].tag;
    const auto role = page.attribute(at, "role");
    return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER ||
           tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIELDSET || tag == GUMBO_TAG_MENU ||
           is_one_of(role,
                     "navigation|complementary|contentinfo|search|dialog|alertdialog|alert|menu|menubar|"
                     "banner|tooltip|toolbar");
}

bool bears_all(GumboTag tag) {
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
           tag == GUMBO_TAG_ARTICLE;
}

}  // namespace

void prune(Selection& selection) {
    const Page& page = selection.page();
    const std::uint32_t prose = selection.prose(0);
    for (Page::Index at = 0; at < page.size();) {
        if (page[at].text || page[at].parent == Page::none) {
            ++at;
            continue;
        }
        const GumboTag tag = page[at].tag;
        bool drop = is_never_words(tag);
        if (!drop && !bears_all(tag)) {
            const bool most = selection.prose(at) * 2 > prose;
            drop =
                !most && (is_hidden(page, at) || is_surrounding(page, at) || is_unwanted_mark(page.mark(at)));
        }
        if (drop) {
            selection.drop(at);
            at = page[at].end;
        } else {
            ++at;
        }
    }
    selection.measure();
}

}  // namespace evenhand::extract
