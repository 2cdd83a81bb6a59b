#include "evenhand/lexicon/anchors.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

Topics topics_of(const std::vector<Topics>& topics, std::uint32_t phrase) {
    return topics.empty() ? Topics{} : topics[phrase];
}

/// A set so frequent that it is put together when asked for hardly ever says no.
AnchorNeeds needs_of(const Phrase& phrase, const Topics& topics, AtomId always) {
    const auto asked = [&](AtomId atom) { return is_composed(atom) ? always : atom; };
    return {{asked(phrase.needs[0]), asked(phrase.needs[1])},
            topics.wanted_for != 0 ? topics.wanted_for : topics.serves};
}

AnchorUse use_of(std::uint32_t number, const Phrase& phrase, const Anchor& anchor, std::uint32_t anchors) {
    const auto small = [](std::uint32_t count) { return static_cast<std::uint8_t>(std::min(count, 255U)); };
    AnchorUse use;
    use.phrase = number;
    use.node = phrase.begin;
    use.before = anchor.before;
    use.after = anchor.after;
    use.has_before = anchor.before != no_atom;
    use.has_after = anchor.after != no_atom;
    use.least = small(anchor.least);
    use.most = small(anchor.most);
    use.classes = small(anchor.classes);
    use.one_word = phrase.one_word;
    use.first = anchor.most == 0 ? no_atom : phrase.first;
    use.only = anchors == 1;
    return use;
}

/// By composed atom: whether it is a set of which all members are words.
std::vector<std::uint8_t> sets_of_words(const Atoms& atoms) {
    std::vector<bool> is_word(atoms.noted_count(), true);
    for (const Atoms::Prefix& prefix : atoms.prefixes()) {
        is_word[prefix.atom] = false;
    }
    for (const AtomId named : atoms.classes()) {
        if (named != no_atom) {
            is_word[named] = false;
        }
    }
    is_word[any_word] = false;
    std::vector<std::uint8_t> all(atoms.composed_count());
    for (AtomId i = 0; i < all.size(); ++i) {
        const Atoms::Composed parts = atoms.composed(i | composed_bit);
        const bool words = std::ranges::all_of(
            parts.members, [&](AtomId member) { return !is_composed(member) && is_word[member]; });
        all[i] = parts.spelling.empty() && words ? 1 : 0;
    }
    return all;
}

constexpr std::size_t row_bits = 64;

/// By noted atom: whether a phrase asks for it that is not tried later only. One that is a single word asks
/// for nothing: what stands is its anchor.
std::vector<std::uint8_t> asked_first(const Programs& programs, const std::vector<Topics>& topics) {
    std::vector<std::uint8_t> asked(programs.atoms.noted_count());
    const auto ask = [&](AtomId atom) {
        if (atom != no_atom && !is_composed(atom)) {
            asked[atom] = 1;
        }
    };
    for (std::uint32_t i = 0; i < programs.size(); ++i) {
        const Phrase& phrase = programs.phrases[i];
        if (phrase.one_word || topics_of(topics, i).wanted_for != 0) {
            continue;
        }
        ask(phrase.first);
        std::ranges::for_each(phrase.needs, ask);
        for (auto node = phrase.begin; node < phrase.past; ++node) {
            ask(programs.nodes[node].atom);
        }
        for (auto anchor = programs.anchor_begins[i]; anchor < programs.anchor_begins[i + 1]; ++anchor) {
            ask(programs.anchors[anchor].before);
            ask(programs.anchors[anchor].after);
        }
    }
    return asked;
}

}  // namespace

void AnchorIndex::fill_rows(const Atoms& atoms) {
    const std::size_t width = (atoms.composed_count() + row_bits - 1) / row_bits;
    rows_.assign(width, 0);
    for (AtomId set = 0; set < atoms.composed_count(); ++set) {
        if (of_words_only_[set] == 0) {
            continue;
        }
        for (const AtomId member : atoms.composed(set | composed_bit).members) {
            if (begins_[member].row == 0) {
                begins_[member].row = static_cast<std::uint32_t>(rows_.size());
                rows_.resize(rows_.size() + width);
            }
            rows_[begins_[member].row + set / row_bits] |= std::uint64_t{1} << (set % row_bits);
        }
    }
}

void AnchorIndex::fill_uses(const Programs& programs, const std::vector<Topics>& topics) {
    const auto waits = [&](std::uint32_t phrase) { return topics_of(topics, phrase).wanted_for != 0; };
    const auto each_anchor = [&](auto visit) {
        for (std::uint32_t phrase = 0; phrase < programs.size(); ++phrase) {
            for (auto i = programs.anchor_begins[phrase]; i < programs.anchor_begins[phrase + 1]; ++i) {
                visit(phrase, programs.anchors[i]);
            }
        }
    };
    each_anchor([&](std::uint32_t phrase, const Anchor& anchor) {
        ++begins_[anchor.atom + 1].uses;
        begins_[anchor.atom].later += waits(phrase) ? 0 : 1;
    });
    for (std::size_t i = 0; i < begins_.size(); ++i) {
        begins_[i].uses += i == 0 ? 0 : begins_[i - 1].uses;
        begins_[i].later += begins_[i].uses;
    }
    std::vector<Begin> next(begins_);
    uses_.resize(programs.anchors.size());
    needs_.resize(programs.anchors.size());
    each_anchor([&](std::uint32_t phrase, const Anchor& anchor) {
        Begin& at = next[anchor.atom];
        const auto number = (waits(phrase) ? at.later : at.uses)++;
        needs_[number] = needs_of(programs.phrases[phrase], topics_of(topics, phrase), always());
        uses_[number] = use_of(phrase, programs.phrases[phrase], anchor,
                               programs.anchor_begins[phrase + 1] - programs.anchor_begins[phrase]);
    });
}

AnchorIndex::AnchorIndex(const Programs& programs, const std::vector<Topics>& topics)
    : begins_(programs.atoms.noted_count() + 1), prefixes_(programs.atoms), phrases_(programs.size()),
      of_words_only_(sets_of_words(programs.atoms)) {
    fill_rows(programs.atoms);
    fill_uses(programs, topics);
    fill_sets(programs.atoms, asked_first(programs, topics));
    fill_prefixes(programs.atoms);
}

void AnchorIndex::fill_prefixes(const Atoms& atoms) {
    struct Beginning {
        AtomId word = 0;
        AtomId prefix = 0;
    };
    std::vector<Beginning> all;
    atoms.each_word([&](AtomId word, std::string_view folded) {
        prefixes_.of(folded, [&](AtomId prefix) { all.push_back(Beginning{word, prefix}); });
    });
    std::ranges::stable_sort(all, {}, &Beginning::word);
    auto next = all.begin();
    for (AtomId atom = 0; atom < begins_.size(); ++atom) {
        begins_[atom].prefixes = static_cast<std::uint32_t>(known_prefixes_.size());
        for (; next != all.end() && next->word == atom; ++next) {
            known_prefixes_.push_back(next->prefix);
        }
    }
}

void AnchorIndex::fill_sets(const Atoms& atoms, const std::vector<std::uint8_t>& asked_first) {
    std::size_t members = 0;
    atoms.each_noted_set([&](AtomId set, std::span<const AtomId> of) {
        members += of.size();
        for (const AtomId member : of) {
            ++begins_[member + 1].sets;
            begins_[member].later_sets += asked_first[set];
        }
    });
    for (std::size_t i = 0; i < begins_.size(); ++i) {
        begins_[i].sets += i == 0 ? 0 : begins_[i - 1].sets;
        begins_[i].later_sets += begins_[i].sets;
    }
    std::vector<Begin> next(begins_);
    sets_.resize(members);
    atoms.each_noted_set([&](AtomId set, std::span<const AtomId> of) {
        for (const AtomId member : of) {
            Begin& at = next[member];
            sets_[(asked_first[set] != 0 ? at.sets : at.later_sets)++] = set;
        }
    });
}

PrefixIndex::PrefixIndex(const Atoms& atoms) : prefixes_(atoms.prefixes()), buckets_(bucket_count + 1) {
    std::stable_sort(prefixes_.begin(), prefixes_.end(),
                     [](const auto& a, const auto& b) { return bucket_of(a.text) < bucket_of(b.text); });
    for (const auto& prefix : prefixes_) {
        ++buckets_[bucket_of(prefix.text) + 1];
    }
    for (std::uint32_t i = 0; i < bucket_count; ++i) {
        buckets_[i + 1] += buckets_[i];
    }
}

}  // namespace evenhand::lexicon
