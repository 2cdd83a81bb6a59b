#include "scoring.hpp"

#include "ascii.hpp"
#include "marks.hpp"

#include <algorithm>

namespace evenhand::extract {
namespace {

using Index = Page::Index;

constexpr std::uint32_t shortest_paragraph = 25;
constexpr int furthest_ancestor = 5;

bool is_scored(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BODY: return true;
    default: return false;
    }
}

bool is_paragraph(GumboTag tag) {
    return tag == GUMBO_TAG_P || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_BLOCKQUOTE;
}

double of_tag(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_ARTICLE: return 10;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_SECTION: return 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE: return 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM: return -3;
    default: return is_heading(tag) ? -5 : 0;
    }
}

class Scores {
  public:
    explicit Scores(const Selection& selection)
        : selection_(selection), page_(selection.page()), scores_(page_.size(), 0.0),
          touched_(page_.size(), false) {}

    Index best() {
        for (Index at = 0; at < page_.size(); ++at) {
            if (!page_[at].text && !selection_.is_out(at) && is_scored(page_[at].tag) &&
                selection_.own(at) >= shortest_paragraph) {
                spread(at);
            }
        }
        Index top = Page::none;
        for (Index at = 0; at < page_.size(); ++at) {
            if (!touched_[at]) {
                continue;
            }
            scores_[at] = prior(at) * (scores_[at] + of_tag(page_[at].tag) + weight_of_mark(page_.mark(at))) *
                          (1.0 - selection_.link_density(at));
            if (top == Page::none || scores_[at] > scores_[top]) {
                top = at;
            }
        }
        if (top == Page::none) {
            const Index body = page_.first(GUMBO_TAG_BODY);
            return body == Page::none ? 0 : body;
        }
        return widened(top);
    }

  private:
    void spread(Index block) {
        const double length = std::min(selection_.own(block) / 100.0, 3.0);
        const double linked = static_cast<double>(selection_.own_linked(block)) / selection_.own(block);
        const double worth = (1.0 + selection_.own_commas(block) + length) * (1.0 - linked);
        Index at = is_paragraph(page_[block].tag) ? page_[block].parent : block;
        for (int level = 0; level < furthest_ancestor && at != Page::none; ++level) {
            if (page_[at].tag != GUMBO_TAG_UNKNOWN || level == 0) {
                const double part = level == 0 ? 1.0 : level == 1 ? 0.5 : 1.0 / (level * 3.0);
                scores_[at] += worth * part;
                touched_[at] = page_[at].tag != GUMBO_TAG_LAST && page_[at].tag != GUMBO_TAG_HTML;
            }
            at = page_[at].parent;
        }
    }

    [[nodiscard]] double prior(Index at) const {
        const std::string property = lowered(page_.attribute(at, "itemprop"));
        if (contains(property, "articlebody") || is_body_mark(page_.mark(at))) {
            return 1.5;
        }
        const bool main = page_[at].tag == GUMBO_TAG_ARTICLE || page_[at].tag == GUMBO_TAG_MAIN ||
                          page_.attribute(at, "role") == "main";
        return main ? 1.2 : 1.0;
    }

    /// Upwards as long as that brings more prose than it brings of anything else.
    [[nodiscard]] Index widened(Index top) const {
        const std::uint32_t all = selection_.prose(0);
        Index best = top;
        for (Index at = page_[top].parent; at != Page::none && page_[at].tag != GUMBO_TAG_HTML;
             at = page_[at].parent) {
            if (page_[at].tag == GUMBO_TAG_LAST) {
                break;
            }
            if (prior(best) > 1.4) {
                best = is_repeated(best, at) ? at : best;
                continue;
            }
            const std::uint32_t prose = selection_.prose(at) - selection_.prose(best);
            const std::uint32_t words = selection_.words(at) - selection_.words(best);
            const bool much = prose * 5 > all && prose * 5 > selection_.prose(best);
            if (much && prose * 10 > words * 7) {
                best = at;
            }
        }
        return best;
    }

    /// Whether the body of the article comes in several elements of one name.
    [[nodiscard]] bool is_repeated(Index best, Index around) const {
        for (Index at = around + 1; at < page_[around].end; ++at) {
            if (!page_.is_within(at, best) && page_[at].tag == page_[best].tag &&
                page_.mark(at) == page_.mark(best) && selection_.prose(at) * 10 > selection_.prose(best)) {
                return true;
            }
        }
        return false;
    }

    const Selection& selection_;
    const Page& page_;
    std::vector<double> scores_;
    std::vector<bool> touched_;
};

}  // namespace

Page::Index find_body(const Selection& selection) {
    return Scores(selection).best();
}

}  // namespace evenhand::extract
