#include "byline.hpp"

#include "ascii.hpp"
#include "furniture.hpp"

#include <algorithm>

namespace evenhand::extract {
namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_list = 4000;

/// A name without what stands round it; empty for what is none.
std::string cleaned(std::string_view words) {
    std::string name = squeezed(words);
    for (const std::string_view lead : {"by ", "von ", "par ", "por ", "written by ", "author: ", "author ",
                                        "autor: ", "posted by ", "text: "}) {
        if (lowered(std::string_view(name).substr(0, lead.size())) == lead) {
            name = name.substr(lead.size());
        }
    }
    const std::size_t end = name.find_first_of("|\xc2\xb7<([@");
    if (end != std::string::npos && static_cast<unsigned char>(name[end]) < 0x80) {
        name.resize(end);
    }
    name = trimmed(name);
    while (!name.empty() && contains(",:;-", std::string_view(name).substr(name.size() - 1))) {
        name.pop_back();
        name = trimmed(name);
    }
    const bool digits = std::any_of(name.begin(), name.end(), is_digit);
    const bool address = contains_any(name, "http|www.|/|@");
    const bool useless =
        is_one_of(lowered(name), "admin|administrator|author|editor|redaktion|webmaster|default|by");
    return digits || address || useless || name.size() > longest_name || name.size() < 2 ? std::string()
                                                                                         : name;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) {
        if (out.size() > longest_list) {
            break;
        }
        const std::string clean = cleaned(name);
        if (!clean.empty() && !contains(out, clean)) {
            out += (out.empty() ? "" : "; ") + clean;
        }
    }
    return out;
}

bool is_author_mark(const Page& page, Page::Index at) {
    if (lowered(page.attribute(at, "itemprop")) == "author" ||
        lowered(page.attribute(at, "rel")) == "author") {
        return true;
    }
    const std::string& mark = page.mark(at);
    return !mark.empty() && contains_any(mark, "author|byline|by-line|autor") &&
           !contains_any(mark, "bio|avatar|image|about|box|social|follow");
}

std::string by_markup(const Page& page) {
    const auto aside = furniture(page);
    for (Page::Index at = 0; at < page.size(); ++at) {
        if (aside[at] || page[at].text || page[at].tag == GUMBO_TAG_BODY || !is_author_mark(page, at)) {
            continue;
        }
        const std::string words = page.words(at, longest_name * 2);
        const std::string name = page[at].tag == GUMBO_TAG_META ? std::string() : cleaned(words);
        if (!name.empty() && std::count(name.begin(), name.end(), ' ') <= 6) {
            return name;
        }
    }
    return {};
}

}  // namespace

std::string find_author(const Page& page, const MetaTags& meta, const LinkedData& linked) {
    if (std::string names = joined(linked.authors); !names.empty()) {
        return names;
    }
    for (const std::string_view name : {"author", "article:author", "dc.creator", "dcterms.creator", "byl",
                                        "parsely-author", "sailthru.author", "citation_author"}) {
        if (std::string names = joined(meta.values(name)); !names.empty()) {
            return names;
        }
    }
    return by_markup(page);
}

}  // namespace evenhand::extract
