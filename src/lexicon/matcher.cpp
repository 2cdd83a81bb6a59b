#include "evenhand/lexicon/matcher.hpp"

#include "lexicon/anchoring.hpp"
#include "lexicon/stretch.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace evenhand::lexicon {
namespace {

/// The ways through one phrase from one word on. All places that the ways so far lead to are gone on from at
/// once, as the bits of one number; a phrase has no loops, so its nodes are gone through once.
class Walk {
  public:
    Walk(const Node* nodes, Stretch& stretch, std::uint32_t start)
        : nodes_(nodes), stretch_(stretch), start_(Places{1} << start), joined_(stretch.joined() | start_),
          passable_(stretch.passable() | start_), limit_((start_ << longest_match << 1U) - start_) {}

    /// Where the phrase ends; a match that is too long is none.
    Places ends(const Phrase& phrase) { return through(phrase.begin, phrase.past, start_) & limit_; }

    /// The first word that may carry the meaning of a match with that end; none where no head is met. Asked
    /// after ends().
    std::optional<std::uint32_t> head(const Phrase& phrase, std::uint32_t end) {
        by_head_only_ = true;
        for (Places left = heads_; left != 0; left &= left - 1) {
            allowed_heads_ = left & (~left + 1);
            const auto head = static_cast<std::uint32_t>(std::countr_zero(left));
            if (head < end && (through(phrase.begin, phrase.past, start_) >> end & 1U) != 0) {
                return head;
            }
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] std::uint32_t past_of(std::uint32_t at) const { return at + nodes_[at].size; }

    Places through(std::uint32_t at, std::uint32_t past, Places places) {
        for (; at < past && places != 0; at = past_of(at)) {
            places = step(at, places);
        }
        return places;
    }

    Places step(std::uint32_t at, Places places) {
        const Node& node = nodes_[at];
        switch (node.operation) {
        case Operation::word: return stretch_.where(node.atom, places & joined_) << 1U;
        case Operation::named: return over_marks(node.atom, places & joined_);
        case Operation::gap: return over_gap(node.number, places);
        case Operation::start: return stretch_.begins_sentence() ? places & 1U : 0;
        case Operation::end: {
            const auto remaining = stretch_.remaining();
            return remaining <= stretch_size ? places & (Places{1} << remaining) : 0;
        }
        case Operation::head:
            places &= allowed_heads_;
            heads_ |= places;
            return places;
        case Operation::optional: {
            const Places without = by_head_only_ && node.holds_head ? 0 : places;
            return without | through(at + 1, at + node.size, places);
        }
        case Operation::group: return over_group(at, places);
        case Operation::branch: break;
        }
        return 0;
    }

    Places over_marks(AtomId named, Places places) const {
        Places reached = 0;
        if ((places & stretch_.where(named)) == 0) {
            return reached;
        }
        for (const auto* mark = stretch_.last_mark(named); mark != nullptr; mark = stretch_.before(*mark)) {
            if (mark->end <= stretch_size) {
                reached |= (places >> mark->begin & 1U) << mark->end;
            }
        }
        return reached;
    }

    [[nodiscard]] Places over_gap(std::uint32_t words, Places places) const {
        Places reached = places;
        for (; words > 0 && places != 0; --words) {
            places = (places & passable_) << 1U;
            reached |= places;
        }
        return reached;
    }

    Places over_group(std::uint32_t at, Places places) {
        const Node& group = nodes_[at];
        if (group.atom != no_atom && stretch_.where(group.atom, places & joined_) == 0) {
            return 0;
        }
        Places reached = 0;
        for (auto branch = at + 1; branch < at + group.size; branch = past_of(branch)) {
            const bool asked = !by_head_only_ || !group.holds_head || nodes_[branch].holds_head;
            if (asked && may_enter(branch + 1, places)) {
                reached |= through(branch + 1, past_of(branch), places);
            }
        }
        return reached;
    }

    /// Most branches of most groups begin with a word that is not there.
    bool may_enter(std::uint32_t at, Places places) {
        return nodes_[at].operation != Operation::word ||
               stretch_.where(nodes_[at].atom, places & joined_) != 0;
    }

    const Node* nodes_;
    Stretch& stretch_;
    Places start_;
    Places joined_;
    Places passable_;
    Places limit_;
    Places heads_ = 0;
    Places allowed_heads_ = ~Places{0};
    bool by_head_only_ = false;
};

Programs prepared(Programs programs, const ClassCost& cost_of) {
    anchor_phrases(programs, cost_of);
    programs.renumber();
    return programs;
}

/// The bits from `least` to `most`, both among them.
Places bits_between(std::uint32_t least, std::uint32_t most) {
    return (~Places{0} << least) & (~Places{0} >> (63U - most));
}

}  // namespace

/// One sentence after the other under the programs.
class Matcher::Run {
  public:
    Run(const Matcher& matcher, const text::Tokens& tokens, const Marks& marks)
        : programs_(matcher.programs_), index_(matcher.index_), topics_(matcher.topics_),
          stretch_(matcher.programs_.atoms, matcher.index_, tokens, marks) {}

    /// `asked`: see Topics::serves.
    void find_in(base::TokenSpan sentence, std::vector<Hit>& hits, std::uint64_t asked = anything) {
        const auto before = static_cast<std::ptrdiff_t>(hits.size());
        stretch_.enter(sentence);
        bool whole = false;
        while (stretch_.advance()) {
            try_uses<&AnchorUses::begin, &AnchorUses::later>(asked, hits);
            whole = stretch_.begins_sentence() && stretch_.ends_sentence();
            if (whole) {
                try_later(topics_of(hits, before), hits);
            }
        }
        if (const auto topics = whole ? 0 : topics_of(hits, before)) {
            // A long sentence is gone through again.
            stretch_.enter(sentence);
            while (stretch_.advance()) {
                try_later(topics, hits);
            }
        }
        std::sort(hits.begin() + before, hits.end());
        hits.erase(std::unique(hits.begin() + before, hits.end()), hits.end());
    }

  private:
    static constexpr std::uint64_t anything = ~std::uint64_t{0};

    /// The phrases that are wanted for one of the topics.
    void try_later(std::uint64_t topics, std::vector<Hit>& hits) {
        if (topics != 0) {
            stretch_.note_later();
            try_uses<&AnchorUses::later, &AnchorUses::past>(topics, hits);
        }
    }

    /// Of each anchor that stands, the uses from there up to there.
    template <std::uint32_t AnchorUses::*From, std::uint32_t AnchorUses::*UpTo>
    void try_uses(std::uint64_t topics, std::vector<Hit>& hits) {
        const AnchorNeeds* const needs = index_.needs();
        for (const AtomId anchor : stretch_.standing()) {
            const auto uses = index_.uses(anchor);
            const Places there = stretch_.where(anchor);
            for (auto number = uses.*From; number < uses.*UpTo; ++number) {
                if (stretch_.meets(needs[number], topics)) {
                    try_round(index_.use(number), there, hits);
                }
            }
        }
    }

    /// Of the hits from there on.
    [[nodiscard]] std::uint64_t topics_of(const std::vector<Hit>& hits, std::ptrdiff_t from) const {
        std::uint64_t topics = 0;
        if (!topics_.empty()) {
            std::for_each(hits.begin() + from, hits.end(),
                          [&](const Hit& hit) { topics |= topics_[hit.pattern].raised; });
        }
        return topics;
    }

    /// Tries a phrase from everywhere it may begin so that its anchor is one of those words of the stretch.
    void try_round(const AnchorUse& use, Places anchors, std::vector<Hit>& hits) {
        // Wanted by one in four; asked for now, they are there when it comes to that.
        __builtin_prefetch(&programs_.phrases[use.phrase]);
        __builtin_prefetch(&programs_.nodes[use.node]);
        anchors = stretch_.tried_round(anchors, use);
        if (anchors == 0) {
            return;
        }
        Places starts = beginnings(use, anchors) & stretch_.beginnings();
        if (use.first != no_atom) {
            starts = stretch_.where(use.first, starts);
        }
        if (starts != 0) {
            try_from(use, starts, hits);
        }
    }

    /// On its own, so that the many uses that come to nothing are done with in one loop.
    [[gnu::noinline]] void try_from(const AnchorUse& use, Places starts, std::vector<Hit>& hits) {
        if (use.one_word) {
            for (; starts != 0; starts &= starts - 1) {
                const auto word = static_cast<std::uint32_t>(std::countr_zero(starts));
                hits.push_back(hit(use.phrase, word, word + 1, word));
            }
            return;
        }
        if (!use.only) {
            starts = stretch_.untried(use.phrase, starts);
        }
        for (; starts != 0; starts &= starts - 1) {
            match(use.phrase, static_cast<std::uint32_t>(std::countr_zero(starts)), hits);
        }
    }

    /// The words from which the phrase reaches one of the anchors.
    [[nodiscard]] Places beginnings(const AnchorUse& use, Places anchors) const {
        const auto reach = use.most + use.classes * (stretch_.widest_mark() - 1);
        if (reach == use.least) {
            return anchors >> use.least;
        }
        Places starts = 0;
        for (Places left = anchors; left != 0; left &= left - 1) {
            const auto anchor = static_cast<std::uint32_t>(std::countr_zero(left));
            if (anchor >= use.least) {
                starts |= bits_between(anchor - std::min(reach, anchor), anchor - use.least);
            }
        }
        return starts;
    }

    /// The longest match of the phrase that begins at the word.
    void match(std::uint32_t number, std::uint32_t start, std::vector<Hit>& hits) {
        const Phrase& phrase = programs_.phrases[number];
        Walk walk(programs_.nodes.data(), stretch_, start);
        if (const Places ends = walk.ends(phrase)) {
            const auto end = static_cast<std::uint32_t>(std::bit_width(ends)) - 1;
            const auto head = phrase.has_head ? walk.head(phrase, end).value_or(start) : start;
            hits.push_back(hit(number, start, end, head));
        }
    }

    [[nodiscard]] Hit hit(std::uint32_t number, std::uint32_t start, std::uint32_t end,
                          std::uint32_t head) const {
        return Hit{number, base::TokenSpan{stretch_.token(start), stretch_.token(end - 1) + 1},
                   stretch_.token(head)};
    }

    const Programs& programs_;
    const AnchorIndex& index_;
    const std::vector<Topics>& topics_;
    Stretch stretch_;
};

Matcher::Matcher(Programs programs, std::vector<Topics> topics, const ClassCost& cost_of)
    : programs_(prepared(std::move(programs), cost_of)), topics_(std::move(topics)),
      index_(programs_, topics_) {}

void Matcher::find(const text::Tokens& tokens, const Marks& marks, base::TokenSpan sentence,
                   std::vector<Hit>& hits) const {
    Run(*this, tokens, marks).find_in(sentence, hits);
}

void Matcher::find(const text::Tokens& tokens, const Marks& marks, const text::Layout& layout,
                   std::vector<PlacedHit>& placed, std::span<const std::uint64_t> asked) const {
    Run run(*this, tokens, marks);
    std::vector<Hit> hits;
    hits.reserve(stretch_size);
    for (std::uint32_t sentence = 0; sentence < layout.sentences.size(); ++sentence) {
        hits.clear();
        if (asked.empty()) {
            run.find_in(layout.sentences[sentence].tokens, hits);
        } else {
            run.find_in(layout.sentences[sentence].tokens, hits, asked[sentence]);
        }
        for (const Hit& hit : hits) {
            placed.push_back(PlacedHit{hit, sentence});
        }
    }
}

}  // namespace evenhand::lexicon
