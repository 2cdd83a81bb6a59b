#include "lexicon/shapes.hpp"

#include <cstdint>
#include <utility>

namespace evenhand::lexicon {

void Shapes::add(ClassId what, Shape shape) {
    auto& kin = shape.has_beginning() ? beginning_ : others_;
    if (&kin == &beginning_) {
        for (std::size_t byte = 0; byte < begins_.size(); ++byte) {
            begins_[byte] = begins_[byte] || shape.may_begin_with(static_cast<char>(byte));
        }
    }
    kin.push_back(Named{what, std::move(shape)});
}

void Shapes::mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const {
    mark_beginning(tokens, layout, marks);
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

}  // namespace evenhand::lexicon
