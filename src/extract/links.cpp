#include "evenhand/extract/links.hpp"

#include "anchors.hpp"
#include "ascii.hpp"
#include "decoding.hpp"

#include <map>

namespace evenhand::extract {
namespace {

bool is_feed_type(std::string_view type) {
    return is_one_of(lowered(trimmed(type.substr(0, type.find(';')))),
                     "application/rss+xml|application/atom+xml|application/feed+json|application/rdf+xml|"
                     "text/rss+xml|text/rss|application/rss|application/atom");
}

std::vector<PageLink> alternates(const Page& page) {
    std::vector<PageLink> out;
    for (Page::Index at = 0; at < page.size(); ++at) {
        if (page[at].tag != GUMBO_TAG_LINK) {
            continue;
        }
        const std::string rel = " " + lowered(page.attribute(at, "rel")) + " ";
        const std::string href(trimmed(page.attribute(at, "href")));
        if (contains(rel, " alternate ") && is_feed_type(page.attribute(at, "type")) && !href.empty()) {
            out.push_back({href, squeezed(page.attribute(at, "title"))});
        }
    }
    return out;
}

}  // namespace

base::Result<PageLinks> links_of(const PageInput& input) {
    EVENHAND_TRY(const text::WebText decoded,
                 decoded_page(input.bytes, charset_of(input.bytes, input.http_charset)));
    const Page page(decoded.utf8);
    PageLinks out{base_of(page), alternates(page), {}};
    std::map<std::string, std::size_t> known;
    for (Anchor& anchor : anchors_of(page)) {
        const auto [found, is_new] = known.emplace(anchor.href, out.links.size());
        if (is_new) {
            out.links.push_back({std::move(anchor.href), std::move(anchor.words)});
        } else if (anchor.words.size() > out.links[found->second].words.size()) {
            out.links[found->second].words = std::move(anchor.words);
        }
    }
    return out;
}

}  // namespace evenhand::extract
