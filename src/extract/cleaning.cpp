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
    Cleaner(Selection& selection, Index body, Index heading, const DateReading& reading)
        : selection_(selection), page_(selection.page()), body_(body), heading_(heading), reading_(reading) {}

    void run() {
        if (heading_ != Page::none && page_.is_within(heading_, body_)) {
            selection_.drop(heading_);
        }
        parts();
        selection_.measure();
        lines();
        selection_.measure();
        dates();
        selection_.measure();
        headings();
        selection_.measure();
    }

  private:
    void parts() {
        const std::uint32_t prose = selection_.prose(body_);
        const std::uint32_t words = selection_.words(body_);
        for (Index at = body_ + 1; at < page_[body_].end;) {
            const bool gone = selection_.is_out(at);
            const bool most = selection_.prose(at) * 3 > prose || selection_.words(at) * 2 > words;
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
        for (Index i = at + 1; i < page_[at].end && i < at + 8; ++i) {
            if (page_[i].tag == GUMBO_TAG_BLOCKQUOTE) {
                return false;
            }
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
            if (is_leading_on(words)) {
                drop_list_behind(at);
            }
            const bool link = selection_.own_linked(at) * 10 >= own * 9;
            if (is_invitation(words) ||
                (link && page_[at].tag != GUMBO_TAG_LI && !is_heading(page_[at].tag) && at != body_)) {
                selection_.drop(at);
            }
        }
    }

    /// "More on this": what follows in links belongs to it.
    void drop_list_behind(Index at) {
        Index next = page_[at].end;
        while (next < page_[body_].end && page_[next].text && selection_.words(next) == 0) {
            ++next;
        }
        if (next < page_[body_].end && is_list(page_[next].tag)) {
            selection_.drop(next);
        }
        selection_.drop(at);
    }

    /// Lines that say when it was published stand at either end.
    void dates() {
        std::vector<Index> lines;
        for (Index at = body_; at < page_[body_].end; ++at) {
            if (!page_[at].text && !selection_.is_out(at) && selection_.own(at) > 0) {
                lines.push_back(at);
            }
        }
        for (const Index line : lines) {
            if (selection_.own(line) > 100) {
                break;
            }
            drop_date(line, 3);
        }
        if (!lines.empty()) {
            drop_date(lines.back(), 2);
        }
    }

    /// Drops a line of which the date is the greater part: one over `part` of it.
    void drop_date(Index line, std::size_t part) {
        if (selection_.words(line) != selection_.own(line) || is_heading(page_[line].tag)) {
            return;
        }
        const std::string words = page_.words(line, 200);
        std::size_t dated = 0;
        for (const WrittenDate& date : written_dates(words, reading_)) {
            dated += date.end - date.begin;
        }
        if (words.size() <= 90 && dated * part >= words.size()) {
            selection_.drop(line);
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
    const DateReading& reading_;
};

}  // namespace

void clean(Selection& selection, Page::Index body, Page::Index heading, const DateReading& reading) {
    Cleaner(selection, body, heading, reading).run();
}

std::vector<Page::Index> leads(const Selection& selection, Page::Index body, Page::Index heading) {
    const Page& page = selection.page();
    std::vector<Page::Index> found;
    if (heading == Page::none || heading > body || page.is_within(heading, body)) {
        return found;
    }
    for (Page::Index at = page[heading].end; at < body; ++at) {
        const bool line =
            !page[at].text && !selection.is_out(at) && page[at].block == at && !is_heading(page[at].tag);
        const bool prose = line && selection.own(at) >= 50 && selection.own(at) <= 800 &&
                           selection.words(at) == selection.own(at) &&
                           selection.own_linked(at) * 5 < selection.own(at);
        if (prose && !is_invitation(page.words(at, 400))) {
            found.push_back(at);
        }
    }
    return found.size() <= 2 ? found : std::vector<Page::Index>();
}

}  // namespace evenhand::extract
