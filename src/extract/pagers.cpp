#include "pagers.hpp"

#include "ascii.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace evenhand::extract {
namespace {

constexpr std::size_t most_pages = 100;
constexpr std::size_t longest_words = 40;

/// "12", "Page 12", "Go to page 12", "12 (current page)" → 12; 0 for anything else.
unsigned number_in(std::string_view words) {
    std::string text = lowered(trimmed(words));
    for (const std::string_view lead : {"go to ", "results ", "page ", "tudalen "}) {
        if (text.starts_with(lead)) {
            text.erase(0, lead.size());
        }
    }
    unsigned number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ptr == text.data() + text.size();
    return read.ec == std::errc() && whole && number < 1000 ? number : 0;
}

/// The address of a numbered page holds the number, or one less where pages are counted from nought.
bool holds_number(std::string_view href, unsigned number) {
    std::string_view rest = href;
    while (!rest.empty()) {
        const auto begin = std::find_if(rest.begin(), rest.end(), is_digit) - rest.begin();
        rest.remove_prefix(static_cast<std::size_t>(begin));
        unsigned value = 0;
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (read.ptr == rest.data()) {
            return false;
        }
        // Some count entries: ?start=20 for the third page of ten.
        if (read.ec == std::errc() && (value == number || value + 1 == number ||
                                       (value >= 5 && value % (number - 1) == 0 && value % 5 == 0))) {
            return true;
        }
        rest.remove_prefix(static_cast<std::size_t>(read.ptr - rest.data()));
    }
    return false;
}

bool is_called_next(const Page& page, const Anchor& anchor) {
    const std::string words = lowered(trimmed(anchor.words));
    const std::string title = lowered(page.attribute(anchor.at, "title"));
    return contains(" " + lowered(page.attribute(anchor.at, "rel")) + " ", " next ") ||
           is_one_of(
               words,
               "next|next page|next \xe2\x80\xba|next \xc2\xbb|next >|next >>|\xe2\x80\xba|\xc2\xbb|>|>>|"
               "next page \xe2\x80\xba|next page \xc2\xbb|older|older posts|older entries|older news|"
               "next results|nesaf|tudalen nesaf|load more|show more") ||
           (words.size() < longest_words && words.starts_with("next page")) ||
           title.starts_with("go to next page") || title == "next page";
}

}  // namespace

std::vector<PageLink> further_pages(const Page& page, const std::vector<Anchor>& anchors) {
    std::vector<PageLink> out;
    for (Page::Index at = 0; at < page.size(); ++at) {
        const std::string_view href = trimmed(page.attribute(at, "href"));
        if (page[at].tag == GUMBO_TAG_LINK && lowered(page.attribute(at, "rel")) == "next" && !href.empty()) {
            out.push_back({std::string(href), "next"});
        }
    }
    std::map<unsigned, const Anchor*> numbered;
    for (const Anchor& anchor : anchors) {
        const unsigned number = number_in(anchor.words);
        if (is_called_next(page, anchor)) {
            out.push_back({anchor.href, anchor.words});
        } else if (number > 1 && holds_number(anchor.href, number)) {
            numbered.emplace(number, &anchor);
        }
    }
    for (const auto& [number, anchor] : numbered) {
        out.push_back({anchor->href, anchor->words});
    }
    std::set<std::string> known;
    std::erase_if(out, [&](const PageLink& link) { return !known.insert(link.href).second; });
    out.resize(std::min(out.size(), most_pages));
    return out;
}

}  // namespace evenhand::extract
