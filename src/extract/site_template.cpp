#include "evenhand/extract/site_template.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace evenhand::extract {
namespace {

constexpr std::size_t fewest_pages = 3;

/// What all titles end in, from the mark on that parts it from what differs.
std::string common_tail(std::span<const PageTraits> pages) {
    std::string_view tail = pages.front().title;
    for (const PageTraits& page : pages) {
        const std::string_view title = page.title;
        std::size_t same = 0;
        while (same < tail.size() && same < title.size() &&
               tail[tail.size() - 1 - same] == title[title.size() - 1 - same]) {
            ++same;
        }
        tail = tail.substr(tail.size() - same);
    }
    std::size_t begin = std::string_view::npos;
    for (const std::string_view mark :
         {" | ", " - ", " \xe2\x80\x93 ", " \xe2\x80\x94 ", " :: ", " \xc2\xbb ", ": "}) {
        begin = std::min(begin, tail.find(mark));
    }
    return begin == std::string_view::npos ? std::string() : std::string(tail.substr(begin));
}

/// The values that at least that many pages have, sorted.
template <typename Value, typename Of>
std::vector<Value> shared(std::span<const PageTraits> pages, std::size_t least, Of values_of) {
    std::map<Value, std::size_t> counts;
    for (const PageTraits& page : pages) {
        std::vector<Value> values = values_of(page);
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        for (const Value& value : values) {
            ++counts[value];
        }
    }
    std::vector<Value> out;
    for (const auto& [value, count] : counts) {
        if (count >= least) {
            out.push_back(value);
        }
    }
    return out;
}

}  // namespace

SiteTemplate template_of(std::span<const PageTraits> pages) {
    if (pages.size() < fewest_pages) {
        return {};
    }
    SiteTemplate out;
    out.lines = shared<std::uint64_t>(pages, fewest_pages, [](const PageTraits& page) { return page.lines; });
    out.title_tail = common_tail(pages);
    const std::size_t nearly_all = std::max(fewest_pages, (pages.size() * 4 + 4) / 5);
    out.days = shared<base::Day>(pages, nearly_all, [](const PageTraits& page) { return page.days; });
    return out;
}

}  // namespace evenhand::extract
