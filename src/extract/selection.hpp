#pragma once

#include "page.hpp"

#include <cstdint>
#include <vector>

namespace evenhand::extract {

/// Which parts of a page are taken for its article, and how much of what is in each part that is left.
/// All counts are bytes of words without blanks, and cost no more for a great part than for a small one.
class Selection {
  public:
    using Index = Page::Index;

    explicit Selection(const Page& page);

    [[nodiscard]] const Page& page() const noexcept { return *page_; }
    [[nodiscard]] bool is_out(Index at) const { return out_[at]; }
    /// Takes a subtree out; the counts stay as they are until measure().
    void drop(Index at);
    void measure();

    [[nodiscard]] std::uint32_t words(Index at) const { return between(words_, at); }
    [[nodiscard]] std::uint32_t linked(Index at) const { return between(linked_, at); }
    /// Words of paragraphs that are long enough to be prose and hold few links.
    [[nodiscard]] std::uint32_t prose(Index at) const { return between(prose_, at); }
    [[nodiscard]] std::uint32_t commas(Index at) const { return between(commas_, at); }
    [[nodiscard]] double link_density(Index at) const {
        return words(at) == 0 ? 0.0 : static_cast<double>(linked(at)) / words(at);
    }
    /// The words that belong to a block itself and not to a block in it.
    [[nodiscard]] std::uint32_t own(Index block) const { return own_[block]; }
    [[nodiscard]] std::uint32_t own_linked(Index block) const { return own_linked_[block]; }
    [[nodiscard]] std::uint32_t own_commas(Index block) const { return own_commas_[block]; }

  private:
    [[nodiscard]] std::uint32_t between(const std::vector<std::uint32_t>& sums, Index at) const {
        return sums[(*page_)[at].end] - sums[at];
    }
    void measure_blocks(const std::vector<bool>& in_link);

    const Page* page_;
    std::vector<bool> out_;
    std::vector<std::uint32_t> words_;
    std::vector<std::uint32_t> linked_;
    std::vector<std::uint32_t> prose_;
    std::vector<std::uint32_t> commas_;
    std::vector<std::uint32_t> own_;
    std::vector<std::uint32_t> own_linked_;
    std::vector<std::uint32_t> own_commas_;
};

}  // namespace evenhand::extract
