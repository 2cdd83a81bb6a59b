#include "evenhand/lexicon/matcher.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

using evenhand::base::TokenSpan;
using evenhand::lexicon::ClassId;
using evenhand::lexicon::compile_phrase;
using evenhand::lexicon::Hit;
using evenhand::lexicon::longest_match;
using evenhand::lexicon::Mark;
using evenhand::lexicon::Marks;
using evenhand::lexicon::Matcher;
using evenhand::lexicon::most_in_gap;
using evenhand::lexicon::parse_phrase;
using evenhand::lexicon::ParsedPhrase;
using evenhand::lexicon::PhraseContext;
using evenhand::lexicon::PhraseElement;
using evenhand::lexicon::Programs;
using evenhand::lexicon::Topics;
using evenhand::text::TokenKind;
using evenhand::text::Tokens;
using Kind = PhraseElement::Kind;

namespace {

constexpr ClassId party = 3;
const PhraseContext context{
    [](std::string_view name) { return name == "party" ? std::optional<ClassId>(party) : std::nullopt; },
    [](std::string_view word) {
        return std::vector<std::string>{std::string(word), std::string(word) + "s"};
    },
    {}};

bool word_like(const Tokens& tokens, std::uint32_t at) {
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
                if (mark.what == party && mark.tokens.begin == at) {
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

/// A small alphabet, so that phrases and texts meet often.
class Generator {
  public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::string phrase() {
        std::string text = one_of({"", "", "", "<start> "});
        text += sequence(2 + below(3), 0, head_at_ = below(5));
        return text + one_of({"", "", "", " <end>"});
    }
    std::string text() {
        std::string text;
        // One text in eight is longer than what is looked at in one go.
        const auto words = below(8) == 0 ? 60 + below(120) : 4 + below(20);
        for (std::uint32_t i = 0; i < words; ++i) {
            text += one_of({"ma", "mas", "Ma", "pa", "pas", "pat", "ta", "ka", "kat", "paka"});
            text += one_of({" ", " ", " ", " ", ", ", "; ", " (", ") ", " – ", "\n", "! ", ": "});
        }
        return text;
    }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  private:
    std::string one_of(std::initializer_list<const char*> choices) {
        return *(choices.begin() + below(static_cast<std::uint32_t>(choices.size())));
    }
    std::string sequence(std::uint32_t elements, int depth, std::uint32_t head) {
        std::string text;
        for (std::uint32_t i = 0; i < elements; ++i) {
            const bool inside = i > 0 && i + 1 < elements;
            if (inside && below(4) == 0) {
                text += one_of({"... ", "...1 ", "...3 "});
            }
            text += (depth == 0 && i == head ? "^" : "") + element(depth) + " ";
        }
        text.pop_back();
        return text;
    }
    std::string element(int depth) {
        switch (below(depth < 2 ? 9 : 6)) {
        case 0: return one_of({"ma", "pa"});
        case 1: return one_of({"ma~", "pa~"});
        case 2: return one_of({"pa*", "ka*"});
        case 3: return one_of({"=Ma", "=ma"});
        case 4: return "_";
        case 5: return "<party>";
        case 6:
            return "(" + sequence(1 + below(2), depth + 1, 99) + "|" + sequence(1 + below(3), depth + 1, 99) +
                   ")";
        case 7: return one_of({"ma?", "ta?", "_?"});
        default: return "(" + sequence(1 + below(2), depth + 1, 99) + ")?";
        }
    }
    std::mt19937 random_;
    std::uint32_t head_at_ = 0;
};

std::string shown(const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits) {
        all += std::to_string(hit.tokens.begin) + "-" + std::to_string(hit.tokens.end) + "^" +
               std::to_string(hit.head) + " ";
    }
    return all;
}

Marks marks_in(const Tokens& tokens, Generator& generator) {
    Marks marks;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        const auto end = at + 1 + generator.below(3);
        // A mark begins and ends with a word.
        if (word_like(tokens, at) && end <= tokens.size() && word_like(tokens, end - 1) &&
            generator.below(4) == 0) {
            marks.add(Mark{TokenSpan{at, end}, party});
        }
    }
    marks.seal(tokens.size());
    return marks;
}

void compare(Generator& generator, std::uint64_t& agreed) {
    const auto phrase = generator.phrase();
    const auto parsed = parse_phrase(phrase);
    Programs programs;
    if (!parsed.ok() || !compile_phrase(*parsed, context, programs).ok()) {
        return;
    }
    const Matcher matcher(std::move(programs));
    for (int i = 0; i < 6; ++i) {
        const auto text = generator.text();
        const Tokens tokens(text);
        const Marks marks = marks_in(tokens, generator);
        const TokenSpan sentence{0, tokens.size()};
        std::vector<Hit> fast;
        matcher.find(tokens, marks, sentence, fast);
        const auto slow = SlowMatcher(tokens, marks, sentence).find(*parsed);
        if (fast != slow) {
            FAIL("phrase: " << phrase << "\ntext: " << text << "\nfast: " << shown(fast)
                            << "\nslow: " << shown(slow));
        }
        agreed += fast.size();
    }
}

struct Counts {
    int with = 0;
    int without = 0;
};

/// One phrase that is looked for only beside another one.
void compare_wanted(Generator& generator, Counts& counts) {
    const auto first = parse_phrase(generator.phrase());
    const auto other = parse_phrase(generator.phrase());
    Programs programs;
    if (!first.ok() || !other.ok() || !compile_phrase(*first, context, programs).ok() ||
        !compile_phrase(*other, context, programs).ok()) {
        return;
    }
    const Matcher matcher(std::move(programs), {Topics{6, 0}, Topics{0, 4}});
    for (int i = 0; i < 6; ++i) {
        const auto text = generator.text();
        const Tokens tokens(text);
        const Marks marks = marks_in(tokens, generator);
        const TokenSpan sentence{0, tokens.size()};
        std::vector<Hit> fast;
        matcher.find(tokens, marks, sentence, fast);
        SlowMatcher slow(tokens, marks, sentence);
        auto expected = slow.find(*first);
        if (!expected.empty()) {
            for (Hit hit : slow.find(*other)) {
                hit.pattern = 1;
                expected.push_back(hit);
            }
        }
        if (fast != expected) {
            FAIL("text: " << text << "\nfast: " << shown(fast) << "\nslow: " << shown(expected));
        }
        ++(fast.empty() ? counts.without : counts.with);
    }
}

}  // namespace

TEST_CASE("a phrase that is wanted for a topic is found beside the phrases that raise it, and nowhere else",
          "[lexicon]") {
    Generator generator(20270507);
    Counts counts;
    for (int i = 0; i < 1500; ++i) {
        compare_wanted(generator, counts);
    }
    CHECK(counts.with > 500);
    CHECK(counts.without > 500);
}

TEST_CASE("the fast matcher finds what the slow and obvious one finds", "[lexicon]") {
    Generator generator(20270506);
    std::uint64_t agreed = 0;
    for (int i = 0; i < 3000; ++i) {
        compare(generator, agreed);
    }
    CHECK(agreed > 1000);
}

TEST_CASE("many gaps over many equal words cost little", "[lexicon]") {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += "ma ";
    }
    Programs programs;
    REQUIRE(compile_phrase(*parse_phrase("ma ...20 ma ...20 ma ...20 ma ...20 pa"), context, programs).ok());
    REQUIRE(compile_phrase(*parse_phrase("ma ...20 ma ...20 ma ...20 ma ...20 ma"), context, programs).ok());
    const Matcher matcher(std::move(programs));
    const Tokens tokens(text);
    std::vector<Hit> hits;
    matcher.find(tokens, Marks{}, TokenSpan{0, tokens.size()}, hits);
    CHECK(hits.size() == 1996);
}
