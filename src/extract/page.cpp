#include "page.hpp"

#include "ascii.hpp"
#include "evenhand/text/page_guard.hpp"

#include <algorithm>
#include <array>

namespace evenhand::extract {
namespace {

const GumboVector* children_of(const GumboNode& node) {
    switch (node.type) {
    case GUMBO_NODE_DOCUMENT: return &node.v.document.children;
    case GUMBO_NODE_ELEMENT: return &node.v.element.children;
    default: return nullptr;
    }
}

bool is_words(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

}  // namespace

bool is_heading(GumboTag tag) {
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool is_inline(GumboTag tag) {
    constexpr std::array inline_tags{
        GUMBO_TAG_A,      GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B,    GUMBO_TAG_BDI,  GUMBO_TAG_BDO,
        GUMBO_TAG_BIG,    GUMBO_TAG_CITE, GUMBO_TAG_CODE,    GUMBO_TAG_DATA, GUMBO_TAG_DEL,  GUMBO_TAG_DFN,
        GUMBO_TAG_EM,     GUMBO_TAG_FONT, GUMBO_TAG_I,       GUMBO_TAG_IMG,  GUMBO_TAG_INS,  GUMBO_TAG_KBD,
        GUMBO_TAG_LABEL,  GUMBO_TAG_MARK, GUMBO_TAG_Q,       GUMBO_TAG_S,    GUMBO_TAG_SAMP, GUMBO_TAG_SMALL,
        GUMBO_TAG_SPAN,   GUMBO_TAG_SUB,  GUMBO_TAG_SUP,     GUMBO_TAG_TIME, GUMBO_TAG_TT,   GUMBO_TAG_U,
        GUMBO_TAG_STRIKE, GUMBO_TAG_VAR,  GUMBO_TAG_STRONG,  GUMBO_TAG_WBR,  GUMBO_TAG_NOBR, GUMBO_TAG_RUBY,
        GUMBO_TAG_UNKNOWN};
    return std::find(inline_tags.begin(), inline_tags.end(), tag) != inline_tags.end();
}

Page::Page(std::string_view utf8) {
    text::GuardedPage guarded = text::guard_markup(utf8);
    html_ = std::move(guarded.html);
    data_ = std::move(guarded.data);
    shortened_ = guarded.shortened;
    GumboOptions options = kGumboDefaultOptions;
    // For each error the parser would note all elements that are open, and a letter may be one.
    options.max_errors = 0;
    output_.reset(gumbo_parse_with_options(&options, html_.data(), html_.size()));
    list_nodes();
    measure();
}

void Page::measure() {
    marks_.resize(nodes_.size());
    before_.assign(nodes_.size() + 1, 0);
    next_shown_.assign(nodes_.size() + 1, size());
    for (Index at = size(); at > 0; --at) {
        const bool shown = nodes_[at - 1].block == at - 1 || !text(at - 1).empty();
        next_shown_[at - 1] = shown ? at - 1 : next_shown_[at];
    }
    for (Index at = 0; at < size(); ++at) {
        std::uint32_t bytes = 0;
        for (const char byte : text(at)) {
            bytes += is_space(byte) ? 0U : 1U;
        }
        before_[at + 1] = before_[at] + bytes;
        if (has(at, "class") || has(at, "id")) {
            marks_[at] = lowered(" " + std::string(attribute(at, "class")) + " " +
                                 std::string(attribute(at, "id")) + " ");
        }
    }
}

void Page::list_nodes() {
    struct Open {
        const GumboNode* node;
        Index index;
        unsigned int next;
    };
    const auto add = [&](const GumboNode* node, Index parent) {
        const bool element = node->type == GUMBO_NODE_ELEMENT;
        const GumboTag tag = element ? node->v.element.tag : GUMBO_TAG_LAST;
        const bool words = is_words(*node);
        const bool own = parent == none || (element && !is_inline(tag));
        nodes_.push_back({node, parent, 0, own ? size() : nodes_[parent].block, tag, words});
        return size() - 1;
    };
    std::vector<Open> open;
    open.push_back({output_->document, add(output_->document, none), 0});
    while (!open.empty()) {
        Open& top = open.back();
        const GumboVector* children = children_of(*top.node);
        if (children == nullptr || top.next >= children->length) {
            nodes_[top.index].end = size();
            open.pop_back();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(children->data[top.next++]);
        const Index index = add(child, top.index);
        open.push_back({child, index, 0});
    }
}

std::string_view Page::text(Index at) const {
    return nodes_[at].text ? std::string_view(nodes_[at].source->v.text.text) : std::string_view();
}

std::string_view Page::attribute(Index at, const char* name) const {
    const GumboNode& node = *nodes_[at].source;
    if (node.type != GUMBO_NODE_ELEMENT) {
        return {};
    }
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool Page::has(Index at, const char* name) const {
    const GumboNode& node = *nodes_[at].source;
    return node.type == GUMBO_NODE_ELEMENT &&
           gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

std::string Page::words(Index at, std::size_t most) const {
    std::string out;
    Index block = none;
    // Each step adds a byte: hostile pages nest thousands of elements that show nothing.
    for (Index i = next_shown_[at]; i < nodes_[at].end && out.size() < most; i = next_shown_[i + 1]) {
        if (nodes_[i].block != block) {
            out += ' ';
            block = nodes_[i].block;
        }
        out += text(i);
    }
    return squeezed(out);
}

Page::Index Page::first(GumboTag tag) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const Node& node) { return node.tag == tag; });
    return found == nodes_.end() ? none : static_cast<Index>(found - nodes_.begin());
}

}  // namespace evenhand::extract
