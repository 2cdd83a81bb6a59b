#include "lexicon/anchoring.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace evenhand::lexicon {
namespace {

/// How many words some nodes take up.
struct Width {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint32_t classes = 0;

    void add(const Width& other) {
        least += other.least;
        most += other.most;
        classes += other.classes;
    }
};

/// What stands right beside some nodes in every match; no_atom where that cannot be said.
struct Sides {
    AtomId before = no_atom;
    AtomId after = no_atom;
};

/// A node as an anchor of its sequence.
struct Candidate {
    std::uint32_t node = 0;
    Width before;
    std::uint32_t cost = 0;
};

/// What stands first, gathered node by node until one that every match holds.
struct First {
    std::vector<AtomId> atoms;
    bool anything = false;
    bool open = true;  ///< nothing mandatory has come yet
};

/// Reads the nodes of a phrase, or of a part of one.
class Outline {
  public:
    explicit Outline(const Programs& programs) : atoms_(programs.atoms), nodes_(programs.nodes) {}

    /// Visits the nodes of a sequence that can be its anchor, in their order.
    template <typename Visit>
    void each_candidate(std::uint32_t at, std::uint32_t past, Visit visit) const {
        Width before;
        for (; at < past; at = past_of(at)) {
            if (const auto alone = cost_of(at)) {
                // Far from the beginning every anchor costs more tries.
                visit(Candidate{at, before, *alone + (before.most - before.least) / 4 + before.classes});
            }
            before.add(width_of(at));
        }
    }

    /// The cheapest node of a sequence, the first of several; none where nothing is mandatory.
    [[nodiscard]] std::optional<Candidate> cheapest(std::uint32_t at, std::uint32_t past) const {
        std::optional<Candidate> best;
        each_candidate(at, past, [&](const Candidate& candidate) {
            if (!best || candidate.cost < best->cost) {
                best = candidate;
            }
        });
        return best;
    }

    /// What stands beside a node of a sequence that itself stands between `outer`.
    [[nodiscard]] Sides sides(std::uint32_t at, std::uint32_t past, std::uint32_t node, Sides outer) const {
        Sides beside{outer.before, no_atom};
        for (; at < node; at = past_of(at)) {
            if (nodes_[at].operation != Operation::head) {
                beside.before = nodes_[at].operation == Operation::word ? asked(nodes_[at].atom) : no_atom;
            }
        }
        do {
            node = past_of(node);
        } while (node < past && nodes_[node].operation == Operation::head);
        beside.after = node < past ? asked(beginning_of(nodes_[node])) : outer.after;
        return beside;
    }

    /// Adds atoms of which every match of the node holds one.
    void cover(std::uint32_t node, const Width& before, Sides beside, std::vector<Anchor>& anchors) const {
        if (nodes_[node].operation != Operation::group) {
            if (nodes_[node].operation == Operation::named) {
                // Nobody knows where it ends.
                beside.after = no_atom;
            }
            atoms_.each_covering(nodes_[node].atom, [&](AtomId member) {
                anchors.push_back(
                    Anchor{member, before.least, before.most, before.classes, beside.before, beside.after});
            });
            return;
        }
        for (auto branch = node + 1; branch < past_of(node); branch = past_of(branch)) {
            const auto best = cheapest(branch + 1, past_of(branch));
            Width to_best = best->before;
            to_best.add(before);
            cover(best->node, to_best, sides(branch + 1, past_of(branch), best->node, beside), anchors);
        }
    }

    [[nodiscard]] First first(std::uint32_t at, std::uint32_t past) const {
        First all;
        for (; at < past && all.open && !all.anything; at = past_of(at)) {
            add_first(at, all);
        }
        return all;
    }

  private:
    [[nodiscard]] std::uint32_t past_of(std::uint32_t at) const { return at + nodes_[at].size; }

    /// Any word tells nothing.
    static AtomId asked(AtomId atom) { return atom == any_word ? no_atom : atom; }
    /// What the node begins with.
    static AtomId beginning_of(const Node& node) {
        const bool known = node.operation == Operation::word || node.operation == Operation::named ||
                           node.operation == Operation::group;
        return known ? node.atom : no_atom;
    }

    [[nodiscard]] Width width_of(std::uint32_t node) const {
        switch (nodes_[node].operation) {
        case Operation::word: return Width{1, 1, 0};
        case Operation::named: return Width{1, 1, 1};
        case Operation::gap: return Width{0, nodes_[node].number, 0};
        case Operation::optional: {
            Width width = width_of(node + 1, past_of(node));
            width.least = 0;
            return width;
        }
        case Operation::group: {
            Width width{~0U, 0, 0};
            for (auto branch = node + 1; branch < past_of(node); branch = past_of(branch)) {
                const Width one = width_of(branch + 1, past_of(branch));
                width.least = std::min(width.least, one.least);
                width.most = std::max(width.most, one.most);
                width.classes = std::max(width.classes, one.classes);
            }
            return width;
        }
        default: return Width{};
        }
    }

    [[nodiscard]] Width width_of(std::uint32_t at, std::uint32_t past) const {
        Width sum;
        for (; at < past; at = past_of(at)) {
            sum.add(width_of(at));
        }
        return sum;
    }

    /// What anchors that together cover every match of the node cost; none where none can.
    [[nodiscard]] std::optional<std::uint32_t> cost_of(std::uint32_t node) const {
        const AtomId atom = nodes_[node].atom;
        switch (nodes_[node].operation) {
        case Operation::word: return atom == any_word ? std::nullopt : std::optional(atoms_.cost(atom));
        case Operation::named: return atoms_.cost(atom);
        case Operation::group: {
            std::uint32_t sum = 0;
            for (auto branch = node + 1; branch < past_of(node); branch = past_of(branch)) {
                const auto best = cheapest(branch + 1, past_of(branch));
                if (!best) {
                    return std::nullopt;
                }
                sum += best->cost;
            }
            return sum;
        }
        default: return std::nullopt;
        }
    }

    void add_first(std::uint32_t node, First& all) const {
        switch (nodes_[node].operation) {
        case Operation::word:
        case Operation::named:
            all.anything = nodes_[node].atom == any_word;
            all.open = false;
            atoms_.cover(nodes_[node].atom, all.atoms);
            break;
        case Operation::gap: all.anything = true; break;
        case Operation::optional: add_inner(node + 1, past_of(node), all); break;
        case Operation::group: {
            bool open = false;
            for (auto branch = node + 1; branch < past_of(node); branch = past_of(branch)) {
                open = add_inner(branch + 1, past_of(branch), all) || open;
            }
            all.open = open;
            break;
        }
        default: break;
        }
    }

    /// Whether what is inside may be nothing at all.
    bool add_inner(std::uint32_t at, std::uint32_t past, First& all) const {
        const First inner = first(at, past);
        all.atoms.insert(all.atoms.end(), inner.atoms.begin(), inner.atoms.end());
        all.anything = all.anything || inner.anything;
        return inner.open;
    }

    const Atoms& atoms_;
    const std::vector<Node>& nodes_;
};

/// The set of the atoms of which every match of the node holds one.
AtomId need_of(Programs& programs, std::uint32_t node) {
    if (programs.nodes[node].operation != Operation::group) {
        return programs.atoms.covering(programs.nodes[node].atom);
    }
    std::vector<Anchor> anchors;
    Outline(programs).cover(node, Width{}, Sides{}, anchors);
    std::vector<AtomId> members;
    for (const Anchor& anchor : anchors) {
        members.push_back(anchor.atom);
    }
    return programs.atoms.set(std::move(members));
}

/// Finds the rarest atoms of which every match of the phrase holds one.
void anchor(Programs& programs, Phrase& phrase) {
    const Outline outline(programs);
    if (phrase.one_word) {
        outline.cover(phrase.begin, Width{}, Sides{}, programs.anchors);
        return;
    }
    std::vector<Candidate> candidates;
    outline.each_candidate(phrase.begin, phrase.past,
                           [&](const Candidate& candidate) { candidates.push_back(candidate); });
    std::ranges::stable_sort(candidates, {}, &Candidate::cost);
    const Candidate& best = candidates.at(0);
    outline.cover(best.node, best.before, outline.sides(phrase.begin, phrase.past, best.node, Sides{}),
                  programs.anchors);
    std::size_t needs = 0;
    for (std::size_t i = 1; i < candidates.size() && needs < std::size(phrase.needs); ++i) {
        phrase.needs[needs++] = need_of(programs, candidates[i].node);
    }
    phrase.first = first_atom(programs, phrase.begin, phrase.past);
}

}  // namespace

AtomId first_atom(Programs& programs, std::uint32_t begin, std::uint32_t past) {
    const auto& nodes = programs.nodes;
    while (begin < past &&
           (nodes[begin].operation == Operation::head || nodes[begin].operation == Operation::start)) {
        ++begin;
    }
    if (begin < past &&
        (nodes[begin].operation == Operation::word || nodes[begin].operation == Operation::named)) {
        return nodes[begin].atom == any_word ? no_atom : programs.atoms.covering(nodes[begin].atom);
    }
    First first = Outline(programs).first(begin, past);
    return first.anything || first.open ? no_atom : programs.atoms.set(std::move(first.atoms));
}

void anchor_phrases(Programs& programs, const ClassCost& cost_of) {
    if (cost_of) {
        programs.atoms.cost_classes(cost_of);
    }
    auto& nodes = programs.nodes;
    for (std::uint32_t at = 0; at < nodes.size(); ++at) {
        if (nodes[at].operation == Operation::group) {
            const AtomId first = first_atom(programs, at, at + nodes[at].size);
            nodes[at].atom = first;
        }
    }
    for (Phrase& phrase : programs.phrases) {
        anchor(programs, phrase);
        programs.anchor_begins.push_back(static_cast<std::uint32_t>(programs.anchors.size()));
    }
}

}  // namespace evenhand::lexicon
