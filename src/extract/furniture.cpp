#include "furniture.hpp"

#include "ascii.hpp"

namespace evenhand::extract {
namespace {

bool is_surrounding(GumboTag tag) {
    return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE ||
           tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_BUTTON;
}

bool is_named_so(const Page& page, Page::Index at) {
    const std::string& mark = page.mark(at);
    return !mark.empty() &&
           contains_any(mark,
                        "comment|sidebar|side-bar|related|footer|widget|recommend|teaser|popular|recent|"
                        "navigation|navbar|breadcrumb|cookie|newsletter|respond|trending|latest|"
                        " nav| menu|upcoming|carousel|promo|rail");
}

}  // namespace

std::vector<bool> furniture(const Page& page) {
    std::vector<bool> out(page.size(), false);
    const std::uint32_t all = page.words_in(0);
    for (Page::Index at = 0; at < page.size();) {
        const GumboTag tag = page[at].tag;
        const bool whole = tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
                           tag == GUMBO_TAG_ARTICLE || page[at].text;
        const auto role = page.attribute(at, "role");
        const bool surrounds = is_surrounding(tag) || role == "navigation" || role == "complementary" ||
                               role == "contentinfo" || is_named_so(page, at);
        if (!whole && surrounds && page.words_in(at) * 2 < all) {
            std::fill(out.begin() + at, out.begin() + page[at].end, true);
            at = page[at].end;
        } else {
            ++at;
        }
    }
    return out;
}

}  // namespace evenhand::extract
