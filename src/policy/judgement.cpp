#include "evenhand/policy/judgement.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/policy/law.hpp"
#include "evenhand/policy/quoting.hpp"
#include "evenhand/policy/reach.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace evenhand::policy {

namespace {

using rules::Level;
using rules::LevelRow;

/// The condition of a level row that is not met, the nearest miss last.
enum class Miss : std::uint8_t { author, kind, protocol, trait, certainty, period, none };
enum class Answer : std::uint8_t { no, unknown, yes };

/// One finding with all that its level depends on.
struct Matter {
    const rules::Rule& rule;
    rules::Finding& finding;
    const Circumstances& circumstances;
    Reach pre_election;
    Reach referendum;
};

/// The level that the rule's rows give, and whether it stands on a day that the calendar does not know.
struct Decision {
    std::optional<Level> level;
    LevelRow::Period period = LevelRow::Period::any;
    bool day_unknown = false;
    Miss miss = Miss::author;
};

Answer period_holds(const LevelRow& row, const Matter& matter) {
    const bool known = matter.circumstances.day.known;
    const auto unless_unknown = [known](bool held) {
        return held ? Answer::yes : (known ? Answer::no : Answer::unknown);
    };
    switch (row.period) {
    case LevelRow::Period::any: return Answer::yes;
    case LevelRow::Period::inside: return unless_unknown(matter.pre_election.held());
    case LevelRow::Period::outside: return matter.pre_election.held() ? Answer::no : Answer::yes;
    case LevelRow::Period::referendum: return unless_unknown(matter.referendum.held());
    }
    return Answer::no;
}

bool protocol_holds(const LevelRow& row, const Matter& matter) {
    const auto* protocol = matter.circumstances.protocol;
    if (row.protocols.empty()) {
        return true;
    }
    return protocol != nullptr &&
           std::any_of(row.protocols.begin(), row.protocols.end(), [&](const auto& name) {
               return name == protocol->name || (name == "any" && protocol->speaks_of(matter.rule.id));
           });
}

bool traits_hold(const LevelRow& row, const rules::Finding& finding) {
    return std::all_of(row.traits.begin(), row.traits.end(), [&](rules::Trait trait) {
        return std::find(finding.traits.begin(), finding.traits.end(), trait) != finding.traits.end();
    });
}

Miss first_miss(const LevelRow& row, const Matter& matter) {
    const auto& document = matter.circumstances.document;
    if (row.author && *row.author != document.author) {
        return Miss::author;
    }
    if (!row.kinds.empty() &&
        std::find(row.kinds.begin(), row.kinds.end(), document.kind) == row.kinds.end()) {
        return Miss::kind;
    }
    if (!protocol_holds(row, matter)) {
        return Miss::protocol;
    }
    if (!traits_hold(row, matter.finding)) {
        return Miss::trait;
    }
    if (row.certainty && *row.certainty != matter.finding.certainty) {
        return Miss::certainty;
    }
    return period_holds(row, matter) == Answer::no ? Miss::period : Miss::none;
}

/// The first row that holds decides. A row that might hold, were the day known, asks for the clerk at most,
/// and the rows after it are heard all the same: nothing may be milder because we do not know.
Decision decide(const Matter& matter) {
    Decision decision;
    std::optional<Level> unsure;
    for (const auto& row : matter.rule.levels) {
        const Miss miss = first_miss(row, matter);
        decision.miss = std::max(decision.miss, miss);
        if (miss != Miss::none) {
            continue;
        }
        if (period_holds(row, matter) == Answer::yes) {
            decision.level = row.level;
            decision.period = row.period;
            break;
        }
        unsure = std::max(unsure.value_or(Level::note), std::min(row.level, Level::refer));
    }
    if (unsure && (!decision.level || *decision.level < *unsure)) {
        return {unsure, LevelRow::Period::any, true, Miss::none};
    }
    return decision;
}

std::string not_restricted(const Matter& matter) {
    if (!matter.pre_election.not_held.empty()) {
        return matter.pre_election.not_held;
    }
    return base::in_short_words(matter.circumstances.day.day) + " is not in a restricted period";
}

std::string why_none(const Matter& matter, Miss miss) {
    switch (miss) {
    case Miss::author:
        return matter.circumstances.document.author == text::Author::member
                   ? "the rule is about official publicity, and this goes out in a member's name"
                   : "the rule is about what members put out, and this is the council's publicity";
    case Miss::kind:
        return "the rule does not hold for a " + std::string(word(matter.circumstances.document.kind));
    case Miss::protocol: return "no protocol that the council adopted has a clause on this";
    case Miss::period: return not_restricted(matter);
    case Miss::trait:
    case Miss::certainty:
    case Miss::none: break;
    }
    return "the rule asks for nothing in these circumstances";
}

void add_sentence(std::string& text, const std::string& sentence) {
    if (!sentence.empty()) {
        text += text.empty() ? "" : " ";
        text += sentence;
    }
}

std::string periods_in_words(const Reach& reach) {
    std::string words;
    for (const auto* period : reach.periods) {
        add_sentence(words, in_words(*period));
    }
    return words;
}

bool about_members(std::string_view rule) {
    return rule == "member-quote" || rule == "member-prominence";
}

/// Between the notice and the statement of persons nominated nobody knows who stands.
std::string may_be_standing(const Matter& matter) {
    const auto* person = person_of(matter.finding, matter.circumstances);
    if (!about_members(matter.rule.id) || (person != nullptr && person->standing)) {
        return {};
    }
    std::optional<base::Day> known;
    for (const auto* period : matter.pre_election.periods) {
        if (period->may_be_standing(matter.circumstances.day.day)) {
            known = std::max(known.value_or(*period->nominees_known), *period->nominees_known);
        }
    }
    return known ? "Who stands is not known before " + base::in_short_words(*known) +
                       ", so any member may be standing."
                 : "";
}

std::string why_unknown(const Circumstances& circumstances) {
    return "Whether " + base::in_short_words(circumstances.day.day) +
           " is in a restricted period cannot be told (" + circumstances.day.unknown_why +
           "), so the clerk decides.";
}

void raise_by_protocol(const Matter& matter, Judgement& judgement) {
    if (matter.circumstances.protocol == nullptr) {
        return;
    }
    for (const auto& clause : matter.circumstances.protocol->clauses) {
        if (clause.rule == matter.rule.id && clause.level && *clause.level > judgement.level) {
            judgement.level = *clause.level;
        }
    }
}

/// What the council decided for itself inside a period. False: this council allows it.
bool ease_by_settings(const Matter& matter, Judgement& judgement, std::string& reason) {
    if (matter.pre_election.beyond_ward) {
        judgement.level = std::min(judgement.level, Level::refer);
        add_sentence(judgement.why,
                     "The by-election is in another ward, and the council keeps by-elections to theirs.");
    }
    if (matter.rule.id != "member-quote") {
        return true;
    }
    const Quoting answer = quoting(matter.finding, matter.pre_election, matter.circumstances);
    if (answer.allowed) {
        reason = answer.why;
        return false;
    }
    judgement.level = std::min(judgement.level, answer.at_most.value_or(judgement.level));
    add_sentence(judgement.why, answer.why);
    return true;
}

void add_source(std::vector<rules::Source>& sources, rules::Source source) {
    const bool there = std::any_of(sources.begin(), sources.end(), [&](const rules::Source& other) {
        return other.ref == source.ref && other.title == source.title;
    });
    if (!there) {
        sources.push_back(std::move(source));
    }
}

std::vector<rules::Source> all_sources(const Matter& matter, const Reach& reach) {
    const auto nation = matter.circumstances.council.nation;
    auto sources = sources_in(matter.rule, nation);
    const std::size_t own = sources.size();
    for (const auto* period : reach.periods) {
        auto source = source_of(*period, nation);
        const bool cited = std::any_of(sources.begin(), sources.begin() + static_cast<std::ptrdiff_t>(own),
                                       [&](const auto& other) { return same_law(other, source); });
        if (!cited) {
            add_source(sources, std::move(source));
        }
    }
    if (matter.circumstances.protocol != nullptr) {
        for (auto& clause : clauses_on(matter.rule.id, *matter.circumstances.protocol)) {
            add_source(sources, std::move(clause));
        }
    }
    return sources;
}

void weigh(const Matter& matter, Judgements& judgements) {
    const Decision decision = decide(matter);
    const auto leave_out = [&](std::string why) {
        judgements.outside.push_back({matter.rule.id, matter.finding.span, std::move(why)});
    };
    if (!decision.level) {
        leave_out(why_none(matter, decision.miss));
        return;
    }
    Judgement judgement{&matter.rule, {}, *decision.level, matter.rule.why, {}};
    Reach none;
    const Reach& reach = decision.period == LevelRow::Period::inside       ? matter.pre_election
                         : decision.period == LevelRow::Period::referendum ? matter.referendum
                                                                           : none;
    add_sentence(judgement.why, periods_in_words(reach));
    raise_by_protocol(matter, judgement);
    if (decision.period == LevelRow::Period::inside) {
        add_sentence(judgement.why, may_be_standing(matter));
        std::string allowed;
        if (!ease_by_settings(matter, judgement, allowed)) {
            leave_out(std::move(allowed));
            return;
        }
    }
    if (decision.day_unknown) {
        add_sentence(judgement.why, why_unknown(matter.circumstances));
    }
    judgement.sources = all_sources(matter, reach);
    judgement.finding = std::move(matter.finding);
    judgements.all.push_back(std::move(judgement));
}

Verdict worst_of(const Judgements& judgements, const calendar::DayStatus& day) {
    Verdict verdict = day.known ? Verdict::clear : Verdict::refer;
    for (const auto& judgement : judgements.all) {
        verdict = std::max(verdict, verdict_of(judgement.level));
    }
    return verdict;
}

}  // namespace

std::string_view word(Verdict verdict) {
    switch (verdict) {
    case Verdict::clear: return "clear";
    case Verdict::refer: return "refer";
    case Verdict::stop: return "stop";
    }
    return "";
}

Verdict verdict_of(Level level) {
    switch (level) {
    case Level::note: return Verdict::clear;
    case Level::refer: return Verdict::refer;
    case Level::stop: return Verdict::stop;
    }
    return Verdict::stop;
}

Judgements judge(rules::Findings findings, std::span<const rules::Rule> rules,
                 const Circumstances& circumstances) {
    Judgements judgements;
    const Reach referendum = referendum_reach(circumstances);
    std::stable_sort(findings.found.begin(), findings.found.end(), [](const auto& a, const auto& b) {
        return std::tie(a.span, a.rule) < std::tie(b.span, b.rule);
    });
    judgements.all.reserve(findings.found.size());
    for (auto& finding : findings.found) {
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const rules::Rule& one) { return one.id == finding.rule; });
        base::ensure(rule != rules.end(), "a finding of a rule that is not in the set");
        weigh({*rule, finding, circumstances, pre_election_reach(finding, circumstances), referendum},
              judgements);
    }
    judgements.verdict = worst_of(judgements, circumstances.day);
    return judgements;
}

}  // namespace evenhand::policy
