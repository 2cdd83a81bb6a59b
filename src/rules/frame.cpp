#include "evenhand/rules/frame.hpp"

#include "rules/frame_clause.hpp"
#include "rules/frame_words.hpp"

#include <algorithm>
#include <string_view>

namespace evenhand::rules {
namespace {

using base::TokenSpan;
using frame_words::auxiliaries;
using frame_words::clause_openers;
using frame_words::days;
using frame_words::forms_of_be;
using frame_words::handing_on;
using frame_words::linking_verbs;
using frame_words::other_subjects;
using frame_words::prepositions;
using frame_words::telling;
using frame_words::times;
using lexicon::ClassId;
using text::TokenKind;

/// How many words may part an act from what it is done to, and a clause from its subject.
constexpr std::uint32_t object_reach = 8;
constexpr std::uint32_t subject_reach = 30;
constexpr std::uint32_t qualified_reach = 10;
constexpr std::uint32_t nowhere = FrameClause::nowhere;

/// Reads the clause round one act.
class Reader {
  public:
    Reader(const text::Tokens& tokens, const FramePlan& frame, const FrameFillers& fillers, TokenSpan scope,
           const FrameFillers::Act& act)
        : tokens_(tokens), frame_(frame), fillers_(fillers), scope_(scope), act_(act.tokens),
          roles_(act.roles), clause_(tokens, scope) {}

    [[nodiscard]] std::optional<FrameReading> read() const {
        auto found = is_a(frame_act) ? as_verb() : std::nullopt;
        if (!found && is_a(frame_deed)) {
            found = as_deed();
        }
        return found || !is_a(frame_state) ? found : as_state();
    }

  private:
    struct Subject {
        enum class Sort : std::uint8_t { actor, nobody, other };
        Sort sort = Sort::other;
        TokenSpan tokens;
    };
    /// The verbs before the act that belong to it.
    struct Group {
        std::uint32_t begin = 0;
        std::uint32_t nearest = nowhere;  ///< the one right before the act, adverbs left out
        bool links = false;               ///< be, seem …
    };

    [[nodiscard]] bool is_a(FrameRole role) const { return (roles_ & role) != 0; }
    /// "one's", which folds to "one".
    [[nodiscard]] bool holds_be(std::uint32_t at) const { return tokens_[at].possessive; }
    [[nodiscard]] bool act_ends_in_ing() const { return tokens_.folded(act_.begin).ends_with("ing"); }

    [[nodiscard]] Group group() const {
        Group found{act_.begin, nowhere, false};
        for (auto at = clause_.before(act_.begin); at != nowhere; at = clause_.before(at)) {
            if (clause_.is_comma(at)) {
                const auto aside = clause_.before(at);
                if (aside == nowhere || !clause_.is_adverb(aside)) {
                    break;
                }
                continue;
            }
            const bool be = clause_.in(forms_of_be(), at) || clause_.in(linking_verbs(), at);
            if (clause_.is_adverb(at)) {
                continue;
            }
            if (!be && !clause_.is(at, "to") && !clause_.in(auxiliaries(), at) &&
                !clause_.in(handing_on(), at)) {
                break;
            }
            if (found.nearest == nowhere) {
                found.nearest = at;
                found.links = be;
            }
            found.begin = at;
        }
        return found;
    }

    /// The subject of the clause that a second verb shares: "the council has apologised and will pay".
    [[nodiscard]] Subject shared_subject(std::uint32_t past, bool possessive_too) const {
        std::uint32_t words = 0;
        for (auto at = past; at > scope_.begin && words < subject_reach; ++words) {
            --at;
            const bool aside = (clause_.is(at, "which") || clause_.is(at, "who")) &&
                               clause_.before(at) != nowhere && clause_.is_comma(clause_.before(at));
            if (clause_.parts(at) || (!aside && clause_.in(clause_openers(), at))) {
                break;
            }
            if (const auto actor = clause_.ending_at(fillers_.actors, at + 1)) {
                if (!clause_.governed(*actor) && (possessive_too || !tokens_[actor->end - 1].possessive)) {
                    return {Subject::Sort::actor, *actor};
                }
                at = actor->begin;
                continue;
            }
            if (clause_.in(other_subjects(), at) && !clause_.in(prepositions(), clause_.before(at))) {
                return {};
            }
        }
        return {Subject::Sort::nobody, {}};
    }

    [[nodiscard]] Subject subject(const Group& group) const {
        const auto word = clause_.before(group.begin);
        const bool to_act = group.nearest != nowhere && clause_.is(group.nearest, "to");
        const bool by_to_alone = to_act && group.begin == group.nearest;
        if (word == nowhere || clause_.parts(word)) {
            return {Subject::Sort::nobody, {}};
        }
        const auto actor = clause_.ending_at(fillers_.actors, word + 1);
        const bool relative =
            clause_.is(word, "who") || clause_.is(word, "which") || clause_.is(word, "that");
        if (actor && (!relative || clause_.opens_clause(word))) {
            const bool asked = by_to_alone && !clause_.opens_clause(actor->begin);
            const bool owns = tokens_[word].possessive && group.nearest == nowhere;
            return !clause_.governed(*actor) && !asked && !owns ? Subject{Subject::Sort::actor, *actor}
                                                                : Subject{};
        }
        if (clause_.is(word, "and") || clause_.is(word, "or") || clause_.is(word, "then") ||
            clause_.is(word, "but") || clause_.is_comma(word)) {
            const auto shared = shared_subject(word, false);
            return shared.sort == Subject::Sort::actor ? shared : Subject{};
        }
        if (relative) {
            auto antecedent = clause_.before(word);
            antecedent = antecedent != nowhere && clause_.is_comma(antecedent) ? clause_.before(antecedent)
                                                                               : antecedent;
            const auto told_of =
                antecedent == nowhere ? std::nullopt : clause_.ending_at(fillers_.actors, antecedent + 1);
            return told_of ? Subject{Subject::Sort::actor, *told_of} : Subject{};
        }
        if ((to_act || (act_ends_in_ing() && !group.links)) && !clause_.in(other_subjects(), word)) {
            return shared_subject(word + 1, true);
        }
        if (clause_.is(word, "it")) {
            return teller(clause_.before(word));
        }
        return clause_.in(other_subjects(), word) ? Subject{} : subject_told_more_of(word, group);
    }

    /// "The council has said that it will pay": it is whoever said so. `before`: the word before "it".
    [[nodiscard]] Subject teller(std::uint32_t before) const {
        const auto verb = before != nowhere && clause_.is(before, "that") ? clause_.before(before) : before;
        if (verb == nowhere || !clause_.in(telling(), verb)) {
            return {};
        }
        const auto told = shared_subject(verb, false);
        return told.sort == Subject::Sort::actor ? told : Subject{};
    }

    /// "No household in the row", "every parent who lost something": the actor stands before what tells more
    /// of it, and the word before the verb is none of its own.
    [[nodiscard]] Subject subject_told_more_of(std::uint32_t word, const Group& group) const {
        bool verb_before = false;
        auto at = word;
        for (std::uint32_t words = 0; words < qualified_reach && at > scope_.begin && clause_.is_word(at);
             ++words, --at) {
            const auto actor = clause_.ending_at(fillers_.actors, at);
            if (!actor) {
                verb_before = verb_before || clause_.in(auxiliaries(), at) || clause_.in(forms_of_be(), at);
                continue;
            }
            const bool relative = clause_.is(at, "who") || clause_.is(at, "that") || clause_.is(at, "whose");
            const bool told_more = clause_.in(prepositions(), at) || (relative && group.nearest != nowhere);
            return told_more && (relative || !verb_before) && !clause_.governed(*actor)
                       ? Subject{Subject::Sort::actor, *actor}
                       : Subject{};
        }
        return {};
    }

    /// Who does it, after "by"; other where "by" names somebody else, nobody where there is no "by".
    [[nodiscard]] Subject agent() const {
        const auto past = std::min(scope_.end, act_.end + object_reach);
        for (auto at = act_.end; at < past && !clause_.parts(at) && !clause_.is_comma(at); ++at) {
            if (!clause_.is(at, "by") || at + 1 >= scope_.end) {
                continue;
            }
            for (auto from = at + 1; from < std::min(scope_.end, at + 4); ++from) {
                if (const auto actor = clause_.beginning_at(fillers_.actors, from)) {
                    return {Subject::Sort::actor, *actor};
                }
            }
            const bool a_day =
                tokens_[at + 1].kind == TokenKind::number ||
                (clause_.in(days(), at + 1) && (!clause_.is(at + 1, "the") || clause_.in(days(), at + 2)));
            if (!a_day) {
                return {};
            }
        }
        return {Subject::Sort::nobody, {}};
    }

    [[nodiscard]] std::optional<TokenSpan> object_behind(std::uint32_t from) const {
        std::uint32_t words = 0;
        for (auto at = from; at < scope_.end && words <= object_reach; ++at) {
            if (clause_.parts(at) || clause_.is_comma(at) ||
                (clause_.in(clause_openers(), at) && !clause_.is(at, "that"))) {
                return std::nullopt;
            }
            if (const auto object = clause_.beginning_at(fillers_.objects, at)) {
                return object;
            }
            words += clause_.is_word(at) ? 1 : 0;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<TokenSpan> object_before(std::uint32_t past) const {
        std::uint32_t words = 0;
        for (auto at = past; at > scope_.begin && words <= object_reach; ++words) {
            --at;
            if (clause_.is(at, "that") && clause_.in(times(), at + 1)) {
                continue;
            }
            if (clause_.parts(at) || clause_.in(clause_openers(), at)) {
                // "Every trader who lost stock will be paid": what tells more of it stands between.
                if (clause_.is(at, "who") || clause_.is(at, "whose")) {
                    return clause_.ending_at(fillers_.objects, at);
                }
                const bool relative = at + 1 == past && (clause_.is(at, "that") || clause_.is(at, "which"));
                if (!relative) {
                    return std::nullopt;
                }
            }
            if (const auto object = clause_.ending_at(fillers_.objects, at + 1)) {
                return object;
            }
        }
        return std::nullopt;
    }
    /// "The bill (that) the council will meet".
    [[nodiscard]] std::optional<TokenSpan> object_fronted(TokenSpan actor) const {
        auto at = clause_.before(actor.begin);
        at = clause_.is(at, "the") || clause_.is(at, "our") ? clause_.before(at) : at;
        if (at == nowhere) {
            return std::nullopt;
        }
        if (clause_.is(at, "that") || clause_.is(at, "which")) {
            return object_before(at + 1);
        }
        return clause_.ending_at(fillers_.objects, at + 1);
    }

    /// "Every car will be cleaned, every carpet replaced".
    [[nodiscard]] std::optional<TokenSpan> object_of_elided_passive(const Group& verbs) const {
        const auto object =
            verbs.nearest == nowhere ? clause_.ending_at(fillers_.objects, act_.begin) : std::nullopt;
        auto comma = object ? clause_.before(object->begin) : nowhere;
        if (comma != nowhere &&
            (clause_.is(comma, "every") || clause_.is(comma, "all") || clause_.is(comma, "the"))) {
            comma = clause_.before(comma);
        }
        if (comma == nowhere || !(clause_.is_comma(comma) || clause_.is(comma, "and"))) {
            return std::nullopt;
        }
        for (auto at = comma; at > scope_.begin && comma - at < subject_reach; --at) {
            if (clause_.in(forms_of_be(), at)) {
                return object;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<FrameReading> filled(FrameForm form, const Subject& subject,
                                                     std::optional<TokenSpan> object) const {
        if (subject.sort == Subject::Sort::other || (frame_.has_object && !object)) {
            return std::nullopt;
        }
        if (subject.sort == Subject::Sort::nobody && !frame_.without_actor.holds(form)) {
            return std::nullopt;
        }
        FrameReading reading{form, act_, std::nullopt, object};
        if (subject.sort == Subject::Sort::actor) {
            reading.actor = subject.tokens;
        }
        return reading;
    }

    [[nodiscard]] std::optional<FrameReading> as_verb() const {
        const Group verbs = group();
        const bool reduced = verbs.nearest == nowhere && agent().sort == Subject::Sort::actor;
        if ((verbs.links && !act_ends_in_ing()) || reduced) {
            const auto object = object_before(verbs.begin);
            return filled(FrameForm::passive, agent(), object ? object : object_behind(act_.end));
        }
        if (const auto object = object_of_elided_passive(verbs)) {
            return filled(FrameForm::passive, agent(), object);
        }
        const Subject who = subject(verbs);
        auto object = object_behind(act_.end);
        if (!object && who.sort == Subject::Sort::actor) {
            object = object_fronted(who.tokens);
        }
        auto form = FrameForm::active;
        if (who.sort == Subject::Sort::nobody) {
            const bool finite = verbs.nearest == nowhere && !act_ends_in_ing();
            form = finite ? FrameForm::order : FrameForm::infinitive;
        }
        return filled(form, who, object);
    }

    /// "Payment of the bill by the council", "our acceptance of the blame".
    [[nodiscard]] std::optional<FrameReading> as_deed() const {
        Subject who = agent();
        std::uint32_t words = 0;
        for (auto at = clause_.before(act_.begin);
             who.sort == Subject::Sort::nobody && at != nowhere && words < 3;
             at = clause_.before(at), ++words) {
            const auto actor = clause_.ending_at(fillers_.actors, at + 1);
            if (actor && (tokens_[at].possessive || clause_.is(at, "our") || clause_.is(at, "my"))) {
                who = {Subject::Sort::actor, *actor};
            }
            if (!clause_.is_word(at) || clause_.in(prepositions(), at)) {
                break;
            }
        }
        return filled(FrameForm::deed, who, object_behind(act_.end));
    }

    [[nodiscard]] std::optional<FrameReading> as_state() const {
        const Group verbs = group();
        if (verbs.links) {
            return filled(FrameForm::state, subject(verbs), object_behind(act_.end));
        }
        // "This one's down to us": the verb clings to its subject.
        const auto clinging = clause_.before(act_.begin);
        if (verbs.nearest == nowhere && clinging != nowhere && holds_be(clinging)) {
            if (const auto actor = clause_.ending_at(fillers_.actors, clinging + 1)) {
                return filled(FrameForm::state, {Subject::Sort::actor, *actor}, object_behind(act_.end));
            }
        }
        for (auto at = act_.end; at < std::min(scope_.end, act_.end + 3); ++at) {
            if (const auto actor = clause_.beginning_at(fillers_.actors, at)) {
                return filled(FrameForm::state, {Subject::Sort::actor, *actor}, object_behind(actor->end));
            }
            if (!clause_.is_word(at) || clause_.in(prepositions(), at)) {
                break;
            }
        }
        return std::nullopt;
    }

    const text::Tokens& tokens_;
    const FramePlan& frame_;
    const FrameFillers& fillers_;
    TokenSpan scope_;
    TokenSpan act_;
    std::uint8_t roles_;
    FrameClause clause_;
};

}  // namespace

TokenSpan FrameReading::tokens() const {
    TokenSpan all = act;
    for (const auto& part : {actor, object}) {
        if (part) {
            all.begin = std::min(all.begin, part->begin);
            all.end = std::max(all.end, part->end);
        }
    }
    return all;
}

void FramePlan::add(ClassId what, FrameRole role) {
    if (what >= roles.size()) {
        roles.resize(what + std::size_t{1});
    }
    roles[what] = static_cast<std::uint8_t>(roles[what] | role);
}

FrameFillers::FrameFillers(const FramePlan& frame, const lexicon::Marks& marks, TokenSpan sentence) {
    constexpr std::uint8_t any_act = frame_act | frame_deed | frame_state;
    for (auto at = sentence.begin; at < sentence.end; ++at) {
        Act act{{at, at}, 0};
        for (const lexicon::Mark& mark : marks.at(at)) {
            const auto roles = frame.roles_of(mark.what);
            if (roles == 0 || mark.tokens.end > sentence.end) {
                continue;
            }
            if ((roles & frame_actor) != 0) {
                actors.push_back(mark.tokens);
            }
            if ((roles & frame_object) != 0) {
                objects.push_back(mark.tokens);
            }
            if ((roles & any_act) != 0 && mark.tokens.end >= act.tokens.end) {
                const auto before = mark.tokens.end > act.tokens.end ? 0 : act.roles;
                act = {mark.tokens, static_cast<std::uint8_t>(before | (roles & any_act))};
            }
        }
        if (act.roles != 0) {
            acts.push_back(act);
        }
    }
}

std::optional<FrameReading> read_frame(const text::Tokens& tokens, const FramePlan& frame,
                                       const FrameFillers& fillers, TokenSpan scope,
                                       const FrameFillers::Act& act) {
    return Reader(tokens, frame, fillers, scope, act).read();
}

}  // namespace evenhand::rules
