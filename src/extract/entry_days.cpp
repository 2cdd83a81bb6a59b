#include "entry_days.hpp"

#include "ascii.hpp"
#include "date_labels.hpp"
#include "written_dates.hpp"

#include <algorithm>

namespace evenhand::extract {
namespace {

/// How much a line may say besides its date, if nothing in it says what the date is.
constexpr std::size_t most_besides = 30;

struct Range {
    Page::Index begin = 0;
    Page::Index end = 0;
};

/// The outermost element that holds the title and no other.
Page::Index outermost(const Page& page, Page::Index title, const std::vector<Page::Index>& before) {
    Page::Index at = title;
    while (page[at].parent != Page::none) {
        const Page::Index parent = page[at].parent;
        if (before[page[parent].end] - before[parent] > 1) {
            break;
        }
        at = parent;
    }
    return at;
}

/// From one entry to the next where they are siblings, so that what follows a bare heading belongs to it.
std::vector<Range> ranges_of(const Page& page, const std::vector<Page::Index>& titles) {
    std::vector<Page::Index> before(page.size() + 1, 0);
    for (const Page::Index title : titles) {
        before[title + 1] = 1;
    }
    for (Page::Index at = 0; at < page.size(); ++at) {
        before[at + 1] += before[at];
    }
    std::vector<Range> out;
    for (const Page::Index title : titles) {
        const Page::Index begin = outermost(page, title, before);
        out.push_back({begin, page[begin].end});
    }
    for (std::size_t at = 0; at < out.size(); ++at) {
        const Page::Index parent = page[out[at].begin].parent;
        const bool followed = at + 1 < out.size() && page[out[at + 1].begin].parent == parent;
        const bool following = at > 0 && page[out[at - 1].begin].parent == parent;
        if (followed) {
            out[at].end = out[at + 1].begin;
        } else if (following) {
            out[at].end = page[parent].end;
        }
    }
    return out;
}

std::optional<base::Day> day_in_markup(const Page& page, Range range, const DateReading& reading) {
    for (Page::Index at = range.begin; at < range.end; ++at) {
        if (page[at].tag != GUMBO_TAG_TIME) {
            continue;
        }
        const auto days = written_dates(page.attribute(at, "datetime"), reading);
        if (!days.empty()) {
            return days.front().day;
        }
    }
    return std::nullopt;
}

std::optional<base::Day> day_in_words(const Page& page, Range range, Page::Index title,
                                      const DateReading& reading) {
    std::string line;
    std::string last;
    Page::Index block = Page::none;
    const auto judged = [&]() -> std::optional<base::Day> {
        const std::string words = squeezed(line);
        const bool may_hold_one = std::any_of(words.begin(), words.end(), is_digit);
        const auto days = may_hold_one ? written_dates(words, reading) : std::vector<WrittenDate>();
        if (days.size() == 1) {
            const auto& found = days.front();
            const std::size_t besides = words.size() - (found.end - found.begin);
            if (besides <= most_besides || is_published_label({words, last, found})) {
                return found.day;
            }
        }
        last = words.empty() ? last : words;
        return std::nullopt;
    };
    for (Page::Index at = range.begin; at < range.end; ++at) {
        if (!page[at].text || page.is_within(at, title)) {
            continue;
        }
        if (page[at].block != block) {
            if (const auto day = judged()) {
                return day;
            }
            line.clear();
            block = page[at].block;
        }
        line += page.text(at);
    }
    return judged();
}

std::optional<base::Day> day_in(const Page& page, Range range, Page::Index title,
                                const DateReading& reading) {
    const auto marked = day_in_markup(page, range, reading);
    return marked ? marked : day_in_words(page, range, title, reading);
}

}  // namespace

std::vector<std::optional<base::Day>> entry_days(const Page& page, const std::vector<Page::Index>& titles,
                                                 base::Day latest) {
    const DateReading reading{latest};
    const std::vector<Range> ranges = ranges_of(page, titles);
    std::vector<std::optional<base::Day>> days;
    for (std::size_t at = 0; at < ranges.size(); ++at) {
        days.push_back(day_in(page, ranges[at], titles[at], reading));
    }
    // Where the date of each entry stands before its heading, all were taken for that of the entry before.
    if (days.size() > 1 && !days.back()) {
        const Page::Index parent = page[ranges.front().begin].parent;
        const auto first = parent == Page::none
                               ? std::nullopt
                               : day_in(page, {parent, ranges.front().begin}, ranges.front().begin, reading);
        if (first &&
            std::all_of(days.begin(), days.end() - 1, [](const auto& day) { return day.has_value(); })) {
            days.pop_back();
            days.insert(days.begin(), first);
        }
    }
    return days;
}

}  // namespace evenhand::extract
