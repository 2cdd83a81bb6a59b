#pragma once

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::extract {

/// A page as a flat list of its elements and texts in the order of the document: the subtree of node i is the
/// range [i, end). Everything walks this list, so no page is too deep for it.
class Page {
  public:
    using Index = std::uint32_t;
    static constexpr Index none = UINT32_MAX;

    struct Node {
        const GumboNode* source = nullptr;
        Index parent = none;
        Index end = 0;
        Index block = 0;  ///< itself, or the innermost element around it that is no part of a line
        GumboTag tag = GUMBO_TAG_LAST;  ///< GUMBO_TAG_LAST for a text
        bool text = false;
    };

    /// `utf8` is decoded; hostile pages are cut down before they are parsed.
    explicit Page(std::string_view utf8);

    [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return nodes_; }
    [[nodiscard]] const Node& operator[](Index at) const { return nodes_[at]; }
    [[nodiscard]] Index size() const noexcept { return static_cast<Index>(nodes_.size()); }

    /// The words of a text node; empty for an element.
    [[nodiscard]] std::string_view text(Index at) const;
    /// Empty where there is none.
    [[nodiscard]] std::string_view attribute(Index at, const char* name) const;
    [[nodiscard]] bool has(Index at, const char* name) const;
    /// Class and id of an element in lower case, with a blank at either end; empty for most.
    [[nodiscard]] const std::string& mark(Index at) const { return marks_[at]; }
    /// How many bytes of words stand before a node, blanks not counted.
    [[nodiscard]] std::uint32_t words_before(Index at) const { return before_[at]; }
    [[nodiscard]] std::uint32_t words_in(Index at) const { return before_[nodes_[at].end] - before_[at]; }
    /// The words of the whole subtree with single blanks; those of blocks stand apart.
    [[nodiscard]] std::string words(Index at, std::size_t most = SIZE_MAX) const;
    /// The first element with the tag; none where there is none.
    [[nodiscard]] Index first(GumboTag tag) const;
    [[nodiscard]] bool is_within(Index at, Index ancestor) const {
        return at >= ancestor && at < nodes_[ancestor].end;
    }

    /// What stood in its scripts of the type application/ld+json.
    [[nodiscard]] const std::vector<std::string>& data() const noexcept { return data_; }
    [[nodiscard]] bool shortened() const noexcept { return shortened_; }

  private:
    struct Destroy {
        void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    };

    void list_nodes();
    void measure();

    std::string html_;
    std::unique_ptr<GumboOutput, Destroy> output_;
    std::vector<Node> nodes_;
    std::vector<std::string> marks_;
    std::vector<std::uint32_t> before_;  ///< one more than nodes
    std::vector<Index> next_shown_;      ///< the first block, or text that is not empty, from each node on
    std::vector<std::string> data_;
    bool shortened_ = false;
};

/// Whether the tag stands within a line of words.
bool is_inline(GumboTag tag);
/// h1 to h6.
bool is_heading(GumboTag tag);

}  // namespace evenhand::extract
