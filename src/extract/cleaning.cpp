#include "cleaning.hpp"

#include "ascii.hpp"
#include "invitations.hpp"
#include "marks.hpp"

#include <string>

namespace evenhand::extract {
namespace {

using Index = Page::Index;

bool is_part(GumboTag tag) {
    switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_ARTICLE: return true;
    default: return false;
    }
}

bool is_list(GumboTag tag) {
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL;
}

class Cleaner {
  public:
    Cleaner(Selection& selection, Index body, Index heading)
        : selection_(selection), page_(selection.page()), body_(body), heading_(heading) {}

    void run() {
        if (heading_ != Page::none && page_.is_within(heading_, body_)) {
            selection_.drop(heading_);
        }
        parts();
        selection_.measure();
        lines();
        selection_.measure();
        headings();
        selection_.measure();
    }

  private:
    void parts() {
        const std::uint32_t prose = selection_.prose(body_);
        for (Index at = body_ + 1; at < page_[body_].end;) {
            const bool gone = selection_.is_out(at);
            const bool most = selection_.prose(at) * 3 > prose;
            if (!gone && !most && is_part(page_[at].tag) && is_useless(at)) {
                selection_.drop(at);
            }
            at = selection_.is_out(at) ? page_[at].end : at + 1;
        }
    }

    [[nodiscard]] bool is_useless(Index at) const {
        const std::uint32_t words = selection_.words(at);
        const double density = selection_.link_density(at);
        if (words == 0) {
            return false;
        }
        if (is_list(page_[at].tag)) {
            return density > 0.6;
        }
        if (page_[at].tag == GUMBO_TAG_TABLE) {
            return density > 0.6;
        }
        const int weight = weight_of_mark(page_.mark(at));
        if (weight < 0 && selection_.commas(at) < 3 && density > 0.2) {
            return true;
        }
        if (selection_.commas(at) >= 10) {
            return false;
        }
        return density > (weight > 0 ? 0.6 : 0.4) && words > density * 10;
    }

    /// Paragraphs that are one link, and lines that say nothing of the matter.
    void lines() {
        for (Index at = body_; at < page_[body_].end; ++at) {
            const bool block = page_[at].block == at && !page_[at].text;
            const std::uint32_t own = selection_.own(at);
            if (!block || selection_.is_out(at) || own == 0 || own > 250 || selection_.words(at) != own) {
                continue;
            }
            const std::string words = page_.words(at, 400);
            const bool link = selection_.own_linked(at) * 10 >= own * 9;
            if (is_invitation(words) ||
                (link && page_[at].tag != GUMBO_TAG_LI && !is_heading(page_[at].tag) && at != body_)) {
                selection_.drop(at);
            }
        }
    }

    /// A heading has something to head.
    void headings() {
        bool followed = false;
        for (Index at = page_[body_].end; at > body_ + 1;) {
            --at;
            if (selection_.is_out(at)) {
                continue;
            }
            if (is_heading(page_[at].tag)) {
                if (!followed && selection_.words(at) > 0) {
                    selection_.drop(at);
                }
                followed = false;
            } else if (page_[at].text && selection_.words(at) > 0 &&
                       !is_heading(page_[page_[at].block].tag)) {
                followed = true;
            }
        }
    }

    Selection& selection_;
    const Page& page_;
    Index body_;
    Index heading_;
};

}  // namespace

void clean(Selection& selection, Page::Index body, Page::Index heading) {
    Cleaner(selection, body, heading).run();
}

}  // namespace evenhand::extract
