#include "meta_tags.hpp"

#include "ascii.hpp"

namespace evenhand::extract {

MetaTags::MetaTags(const Page& page) {
    for (Page::Index at = 0; at < page.size(); ++at) {
        if (page[at].tag != GUMBO_TAG_META || !page.has(at, "content")) {
            continue;
        }
        std::string content = squeezed(page.attribute(at, "content"));
        if (content.empty()) {
            continue;
        }
        for (const char* naming : {"property", "name", "itemprop", "http-equiv"}) {
            if (const auto name = page.attribute(at, naming); !name.empty()) {
                tags_.emplace_back(lowered(trimmed(name)), content);
            }
        }
    }
}

std::string_view MetaTags::value(std::string_view names) const {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('|'), names.size());
        for (const auto& [name, content] : tags_) {
            if (name == names.substr(0, end)) {
                return content;
            }
        }
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return {};
}

std::vector<std::string> MetaTags::values(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [own, content] : tags_) {
        if (own == name) {
            out.push_back(content);
        }
    }
    return out;
}

}  // namespace evenhand::extract
