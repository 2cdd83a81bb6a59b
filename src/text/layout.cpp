#include "evenhand/text/layout.hpp"

#include "evenhand/base/bug.hpp"
#include "parts.hpp"
#include "sentences.hpp"

#include <algorithm>
#include <array>

namespace evenhand::text {
namespace {

/// The last entry that begins at or before the token, or the first.
template <typename Entry>
std::uint32_t entry_at(const std::vector<Entry>& entries, std::uint32_t token) {
    const auto past =
        std::upper_bound(entries.begin(), entries.end(), token,
                         [](std::uint32_t at, const Entry& entry) { return at < entry.tokens.begin; });
    return past == entries.begin() ? 0 : static_cast<std::uint32_t>(past - entries.begin() - 1);
}

}  // namespace

std::string_view word(Part part) {
    constexpr std::array<std::string_view, 10> words{"letterhead", "headline",   "subheading", "salutation",
                                                     "body",       "list-item",  "caption",    "signature",
                                                     "notes",      "boilerplate"};
    const auto at = static_cast<std::size_t>(part);
    base::ensure(at < words.size(), "a part without a word");
    return words[at];
}

std::uint32_t Layout::sentence_at(std::uint32_t token) const {
    return entry_at(sentences, token);
}

std::uint32_t Layout::paragraph_at(std::uint32_t token) const {
    return entry_at(paragraphs, token);
}

Layout lay_out(const Tokens& tokens, DocumentKind kind) {
    Layout layout;
    const std::vector<Unit> units = find_units(tokens);
    const std::vector<Part> parts = find_parts(tokens, units, kind);
    layout.paragraphs.reserve(units.size());
    layout.sentences.reserve(units.size() + tokens.size() / 24);
    for (std::size_t at = 0; at < units.size(); ++at) {
        Paragraph paragraph;
        paragraph.tokens = units[at].tokens;
        paragraph.span = tokens.span(units[at].tokens);
        paragraph.part = parts[at];
        paragraph.first_sentence = static_cast<std::uint32_t>(layout.sentences.size());
        split_sentences(tokens, paragraph.tokens, static_cast<std::uint32_t>(at), layout.sentences);
        paragraph.past_sentence = static_cast<std::uint32_t>(layout.sentences.size());
        layout.paragraphs.push_back(paragraph);
    }
    return layout;
}

}  // namespace evenhand::text
