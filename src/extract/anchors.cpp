#include "anchors.hpp"

#include "ascii.hpp"

namespace evenhand::extract {
namespace {

constexpr std::size_t longest_words = 400;

bool is_around_by_itself(const Page& page, Page::Index at, bool in_content) {
    const GumboTag tag = page[at].tag;
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE) {
        return true;
    }
    const std::string_view role = page.attribute(at, "role");
    if (role == "navigation" || role == "contentinfo" || role == "banner" || role == "complementary") {
        return true;
    }
    // An entry of a list may have a head and a foot of its own.
    if ((tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER) && !in_content) {
        return true;
    }
    return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_MAIN &&
           contains_any(page.mark(at),
                        "breadcrumb|pager|pagination|paging|cookie|skip-link|social|sharing|navbar|"
                        "navigation| nav | menu|site-footer| footer ");
}

bool leads_nowhere(std::string_view href) {
    const std::string lower_case = lowered(href.substr(0, 12));
    return href.empty() || href[0] == '#' || lower_case.starts_with("mailto:") ||
           lower_case.starts_with("tel:") || lower_case.starts_with("javascript:") ||
           lower_case.starts_with("data:");
}

}  // namespace

std::vector<Anchor> anchors_of(const Page& page) {
    std::vector<bool> around(page.size(), false);
    std::vector<bool> content(page.size(), false);
    std::vector<Anchor> out;
    for (Page::Index at = 0; at < page.size(); ++at) {
        const Page::Index parent = page[at].parent;
        const GumboTag tag = page[at].tag;
        content[at] = (parent != Page::none && content[parent]) || tag == GUMBO_TAG_MAIN ||
                      tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_LI;
        around[at] = (parent != Page::none && around[parent]) || is_around_by_itself(page, at, content[at]);
        const std::string href(trimmed(page.attribute(at, "href")));
        if (tag != GUMBO_TAG_A || leads_nowhere(href)) {
            continue;
        }
        std::string words = squeezed(page.words(at, longest_words));
        if (words.empty()) {
            words = squeezed(page.attribute(at, "title"));
        }
        out.push_back({at, href, std::move(words), around[at]});
    }
    return out;
}

std::string base_of(const Page& page) {
    const Page::Index at = page.first(GUMBO_TAG_BASE);
    return at == Page::none ? std::string() : std::string(trimmed(page.attribute(at, "href")));
}

bool is_weak(std::string_view words) {
    return contains_any(" " + lowered(words),
                        " read more| more about| find out more| continue reading| read full| view more| "
                        "read the full| see more| view all| all news| more news| learn more| share ") ||
           is_one_of(lowered(words), "more|view|details|here|click here|read|news|more...|more \xc2\xbb");
}

}  // namespace evenhand::extract
