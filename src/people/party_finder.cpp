#include "party_finder.hpp"

#include <algorithm>
#include <string>

namespace evenhand::people {
namespace {

bool plain_number(const Scan& scan, std::uint32_t at) {
    if (at == Scan::nowhere || !scan.is_kind(at, text::TokenKind::number)) {
        return false;
    }
    const auto text = scan.tokens().text(at);
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == ','; });
    const bool year = text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
    return digits && !year;
}

class Finder {
  public:
    Finder(const Scan& scan, const PartyList& parties, const std::vector<bool>& named, PeopleReading& reading)
        : scan_(&scan), parties_(&parties), named_(&named), reading_(&reading) {}

    void find() {
        std::uint32_t past = 0;
        for (const auto [at, bits] : scan_->noted()) {
            if (at >= past && (bits & (holds_power | look_alike | begins_form | hyphened_capital)) != 0) {
                past = take(at);
            }
        }
        join_coalitions();
    }

  private:
    [[nodiscard]] std::uint64_t hash(std::uint32_t at) const {
        return at == Scan::nowhere ? 0 : scan_->tokens()[at].hash;
    }
    [[nodiscard]] std::string_view text(std::uint32_t at) const {
        return at == Scan::nowhere ? std::string_view() : scan_->tokens().text(at);
    }

    /// Looks for a party at the token; answers where to go on.
    std::uint32_t take(std::uint32_t at) {
        if (!scan_->is_word(at) || (*named_)[at]) {
            return at + 1;
        }
        if (!scan_->capital(at)) {
            take_power(at);
            take_small(at);
            return at + 1;
        }
        const auto hit = parties_->at(*scan_, at);
        if (!hit) {
            take_power(at);
            return at + 1;
        }
        if (const auto why = other_sense(*hit)) {
            reading_->dismissed.push_back({hit->tokens, *why});
            return hit->tokens.end;
        }
        accept(*hit);
        return reading_->parties.back().tokens.end;
    }

    /// "the ruling group": a group whose party is not named.
    void take_power(std::uint32_t at) {
        const auto after = scan_->next(at);
        if (parties_->is(hash(at), holds_power) && after != Scan::nowhere &&
            parties_->is(hash(after), group_noun) && text::fold_word(text(after)) != "council" &&
            scan_->folded(after) != "councils") {
            reading_->parties.push_back({{at, after + 1}, {}, true, {at, after + 1}});
        }
    }

    /// A party's word in small letters is the ordinary word.
    void take_small(std::uint32_t at) {
        if (!parties_->is(hash(at), look_alike)) {
            return;
        }
        const auto after = scan_->next(at);
        const std::string phrase =
            std::string(text(at)) +
            (after != Scan::nowhere && scan_->is_word(after) ? " " + std::string(text(after)) : "");
        reading_->dismissed.push_back(
            {{at, at + 1}, "'" + std::string(text(at)) + "' in '" + phrase + "' is the ordinary word"});
    }

    [[nodiscard]] std::string quoted(base::TokenSpan tokens, std::uint32_t to) const {
        return "'" + std::string(scan_->tokens().text(tokens)) + "' in '" +
               std::string(scan_->tokens().text({tokens.begin, to + 1})) + "'";
    }

    /// Why the hit is no party; nothing where it is one.
    [[nodiscard]] std::optional<std::string> other_sense(const FormHit& hit) const {
        const auto last = hit.tokens.end - 1;
        const auto after = scan_->next(last);
        if (const auto venue = venue_behind(last)) {
            return quoted(hit.tokens, *venue) + " is a place or a body that bears the name";
        }
        if (hit.led || hit.form->kind == FormKind::name) {
            return std::nullopt;
        }
        for (const auto& sense : parties_->senses(hash(hit.tokens.begin))) {
            if (after != Scan::nowhere && !scan_->tokens()[last].possessive &&
                sense.after.count(hash(after)) > 0) {
                return quoted(hit.tokens, after) + " is " + sense.why;
            }
        }
        if (evidence(hit)) {
            return std::nullopt;
        }
        if (hit.form->kind == FormKind::mark || hit.form->kind == FormKind::guarded) {
            return "'" + std::string(scan_->tokens().text(hit.tokens)) +
                   "' without a political word beside it";
        }
        const auto before = scan_->previous(hit.tokens.begin);
        for (const auto& sense : parties_->senses(hash(hit.tokens.begin))) {
            if (before != Scan::nowhere && sense.before.count(hash(before)) > 0) {
                return "'" + std::string(scan_->tokens().text({before, hit.tokens.end})) + "' is " +
                       sense.why;
            }
        }
        return chance_capital(hit);
    }

    /// A capital that says nothing: at the head of a sentence, in a heading, or inside a longer name.
    [[nodiscard]] std::optional<std::string> chance_capital(const FormHit& hit) const {
        const std::string word = "'" + std::string(scan_->tokens().text(hit.tokens)) + "'";
        const auto last = hit.tokens.end - 1;
        const auto after = scan_->next(last);
        const auto before = scan_->previous(hit.tokens.begin);
        const bool possessive = scan_->tokens()[last].possessive;
        if (scan_->is_heading(last) || scan_->tokens()[last].letter_case == text::LetterCase::upper) {
            return word + " in a heading, where capitals tell nothing";
        }
        if (scan_->opens_sentence(hit.tokens.begin)) {
            const bool verb =
                hit.form->kind == FormKind::word && (possessive || parties_->is(hash(after), party_verb) ||
                                                     (after != Scan::nowhere && scan_->speaks(after)));
            return verb ? std::nullopt
                        : std::optional<std::string>(word +
                                                     " at the head of a sentence may be the ordinary word");
        }
        const bool name_behind =
            after != Scan::nowhere && !possessive && scan_->capital(after) && !is_titled(after);
        const bool name_before = before != Scan::nowhere && scan_->capital(before) &&
                                 !scan_->opens_sentence(before) && !scan_->tokens()[before].possessive;
        if (name_behind || name_before) {
            return word + " is part of a longer name";
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_titled(std::uint32_t at) const {
        return (*named_)[at] || scan_->role_at(at, [](RoleClass what) {
            return is_title(what) || is_office(what);
        }) != nullptr;
    }

    /// "Conservative & Unionist Club", "Labour Club", "Reform Street": within three words in capitals.
    [[nodiscard]] std::optional<std::uint32_t> venue_behind(std::uint32_t last) const {
        if (scan_->tokens()[last].possessive) {
            return std::nullopt;
        }
        auto at = scan_->next(last);
        for (int steps = 0; steps < 4 && at != Scan::nowhere; ++steps, at = scan_->next(at)) {
            if (parties_->is(hash(at), venue) && scan_->capital(at)) {
                return at;
            }
            const bool joins = text(at) == "&" || scan_->is(at, "and");
            if (!joins && (!scan_->capital(at) || parties_->is(hash(at), political) || is_titled(at))) {
                break;
            }
        }
        return std::nullopt;
    }

    /// Whether what stands beside the word shows the party's sense whatever its capital.
    [[nodiscard]] bool evidence(const FormHit& hit) const {
        const auto last = hit.tokens.end - 1;
        const auto after = scan_->next(last);
        const auto before = scan_->previous(hit.tokens.begin);
        if (in_brackets(before) || plain_number(*scan_, after) || ends_list_entry(hit)) {
            return true;
        }
        if (hit.form->kind == FormKind::mark) {
            return false;
        }
        const auto behind = beyond_adjective(after);
        if (behind != Scan::nowhere &&
            (parties_->is(hash(behind), political) || parties_->is(hash(behind), group_noun))) {
            return true;
        }
        if (after != Scan::nowhere && scan_->role_at(after, [](RoleClass what) {
                return what == RoleClass::title_member;
            }) != nullptr) {
            return true;
        }
        if (before != Scan::nowhere) {
            for (const std::string_view verb : {"vote", "votes", "voted", "voting"}) {
                if (scan_->is(before, verb)) {
                    return true;
                }
            }
            const auto article =
                scan_->is(before, "an") || scan_->is(before, "a") ? scan_->previous(before) : before;
            if (article != Scan::nowhere && article != before && scan_->is(article, "as") &&
                hit.form->kind != FormKind::word) {
                return true;  // "elected as an Independent"
            }
            if (parties_->is(hash(before), region) && scan_->capital(before) &&
                hit.form->kind == FormKind::word) {
                return true;  // "Welsh Labour"
            }
            if (hit.form->kind == FormKind::word && in_slogan(before)) {
                return true;
            }
        }
        return beside_party(after, before);
    }

    /// "Keep Cressborough Labour", "Turn the Vale Green": a place between the verb and the party.
    [[nodiscard]] bool in_slogan(std::uint32_t before) const {
        constexpr int longest_place = 4;
        bool place = false;
        for (int steps = 0; steps <= longest_place && before != Scan::nowhere;
             ++steps, before = scan_->previous(before)) {
            for (const std::string_view verb : {"keep", "keeps", "kept", "turn", "turned", "paint"}) {
                if (scan_->is(before, verb)) {
                    return place;
                }
            }
            if (!scan_->capital(before) && !scan_->is(before, "the") && !scan_->is(before, "and")) {
                return false;
            }
            place = true;
        }
        return false;
    }

    /// "Labour county councillor", "Independent ward member": the political word one further on.
    [[nodiscard]] std::uint32_t beyond_adjective(std::uint32_t at) const {
        for (const std::string_view adjective :
             {"county", "borough", "district", "city", "town", "parish", "ward", "council", "local",
              "parliamentary", "mayoral", "opposition"}) {
            if (at != Scan::nowhere && scan_->is(at, adjective)) {
                const auto next = scan_->next(at);
                return next != Scan::nowhere &&
                               (parties_->is(hash(next), political) || parties_->is(hash(next), group_noun))
                           ? next
                           : at;
            }
        }
        return at;
    }

    /// "(Labour)", "(Lab, Northgate)", "(Northgate, Con)".
    [[nodiscard]] bool in_brackets(std::uint32_t before) const {
        for (int steps = 0; steps < 4 && before != Scan::nowhere; ++steps, before = scan_->previous(before)) {
            if (text(before) == "(" || text(before) == "[") {
                return true;
            }
            if (text(before) != "," && text(before) != "/" && text(before) != "-" &&
                !scan_->capital(before)) {
                return false;
            }
        }
        return false;
    }

    /// "SAMWAYS, Delyth – Green": after the dash of a list, or a line of its own, to the end of the line.
    [[nodiscard]] bool ends_list_entry(const FormHit& hit) const {
        const auto after = scan_->next(hit.tokens.end - 1);
        const auto before = scan_->previous(hit.tokens.begin);
        if (before == Scan::nowhere ||
            !(scan_->is_kind(before, text::TokenKind::dash) || text(before) == "|")) {
            return false;
        }
        const auto name = scan_->previous(before);
        return name != Scan::nowhere && (*named_)[name] &&
               (after == Scan::nowhere || scan_->is_kind(after, text::TokenKind::dash));
    }

    /// In one row with another party: "Labour and the Conservatives".
    [[nodiscard]] bool beside_party(std::uint32_t after, std::uint32_t before) const {
        if (before != Scan::nowhere && !reading_->parties.empty() &&
            (scan_->is(before, "and") || text(before) == "," || scan_->is(before, "or") ||
             text(before) == "&")) {
            const auto& last = reading_->parties.back();
            if (scan_->previous(before) != Scan::nowhere && last.tokens.end == scan_->previous(before) + 1) {
                return true;
            }
        }
        if (after == Scan::nowhere || !(scan_->is(after, "and") || text(after) == "," ||
                                        scan_->is(after, "or") || text(after) == "&")) {
            return false;
        }
        auto other = scan_->next(after);
        other = other != Scan::nowhere && scan_->is(other, "the") ? scan_->next(other) : other;
        if (other == Scan::nowhere || !scan_->capital(other) || (*named_)[other]) {
            return false;
        }
        const auto hit = parties_->at(*scan_, other);
        return hit && (hit->form->kind == FormKind::name || hit->form->kind == FormKind::word) &&
               !venue_behind(hit->tokens.end - 1);
    }

    void accept(const FormHit& hit) {
        PartyMention mention{hit.tokens, parties_->name(hit.form->party), hit.led, hit.tokens};
        const auto noun = scan_->next(hit.tokens.end - 1);
        const auto beyond = noun == Scan::nowhere ? noun : scan_->next(noun);
        const bool closed = scan_->tokens()[hit.tokens.end - 1].possessive && hit.form->words.size() == 1;
        if (hit.led || noun == Scan::nowhere || closed || !parties_->is(hash(noun), group_noun)) {
            reading_->parties.push_back(mention);
            return;
        }
        // "Labour council candidates" stand for the council and are no council of Labour's.
        const bool qualifies =
            beyond != Scan::nowhere && (scan_->is(noun, "council") || scan_->is(noun, "cabinet")) &&
            scan_->is_word(beyond) && !scan_->tokens()[noun].possessive &&
            parties_->is(hash(beyond), political) && !parties_->is(hash(beyond), party_verb);
        mention.group = !qualifies;
        mention.tokens.end = qualifies ? mention.tokens.end : noun + 1;
        reading_->parties.push_back(mention);
    }

    /// "the Liberal Democrat and Labour administration": both are its parties.
    void join_coalitions() {
        auto& all = reading_->parties;
        for (std::size_t at = all.size(); at-- > 1;) {
            const auto joint = scan_->next(all[at - 1].tokens.end - 1);
            const bool joined =
                joint != Scan::nowhere &&
                (scan_->is(joint, "and") || text(joint) == "&" || text(joint) == "/" || text(joint) == "-") &&
                scan_->next(joint) == all[at].tokens.begin;
            if (all[at].group && joined && !scan_->tokens()[all[at - 1].tokens.end - 1].possessive) {
                all[at - 1].group = true;
            }
        }
    }

    const Scan* scan_;
    const PartyList* parties_;
    const std::vector<bool>* named_;
    PeopleReading* reading_;
};

}  // namespace

void find_parties(const Scan& scan, const PartyList& parties, const std::vector<bool>& named,
                  PeopleReading& reading) {
    Finder(scan, parties, named, reading).find();
}

}  // namespace evenhand::people
