#pragma once

#include "evenhand/lexicon/matcher.hpp"
#include "evenhand/lexicon/phrase.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evenhand::tests {

using base::TokenSpan;
using lexicon::ClassId;
using lexicon::Hit;
using lexicon::longest_match;
using lexicon::Mark;
using lexicon::Marks;
using lexicon::most_in_gap;
using lexicon::ParsedPhrase;
using lexicon::PhraseElement;
using text::TokenKind;
using text::Tokens;
using Kind = PhraseElement::Kind;

/// The class that generated phrases ask for.
inline constexpr ClassId party = 3;

inline bool word_like(const Tokens& tokens, std::uint32_t at) {
    const auto kind = tokens[at].kind;
    return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::address;
}

/// The slow and obvious way: every beginning, every way through the phrase, by recursion, without anchors and
/// without a program.
class SlowMatcher {
  public:
    SlowMatcher(const Tokens& tokens, const Marks& marks, TokenSpan sentence)
        : tokens_(tokens), marks_(marks), sentence_(sentence) {}

    std::vector<Hit> find(const ParsedPhrase& phrase) {
        phrase_ = &phrase;
        const PhraseElement* const first = phrase.elements.data();
        std::vector<Hit> hits;
        for (auto start = sentence_.begin; start < sentence_.end; ++start) {
            if (!word_like(tokens_, start)) {
                continue;
            }
            best_.reset();
            walk(first, first + phrase.elements.size(), start, std::nullopt,
                 [&](std::uint32_t end, Head head) {
                     if (head && *head >= end) {
                         head.reset();
                     }
                     if (words_between(start, end) > longest_match) {
                         return;
                     }
                     const auto shown = head.value_or(start);
                     if (!best_ || end > best_->tokens.end ||
                         (end == best_->tokens.end && head && (!best_marked_ || shown < best_->head))) {
                         best_ = Hit{0, TokenSpan{start, end}, shown};
                         best_marked_ = head.has_value();
                     }
                 });
            if (best_) {
                hits.push_back(*best_);
            }
        }
        return hits;
    }

  private:
    /// The word that stood next when the marked element came, once it has come.
    using Head = std::optional<std::uint32_t>;
    using Then = std::function<void(std::uint32_t, Head)>;

    std::uint32_t words_between(std::uint32_t begin, std::uint32_t end) const {
        std::uint32_t words = 0;
        for (auto i = begin; i < end; ++i) {
            words += word_like(tokens_, i) ? 1 : 0;
        }
        return words;
    }

    std::uint32_t skip(std::uint32_t at) const {
        int marks = 0;
        int breaks = 0;
        while (at < sentence_.end) {
            const auto kind = tokens_[at].kind;
            if (kind == TokenKind::line_break && breaks == 0) {
                ++breaks;
            } else if (marks < 3 && (kind == TokenKind::quote_mark || kind == TokenKind::dash ||
                                     kind == TokenKind::bracket || tokens_.text(at) == ",")) {
                ++marks;
            } else {
                break;
            }
            ++at;
        }
        return at;
    }

    void walk(const PhraseElement* from, const PhraseElement* past, std::uint32_t at, Head head,
              const Then& then) {
        if (from == past) {
            then(at, head);
            return;
        }
        const PhraseElement& element = *from;
        const auto on = [&](std::uint32_t next, Head new_head) {
            walk(from + from->size, past, next, new_head, then);
        };
        if (element.need == PhraseElement::Need::optional) {
            on(at, head);
        }
        if (element.weight == PhraseElement::Weight::head) {
            head = at;
            while (*head < sentence_.end && !word_like(tokens_, *head)) {
                ++*head;
            }
        }
        one(element, at, head, on);
    }

    void one(const PhraseElement& element, std::uint32_t at, Head head, const Then& then) {
        if (element.kind == Kind::group) {
            const PhraseElement* const past = &element + element.size;
            for (const PhraseElement* branch = &element + 1; branch < past; branch += branch->size) {
                walk(branch + 1, branch + branch->size, at, head, then);
            }
        } else if (element.kind == Kind::gap) {
            gap(element.most, at, head, then);
        } else if (element.kind == Kind::start || element.kind == Kind::end) {
            const auto [first, last] = edges();
            if (element.kind == Kind::start ? at == first : at > last) {
                then(at, head);
            }
        } else if (const auto next = skip(at); next < sentence_.end) {
            for (const auto end : ends(element, next)) {
                then(end, head);
            }
        }
    }

    std::pair<std::uint32_t, std::uint32_t> edges() const {
        std::uint32_t first = sentence_.end;
        std::uint32_t last = sentence_.begin;
        for (auto i = sentence_.begin; i < sentence_.end; ++i) {
            if (word_like(tokens_, i)) {
                first = std::min(first, i);
                last = i;
            }
        }
        return {first, last};
    }

    void gap(std::uint32_t most, std::uint32_t at, Head head, const Then& then) {
        then(at, head);
        std::uint32_t words = 0;
        std::uint32_t others = 0;
        for (auto i = at; i < sentence_.end && words < most; ++i) {
            if (tokens_.text(i) == ";" || tokens_.text(i) == "!") {
                return;
            }
            if (word_like(tokens_, i)) {
                ++words;
                others = 0;
                then(i + 1, head);
            } else if (++others > most_in_gap) {
                return;
            }
        }
    }

    std::vector<std::uint32_t> ends(const PhraseElement& element, std::uint32_t at) const {
        const auto folded = tokens_.folded(at);
        const std::string text(phrase_->text(element));
        const bool word = word_like(tokens_, at);
        bool fits = false;
        switch (element.kind) {
        case Kind::word: fits = folded == text; break;
        case Kind::inflected: fits = folded == text || folded == text + "s"; break;
        case Kind::prefix: fits = word && folded.starts_with(text); break;
        case Kind::exact: fits = tokens_.text(at) == text; break;
        case Kind::any: fits = word; break;
        case Kind::named: {
            std::vector<std::uint32_t> found;
            for (const Mark& mark : marks_.all()) {
                if (mark.what == party && mark.tokens.begin == at && mark.tokens.end <= sentence_.end) {
                    found.push_back(mark.tokens.end);
                }
            }
            return found;
        }
        default: break;
        }
        return fits ? std::vector<std::uint32_t>{at + 1} : std::vector<std::uint32_t>{};
    }

    const Tokens& tokens_;
    const Marks& marks_;
    TokenSpan sentence_;
    const ParsedPhrase* phrase_ = nullptr;
    std::optional<Hit> best_;
    bool best_marked_ = false;
};

}  // namespace evenhand::tests
