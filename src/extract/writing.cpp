#include "writing.hpp"

#include "ascii.hpp"
#include "evenhand/text/readers.hpp"

namespace evenhand::extract {
namespace {

using Index = Page::Index;

/// Of items in items and tables in tables.
constexpr std::size_t deepest = 64;

/// Writes what is left as a page without anything but the elements that the reader of pages knows, so that
/// words look the same wherever they come from.
class Skeleton {
  public:
    explicit Skeleton(const Selection& selection) : selection_(selection), page_(selection.page()) {}

    std::string of(Index body) {
        out_ = "<!doctype html><body>";
        for (Index at = body; at < page_[body].end; ++at) {
            close_until(at);
            if (selection_.is_out(at)) {
                at = page_[at].end - 1;
            } else if (page_[at].text) {
                words(page_.text(at));
            } else {
                element(at);
            }
        }
        close_until(page_[body].end);
        return std::move(out_);
    }

  private:
    struct Open {
        Index end;
        std::string_view tag;
    };

    /// The inner ones first, whether they were opened or marked.
    void close_until(Index at) {
        while (true) {
            const bool open = !open_.empty() && open_.back().end <= at;
            const bool marked = !marked_.empty() && page_[marked_.back()].end <= at;
            if (marked && (!open || page_[marked_.back()].end <= open_.back().end)) {
                mark(page_[marked_.back()].tag);
                marked_.pop_back();
            } else if (open) {
                out_ += "</";
                out_ += open_.back().tag;
                out_ += '>';
                open_.pop_back();
            } else {
                return;
            }
        }
    }

    /// Blocks are marked where they begin and end, and not nested: only what has a form of its own is.
    void element(Index at) {
        if (page_[at].tag == GUMBO_TAG_BR) {
            out_ += "<br>";
            return;
        }
        std::string_view tag = nested_tag(at);
        if (tag.empty() && is_inline(page_[at].tag)) {
            return;
        }
        if (!tag.empty() && open_.size() < deepest) {
            out_ += '<';
            out_ += tag;
            out_ += '>';
            open_.push_back({page_[at].end, tag});
            return;
        }
        mark(page_[at].tag);
        marked_.push_back(at);
    }

    void mark(GumboTag tag) { out_ += tag == GUMBO_TAG_P ? "<p></p>" : "<div></div>"; }

    std::string_view nested_tag(Index at) {
        switch (page_[at].tag) {
        case GUMBO_TAG_LI: return is_plain_item(at) ? "li" : "";
        case GUMBO_TAG_Q: return "q";
        case GUMBO_TAG_TABLE: {
            const bool data = is_data(at);
            data_until_ = data ? std::max(data_until_, page_[at].end) : data_until_;
            return data ? "table" : "";
        }
        case GUMBO_TAG_TR: return at < data_until_ ? "tr" : "";
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH: return at < data_until_ ? "td" : "";
        default: return "";
        }
    }

    /// An item of words, not one that bears parts of a page.
    [[nodiscard]] bool is_plain_item(Index at) const {
        for (Index i = at + 1; i < page_[at].end; ++i) {
            if (is_heading(page_[i].tag)) {
                return false;
            }
        }
        return true;
    }

    /// A table of data has short cells and no tables, headings or paragraphs in them.
    [[nodiscard]] bool is_data(Index at) const {
        std::uint32_t cells = 0;
        std::uint32_t rows = 0;
        for (Index i = at + 1; i < page_[at].end; ++i) {
            const GumboTag tag = page_[i].tag;
            if (selection_.is_out(i)) {
                continue;
            }
            if (tag == GUMBO_TAG_TABLE || is_heading(tag)) {
                return false;
            }
            rows += tag == GUMBO_TAG_TR ? 1U : 0U;
            cells += (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && selection_.words(i) > 0 ? 1U : 0U;
        }
        return rows >= 2 && cells > rows && selection_.words(at) / cells < 150;
    }

    void words(std::string_view text) {
        for (const char byte : text) {
            switch (byte) {
            case '&': out_ += "&amp;"; break;
            case '<': out_ += "&lt;"; break;
            case '>': out_ += "&gt;"; break;
            default: out_ += byte;
            }
        }
    }

    const Selection& selection_;
    const Page& page_;
    std::string out_;
    std::vector<Open> open_;
    std::vector<Index> marked_;
    Index data_until_ = 0;
};

}  // namespace

base::Result<std::string> written(const Selection& selection, Page::Index body) {
    if (selection.words(body) == 0) {
        return std::string();
    }
    return text::plain_text_of(Skeleton(selection).of(body), "page.html");
}

}  // namespace evenhand::extract
