#include "repetition.hpp"

#include "ascii.hpp"
#include "lines.hpp"

#include <algorithm>
#include <map>

namespace evenhand::extract {
namespace {

using Index = Page::Index;

constexpr std::size_t shortest_own = 60;

bool is_notes_heading(std::string_view words) {
    const std::string text = lowered(words);
    return text.size() <= 40 &&
           contains_any(text, "notes to editor|notes for editor|note to editor|editor's notes|"
                              "nodiadau i olygyddion");
}

/// Where the paragraphs that are only this page's begin and end within one element.
struct Own {
    Index first = Page::none;
    Index last = 0;
};

}  // namespace

void drop_repeated(Selection& selection, const SiteTemplate& site) {
    const Page& page = selection.page();
    const std::vector<Line> lines = lines_of(page);
    std::vector<bool> repeated(lines.size());
    std::map<Index, Own> own;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        repeated[at] = std::binary_search(site.lines.begin(), site.lines.end(), digest_of(lines[at].words));
        if (!repeated[at] && lines[at].words.size() >= shortest_own) {
            Own& span = own[page[lines[at].block].parent];
            span.first = std::min(span.first, lines[at].block);
            span.last = std::max(span.last, lines[at].block);
        }
    }
    Index notes_until = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const Index block = lines[at].block;
        const Index parent = page[block].parent;
        if (is_notes_heading(lines[at].words)) {
            notes_until = std::max(notes_until, page[parent].end);
        }
        const auto span = own.find(parent);
        const bool between = span != own.end() && span->second.first < block && block < span->second.last;
        if (!repeated[at] || between || block < notes_until) {
            continue;
        }
        for (Index i = block; i < page[block].end; ++i) {
            if (page[i].text && page[i].block == block) {
                selection.drop(i);
            }
        }
    }
    selection.measure();
}

}  // namespace evenhand::extract
