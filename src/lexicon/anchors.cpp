#include "evenhand/lexicon/anchors.hpp"

#include <algorithm>

namespace evenhand::lexicon {

AnchorIndex::AnchorIndex(const Programs& programs) : begins_(programs.atoms.noted_count() + 1) {
    std::size_t members = 0;
    for (const Anchor& anchor : programs.anchors) {
        ++begins_[anchor.atom + 1].uses;
    }
    for (const Atoms::NotedSet& set : programs.atoms.noted_sets()) {
        members += set.members.size();
        for (const AtomId member : set.members) {
            ++begins_[member + 1].sets;
        }
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) {
        begins_[i].uses += begins_[i - 1].uses;
        begins_[i].sets += begins_[i - 1].sets;
    }
    std::vector<Begin> next(begins_.begin(), begins_.end());
    uses_.resize(programs.anchors.size());
    for (std::uint32_t phrase = 0; phrase < programs.size(); ++phrase) {
        for (auto i = programs.anchor_begins[phrase]; i < programs.anchor_begins[phrase + 1]; ++i) {
            const Anchor& anchor = programs.anchors[i];
            uses_[next[anchor.atom].uses++] = AnchorUse{phrase, anchor.least, anchor.most, anchor.classes};
        }
    }
    sets_.resize(members);
    for (const Atoms::NotedSet& set : programs.atoms.noted_sets()) {
        for (const AtomId member : set.members) {
            sets_[next[member].sets++] = set.atom;
        }
    }
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
