#include "lexicon/shapes.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::lexicon {
namespace {

/// The tokens that a match may take up which holds one of those.
base::TokenSpan around(base::TokenSpan tokens, base::TokenSpan sentence) {
    const auto room = tokens.begin - sentence.begin;
    return {tokens.begin - std::min(room, reach_of_shape),
            tokens.end + std::min(sentence.end - tokens.end, reach_of_shape)};
}

}  // namespace

void Shapes::add(ClassId what, Shape shape, std::optional<ClassId> with) {
    auto& kin = with ? with_ : shape.has_beginning() ? beginning_ : others_;
    if (&kin == &beginning_) {
        for (std::size_t byte = 0; byte < begins_.size(); ++byte) {
            begins_[byte] = begins_[byte] || shape.may_begin_with(static_cast<char>(byte));
        }
    }
    kin.push_back(Named{what, std::move(shape), with.value_or(0)});
}

void Shapes::mark(const text::Tokens& tokens, const text::Layout& layout, const Entries& entries,
                  Marks& marks) const {
    mark_beginning(tokens, layout, marks);
    for (const Named& named : with_) {
        mark_with(named, tokens, layout, entries, marks);
    }
    std::vector<base::TokenSpan> found;
    for (const Named& named : others_) {
        if (!named.shape.may_stand_in(tokens.normal())) {
            continue;
        }
        found.clear();
        for (const text::Sentence& sentence : layout.sentences) {
            named.shape.find(tokens, sentence.tokens, found);
        }
        for (const base::TokenSpan where : found) {
            marks.add(Mark{where, named.what});
        }
    }
}

void Shapes::mark_beginning(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const {
    const char* const normal = tokens.normal().data();
    std::vector<std::uint32_t> past(beginning_.size());  // by shape: where its last match ends
    for (const text::Sentence& sentence : layout.sentences) {
        for (auto token = sentence.tokens.begin; token < sentence.tokens.end; ++token) {
            const char byte = normal[tokens[token].begin];
            if (!begins_[static_cast<unsigned char>(byte)]) {
                continue;
            }
            for (std::size_t i = 0; i < beginning_.size(); ++i) {
                if (token < past[i] || !beginning_[i].shape.may_begin_with(byte)) {
                    continue;
                }
                if (const auto match = beginning_[i].shape.at(tokens, sentence.tokens, token)) {
                    marks.add(Mark{*match, beginning_[i].what});
                    past[i] = match->end;
                }
            }
        }
    }
}

void Shapes::mark_with(const Named& named, const text::Tokens& tokens, const text::Layout& layout,
                       const Entries& entries, Marks& marks) const {
    std::vector<base::TokenSpan> windows;
    for (const PlacedHit& placed : entries.hits) {
        const auto& of_entry = entries.classes[placed.hit.pattern];
        if (std::ranges::find(of_entry, named.with) != of_entry.end()) {
            windows.push_back(around(placed.hit.tokens, layout.sentences[placed.sentence].tokens));
        }
    }
    std::ranges::sort(windows);
    std::vector<base::TokenSpan> found;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        // Two near each other are looked at together, so that no match is cut.
        if (i + 1 < windows.size() && windows[i + 1].begin < windows[i].end) {
            windows[i + 1] = {windows[i].begin, std::max(windows[i].end, windows[i + 1].end)};
        } else {
            named.shape.find(tokens, windows[i], found);
        }
    }
    for (const base::TokenSpan where : found) {
        marks.add(Mark{where, named.what});
    }
}

}  // namespace evenhand::lexicon
