#include "selection.hpp"

#include "ascii.hpp"

#include <algorithm>

namespace evenhand::extract {
namespace {

constexpr std::uint32_t shortest_prose = 60;

std::uint32_t bytes_in(std::string_view words) {
    return static_cast<std::uint32_t>(
        std::count_if(words.begin(), words.end(), [](char byte) { return !is_space(byte); }));
}

std::uint32_t commas_in(std::string_view words) {
    auto count = std::count(words.begin(), words.end(), ',');
    for (const std::string_view sign : {"\xe3\x80\x81", "\xef\xbc\x8c", "\xd8\x8c"}) {
        for (std::size_t at = words.find(sign); at != std::string_view::npos; at = words.find(sign, at + 1)) {
            ++count;
        }
    }
    return static_cast<std::uint32_t>(count);
}

void add_up(std::vector<std::uint32_t>& sums) {
    for (std::size_t at = 1; at < sums.size(); ++at) {
        sums[at] += sums[at - 1];
    }
}

}  // namespace

Selection::Selection(const Page& page) : page_(&page), out_(page.size(), false) {
    measure();
}

void Selection::drop(Index at) {
    std::fill(out_.begin() + at, out_.begin() + (*page_)[at].end, true);
}

void Selection::measure() {
    const Page& page = *page_;
    const std::size_t size = page.size();
    std::vector<bool> in_link(size, false);
    for (auto* sums : {&words_, &linked_, &prose_, &commas_}) {
        sums->assign(size + 1, 0);
    }
    for (auto* counts : {&own_, &own_linked_, &own_commas_}) {
        counts->assign(size, 0);
    }
    for (Index at = 0; at < size; ++at) {
        const auto href = page[at].tag == GUMBO_TAG_A ? page.attribute(at, "href") : std::string_view();
        in_link[at] = !href.empty() || (at > 0 && in_link[page[at].parent]);
        if (out_[at] || !page[at].text) {
            continue;
        }
        const std::uint32_t bytes = bytes_in(page.text(at));
        words_[at + 1] = bytes;
        linked_[at + 1] = in_link[at] ? bytes : 0;
        commas_[at + 1] = commas_in(page.text(at));
        own_[page[at].block] += bytes;
        own_linked_[page[at].block] += linked_[at + 1];
        own_commas_[page[at].block] += commas_[at + 1];
    }
    measure_blocks(in_link);
    add_up(words_);
    add_up(linked_);
    add_up(commas_);
    add_up(prose_);
}

void Selection::measure_blocks(const std::vector<bool>& in_link) {
    for (Index at = 0; at < page_->size(); ++at) {
        const Index block = (*page_)[at].block;
        if (!out_[at] && (*page_)[at].text && !in_link[at] && own_[block] >= shortest_prose &&
            own_linked_[block] * 3 < own_[block]) {
            prose_[at + 1] = bytes_in(page_->text(at));
        }
    }
}

}  // namespace evenhand::extract
