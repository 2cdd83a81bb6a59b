#include "pronouns.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace evenhand::people {
namespace {

// How far back "she" may reach: a quotation of several paragraphs may stand between.
constexpr std::uint32_t most_sentences = 16;
constexpr std::size_t most_mentions = 40;

struct Pronoun {
    Gender gender = Gender::unknown;
    bool plural = false;
};

/// What is said or held by its owner: "her view", "his answer".
constexpr std::array<std::string_view, 22> held = {
    "advice",    "answer",   "argument",   "belief",  "contention", "conviction", "fear",    "hope",
    "judgement", "judgment", "message",    "mind",    "opinion",    "prediction", "promise", "reaction",
    "reply",     "response", "suggestion", "verdict", "view",       "warning"};

/// The hashes of the words.
struct Words {
    std::uint64_t he = text::word_hash("he");
    std::uint64_t she = text::word_hash("she");
    std::uint64_t they = text::word_hash("they");
    std::uint64_t his = text::word_hash("his");
    std::uint64_t her = text::word_hash("her");
};

/// "In her own view": only where something is held does the possessive tell whose words follow.
bool owns_what_is_held(const Scan& scan, std::uint32_t at) {
    auto next = scan.next(at);
    if (next != Scan::nowhere && scan.tokens().folded(next) == "own") {
        next = scan.next(next);
    }
    return next != Scan::nowhere && std::ranges::find(held, scan.tokens().folded(next)) != held.end();
}

std::optional<Pronoun> pronoun_at(const Scan& scan, std::uint32_t at, const Words& words) {
    const auto hash = scan.tokens()[at].hash;
    if (hash == words.he || (hash == words.his && owns_what_is_held(scan, at))) {
        return Pronoun{Gender::male, false};
    }
    if (hash == words.she || (hash == words.her && owns_what_is_held(scan, at))) {
        return Pronoun{Gender::female, false};
    }
    const auto after = hash == words.they ? scan.next(at) : Scan::nowhere;
    if (after != Scan::nowhere && scan.speaks(after)) {
        return Pronoun{Gender::unknown, true};
    }
    return std::nullopt;
}

/// By token: it stands between quotation marks of its paragraph.
std::vector<bool> inside_marks(const Scan& scan) {
    std::vector<bool> inside(scan.size(), false);
    for (const auto& paragraph : scan.layout().paragraphs) {
        bool open = false;
        for (auto at = paragraph.tokens.begin; at < paragraph.tokens.end; ++at) {
            if (scan.is_kind(at, text::TokenKind::quote_mark)) {
                const auto mark = scan.tokens().text(at);
                const bool opens = mark == "\u201c" || mark == "\u2018" || mark == "\u00ab";
                const bool closes = mark == "\u201d" || mark == "\u2019" || mark == "\u00bb";
                open = opens || (!closes && !open);
            }
            inside[at] = open;
        }
    }
    return inside;
}

/// The figure meant: in the nearest sentence before that names a fitting one, the first of them, for subjects
/// stand first and pronouns take up the subject.
std::optional<std::uint32_t> meant(const Scan& scan, const Figures& figures,
                                   const std::vector<Mention>& before, const std::vector<bool>& inside,
                                   std::uint32_t at, Pronoun pronoun) {
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
        // Those of whom a quote tells are not who speaks round it.
        if (inside[mention->tokens.begin] && !inside[at]) {
            continue;
        }
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
    std::optional<std::vector<bool>> inside;
    static const Words words;
    auto next = mentions.begin();
    std::uint32_t past = 0;
    const auto take_mentions = [&](std::uint32_t to) {
        for (; next != mentions.end() && next->tokens.begin >= past && next->tokens.begin < to; ++next) {
            past = next->tokens.end;
            all.push_back(*next);
        }
    };
    for (const auto [at, bits] : scan.noted()) {
        if ((bits & pronoun_word) == 0) {
            continue;
        }
        take_mentions(at + 1);
        const auto pronoun = at >= past && scan.is_word(at) ? pronoun_at(scan, at, words) : std::nullopt;
        if (!pronoun) {
            continue;
        }
        if (!inside) {
            inside = inside_marks(scan);
        }
        if (const auto figure = meant(scan, figures, all, *inside, at, *pronoun)) {
            Draft& draft = figures.at(*figure);
            draft.gender = draft.gender == Gender::unknown ? pronoun->gender : draft.gender;
            all.push_back({{at, at + 1}, *figure, MentionKind::pronoun, {at, at + 1}});
        }
    }
    take_mentions(scan.size());
    mentions = std::move(all);
}

}  // namespace evenhand::people
