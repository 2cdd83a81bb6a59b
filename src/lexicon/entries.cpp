#include "lexicon/entries.hpp"

#include "evenhand/text/tokens.hpp"
#include "lexicon/between.hpp"

#include <algorithm>
#include <utility>

namespace evenhand::lexicon {
namespace {

/// Most sentences have no more words.
constexpr std::size_t usual_words = 64;

}  // namespace

/// One text on its way through the net.
class Entries::Run {
  public:
    Run(const Entries& all, const text::Tokens& tokens)
        : all_(all), tokens_(tokens),
          any_begins_(all.roots_[any_word].onward != no_edge || all.roots_[any_word].open != no_edge) {
        found_.reserve(tokens.size());
        words_.reserve(usual_words);
    }

    void read(base::TokenSpan sentence) {
        look_up(sentence);
        for (const Word* word = words_.data(); word->token != no_token; ++word) {
            begin(word);
        }
    }
    [[nodiscard]] const std::vector<Mark>& found() const noexcept { return found_; }

  private:
    static constexpr std::uint32_t no_token = ~std::uint32_t{0};
    struct Word {
        std::uint32_t token = no_token;  ///< none of what stands behind the last
        AtomId atom = no_atom;
        bool proper = false;  ///< no symbol
        bool joined = false;  ///< it can be the next one of a phrase
    };
    /// An entry of varying length that begins with the word in hand.
    struct Varying {
        std::uint32_t entry = 0;
        ClassId what = 0;
        std::size_t mark = 0;
    };

    /// All words of a sentence, before the first is asked about: the tables are larger than the nearest
    /// caches, and so the processor waits for many of them at once.
    void look_up(base::TokenSpan sentence) {
        words_.clear();
        each_place(tokens_, sentence, [&](std::uint32_t token, const Between& before) {
            const text::Token& word = tokens_[token];
            const AtomId atom = all_.atoms_.words().find(word.hash);
            if (atom != no_atom) {
                __builtin_prefetch(&all_.roots_[atom]);
            }
            words_.push_back(Word{token, atom, is_word(word), before.joined()});
        });
        words_.emplace_back();
    }

    void begin(const Word* word) {
        begin_ = word->token;
        varying_.clear();
        const Word& next = *(word + 1);
        if (word->atom != no_atom) {
            enter(word->atom, *word, next);
        } else if (word->proper) {
            all_.prefixes_.of(tokens_.folded(word->token),
                              [&](AtomId prefix) { enter(prefix, *word, next); });
        }
        if (any_begins_ && word->proper) {
            enter(any_word, *word, next);
        }
        if (!reached_.empty()) {
            go_on(word + 2);
        }
    }

    /// From the first state; `atom` is the word's own or that of a beginning of it.
    void enter(AtomId atom, const Word& word, const Word& next) {
        const Root* const root = &all_.roots_[atom];
        for (auto i = root->accepts; i < (root + 1)->accepts; ++i) {
            accept(all_.accepts_[i], word.token + 1);
        }
        for (EdgeId at = root->spelled; at != no_edge; at = all_.edges_[at].next) {
            enter_spelled(all_.edges_[at], word, next);
        }
        if (!next.joined) {
            return;
        }
        // Most pairs of words begin nothing.
        if (root->onward != no_edge && next.atom != no_atom && all_.pairs_.may_hold(atom, next.atom)) {
            go_on_from(root->onward, next);
        }
        if (root->open != no_edge) {
            go_on_from(root->open, next);
        }
    }

    void enter_spelled(const Edge& edge, const Word& word, const Word& next) {
        if (!tokens_.spelled(word.token, all_.atoms_.composed(edge.exact).spelling)) {
            return;
        }
        accept_all(edge.to, word.token + 1);
        if (next.joined) {
            go_on(edge.to, next);
        }
    }

    void go_on_from(EdgeId edge, const Word& next) {
        for (; edge != no_edge; edge = all_.edges_[edge].next) {
            go_on(all_.edges_[edge].to, next);
        }
    }

    /// On from what two words have led to; `next` is the third.
    [[gnu::noinline]] void go_on(const Word* next) {
        for (; !reached_.empty(); ++next) {
            std::swap(states_, reached_);
            reached_.clear();
            if (next->joined) {
                std::ranges::for_each(states_, [&](StateId state) { go_on(state, *next); });
            }
        }
    }

    void go_on(StateId from, const Word& word) {
        const State& state = all_.states_[from];
        if (word.atom != no_atom && all_.steps_.may_hold(from, word.atom)) {
            follow(all_.onward_.find(key(from, word.atom)), word.token);
        }
        if (state.by_any && word.proper) {
            follow(all_.onward_.find(key(from, any_word)), word.token);
        }
        if (state.by_prefix && word.proper) {
            all_.prefixes_.of(tokens_.folded(word.token), [&](AtomId prefix) {
                follow(all_.onward_.find(key(from, prefix)), word.token);
            });
        }
    }

    /// Over the word, along all edges of the chain.
    void follow(EdgeId first, std::uint32_t token) {
        for (; first != no_edge; first = all_.edges_[first].next) {
            const Edge& edge = all_.edges_[first];
            if (edge.exact != no_atom && !tokens_.spelled(token, all_.atoms_.composed(edge.exact).spelling)) {
                continue;
            }
            accept_all(edge.to, token + 1);
            if (all_.states_[edge.to].leads_on) {
                reach(edge.to);
            }
        }
    }

    void accept_all(StateId reached, std::uint32_t end) {
        const State* const state = &all_.states_[reached];
        for (auto i = state->accepts; i < (state + 1)->accepts; ++i) {
            accept(all_.accepts_[i], end);
        }
    }

    void reach(StateId state) {
        if (std::ranges::find(reached_, state) == reached_.end()) {
            reached_.push_back(state);
        }
    }

    void accept(const Accept& accept, std::uint32_t end) {
        if (accept.varies) {
            accept_longest(accept, end);
        } else {
            found_.push_back(Mark{{begin_, end}, accept.what});
        }
    }

    [[gnu::noinline]] void accept_longest(const Accept& accept, std::uint32_t end) {
        const auto before = std::ranges::find_if(varying_, [&](const Varying& varying) {
            return varying.entry == accept.entry && varying.what == accept.what;
        });
        if (before != varying_.end()) {
            found_[before->mark].tokens.end = std::max(found_[before->mark].tokens.end, end);
            return;
        }
        varying_.push_back(Varying{accept.entry, accept.what, found_.size()});
        found_.push_back(Mark{{begin_, end}, accept.what});
    }

    const Entries& all_;
    const text::Tokens& tokens_;
    bool any_begins_;
    std::uint32_t begin_ = 0;      ///< the word in hand
    std::vector<Word> words_;      ///< of the sentence, and one behind them
    std::vector<StateId> states_;  ///< that the words from there on have led to
    std::vector<StateId> reached_;
    std::vector<Varying> varying_;  ///< of the word in hand
    std::vector<Mark> found_;
};

void Entries::mark(const text::Tokens& tokens, const text::Layout& layout, Marks& marks) const {
    Run run(*this, tokens);
    for (const text::Sentence& sentence : layout.sentences) {
        run.read(sentence.tokens);
    }
    marks.add(run.found());
}

}  // namespace evenhand::lexicon
