#include "pronouns.hpp"

#include <optional>

namespace evenhand::people {
namespace {

// How far back "she" may reach: a quotation of several paragraphs may stand between.
constexpr std::uint32_t most_sentences = 16;
constexpr std::size_t most_mentions = 40;

struct Pronoun {
    Gender gender = Gender::unknown;
    bool plural = false;
};

std::optional<Pronoun> pronoun_at(const Scan& scan, std::uint32_t at) {
    if (scan.is(at, "he")) {
        return Pronoun{Gender::male, false};
    }
    if (scan.is(at, "she")) {
        return Pronoun{Gender::female, false};
    }
    const auto after = scan.is(at, "they") ? scan.next(at) : Scan::nowhere;
    if (after != Scan::nowhere && scan.speaks(after)) {
        return Pronoun{Gender::unknown, true};
    }
    return std::nullopt;
}

/// The figure meant: in the nearest sentence before that names a fitting one, the first of them, for subjects
/// stand first and pronouns take up the subject.
std::optional<std::uint32_t> meant(const Scan& scan, const Figures& figures,
                                   const std::vector<Mention>& before, std::uint32_t at, Pronoun pronoun) {
    std::optional<std::uint32_t> best;
    bool best_sure = false;
    std::uint32_t best_sentence = 0;
    std::size_t seen = 0;
    for (auto mention = before.rbegin(); mention != before.rend() && seen < most_mentions;
         ++mention, ++seen) {
        const auto sentence = scan.sentence(mention->tokens.begin);
        if ((best && sentence != best_sentence) || sentence + most_sentences < scan.sentence(at)) {
            break;
        }
        const Draft& draft = figures.at(mention->figure);
        if (draft.body || !compatible(draft.gender, pronoun.gender) ||
            (pronoun.plural && draft.gender != Gender::unknown)) {
            continue;
        }
        const bool sure = draft.gender != Gender::unknown && draft.gender == pronoun.gender;
        if (best_sure && !sure) {
            continue;
        }
        best = mention->figure;
        best_sure = sure;
        best_sentence = sentence;
    }
    return best;
}

}  // namespace

void add_pronouns(const Scan& scan, Figures& figures, std::vector<Mention>& mentions) {
    std::vector<Mention> all;
    all.reserve(mentions.size());
    auto next = mentions.begin();
    for (std::uint32_t at = 0; at < scan.size(); ++at) {
        if (next != mentions.end() && next->tokens.begin == at) {
            at = next->tokens.end - 1;
            all.push_back(*next++);
            continue;
        }
        const auto pronoun = scan.is_word(at) ? pronoun_at(scan, at) : std::nullopt;
        if (!pronoun) {
            continue;
        }
        if (const auto figure = meant(scan, figures, all, at, *pronoun)) {
            Draft& draft = figures.at(*figure);
            draft.gender = draft.gender == Gender::unknown ? pronoun->gender : draft.gender;
            all.push_back({{at, at + 1}, *figure, MentionKind::pronoun, {at, at + 1}});
        }
    }
    mentions = std::move(all);
}

}  // namespace evenhand::people
