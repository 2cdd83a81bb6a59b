#include "pruning.hpp"

#include "ascii.hpp"
#include "marks.hpp"

namespace evenhand::extract {
namespace {

bool is_never_words(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS: return true;
    default: return false;
    }
}

bool is_hidden(const Page& page, Page::Index at) {
    if (page.has(at, "hidden") || page.attribute(at, "aria-hidden") == "true") {
        return true;
    }
    std::string style;
    for (const char byte : page.attribute(at, "style")) {
        if (!is_space(byte)) {
            style += lower(byte);
        }
    }
    return contains_any(style, "display:none|visibility:hidden");
}

bool is_surrounding(const Page& page, Page::Index at) {
    const GumboTag tag = page[at].tag;
    const auto role = page.attribute(at, "role");
    return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER ||
           tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIELDSET || tag == GUMBO_TAG_MENU ||
           is_one_of(role,
                     "navigation|complementary|contentinfo|search|dialog|alertdialog|alert|menu|menubar|"
                     "banner|tooltip|toolbar");
}

bool bears_all(GumboTag tag) {
    return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
           tag == GUMBO_TAG_ARTICLE;
}

/// Prose that would be left if this were all of an article.
constexpr std::uint32_t least_prose = 300;

class Pruner {
  public:
    Pruner(Selection& selection, Page::Index heading, Strictness strictness)
        : selection_(selection), page_(selection.page()), heading_(heading), strictness_(strictness),
          bodies_(page_.size() + 1, 0) {
        const std::uint32_t prose = selection.prose(0);
        for (Page::Index at = 0; at < page_.size(); ++at) {
            const bool told =
                page_.attribute(at, "itemprop") == "articleBody" || is_body_mark(page_.mark(at));
            const bool body = told && selection.prose(at) * 10 > prose * 4;
            bodies_[at + 1] = bodies_[at] + (body ? 1U : 0U);
        }
    }

    void run() {
        for (Page::Index at = 1; at < page_.size();) {
            if (!page_[at].text && is_furniture(at)) {
                selection_.drop(at);
                at = page_[at].end;
            } else {
                ++at;
            }
        }
        selection_.measure();
    }

  private:
    [[nodiscard]] bool is_furniture(Page::Index at) const {
        const GumboTag tag = page_[at].tag;
        if (is_never_words(tag)) {
            return true;
        }
        if (bears_all(tag)) {
            return false;
        }
        const bool named =
            strictness_ == Strictness::by_name && is_unwanted_mark(page_.mark(at)) && !quotes(at);
        const bool caption = strictness_ == Strictness::by_name && tag == GUMBO_TAG_FIGCAPTION;
        if (is_hidden(page_, at)) {
            return selection_.prose(0) - selection_.prose(at) >= least_prose || selection_.prose(at) == 0;
        }
        return (named || caption || is_surrounding(page_, at)) && !is_protected(at);
    }

    [[nodiscard]] bool is_protected(Page::Index at) const {
        if (heading_ != Page::none && page_.is_within(heading_, at)) {
            return true;
        }
        const std::uint32_t prose = selection_.prose(at);
        const bool holds_body = bodies_[page_[at].end] > bodies_[at];
        return prose > 0 && (holds_body || selection_.prose(0) - prose < least_prose);
    }

    /// What is quoted from elsewhere belongs to the article.
    [[nodiscard]] bool quotes(Page::Index at) const {
        for (Page::Index i = at + 1; i < page_[at].end && i < at + 8; ++i) {
            if (page_[i].tag == GUMBO_TAG_BLOCKQUOTE) {
                return true;
            }
        }
        return false;
    }

    Selection& selection_;
    const Page& page_;
    Page::Index heading_;
    Strictness strictness_;
    std::vector<std::uint32_t> bodies_;  ///< sums
};

}  // namespace

void prune(Selection& selection, Page::Index heading, Strictness strictness) {
    Pruner(selection, heading, strictness).run();
}

}  // namespace evenhand::extract
