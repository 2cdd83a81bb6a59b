#include "app/eval/score.hpp"

#include "app/eval/words.hpp"
#include "evenhand/base/utf8.hpp"
#include "evenhand/text/unit_offsets.hpp"

#include <algorithm>
#include <set>

namespace evenhand::app {
namespace {

/// Code points of the case's text, half-open.
struct Stretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    [[nodiscard]] std::int64_t size() const { return end - begin; }
};

std::int64_t overlap(Stretch a, Stretch b) {
    return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.begin, b.begin));
}

/// A case's text with both sides' positions in code points.
class Ground {
  public:
    explicit Ground(std::string_view text)
        : text_(text), points_(text, text::UnitOffsets::Unit::code_point) {}

    /// Where a label stands. One that does not occur lies before the text, as in the reference scorer.
    [[nodiscard]] Stretch spot(std::string_view piece) const {
        const auto at = text_.find(piece);
        if (at == std::string_view::npos) {
            return {-1, static_cast<std::int64_t>(base::characters_in(piece)) - 1};
        }
        return {points_.before(static_cast<std::uint32_t>(at)),
                points_.before(static_cast<std::uint32_t>(at + piece.size()))};
    }
    [[nodiscard]] Stretch spot(base::OriginalSpan span) const {
        return {points_.before(span.begin), points_.before(span.end)};
    }
    [[nodiscard]] std::string_view at(base::OriginalSpan span) const {
        return text_.substr(span.begin, span.size());
    }

  private:
    std::string_view text_;
    text::UnitOffsets points_;
};

bool hits(const LabelledFinding& label, const report::ReportedFinding& finding, const Ground& ground) {
    if (finding.rule != label.rule) {
        return false;
    }
    const bool whole = label.span.empty() || (finding.span.begin == 0 && finding.span.end == 0);
    return whole || overlap(ground.spot(label.span), ground.spot(finding.span)) > 0;
}

void add_findings(Score& score, const Case& labelled, const std::vector<report::ReportedFinding>& findings,
                  const Ground& ground) {
    std::set<std::size_t> used;
    for (const LabelledFinding& label : labelled.findings) {
        bool found = false;
        for (std::size_t at = 0; at < findings.size(); ++at) {
            if (hits(label, findings[at], ground)) {
                used.insert(at);
                found = true;
            }
        }
        if (!label.must) {
            continue;
        }
        if (found) {
            ++score.rules[label.rule].found;
        } else {
            ++score.rules[label.rule].missed;
            score.misses.push_back(labelled.id + " missed " + label.rule + ": " +
                                   shown(label.span.empty() ? "(whole document)" : label.span, 140));
        }
    }
    for (std::size_t at = 0; at < findings.size(); ++at) {
        const report::ReportedFinding& finding = findings[at];
        if (!used.contains(at) && finding.level != rules::Level::note) {
            ++score.rules[finding.rule].wrong;
            score.misses.push_back(labelled.id + " wrong " + finding.rule + " (" +
                                   std::string(rules::word(finding.level)) +
                                   "): " + shown(ground.at(finding.span), 140));
        }
    }
}

/// How sure the program was of what it found, and how often rightly so.
void add_certainties(Score& score, const Case& labelled, const std::vector<report::ReportedFinding>& findings,
                     const Ground& ground) {
    for (const report::ReportedFinding& finding : findings) {
        bool right = false;
        bool arguable = false;
        for (const LabelledFinding& label : labelled.findings) {
            const bool met = hits(label, finding, ground);
            right = right || (met && label.must);
            arguable = arguable || met;
        }
        Judged& judged = score.certainties[finding.certainty];
        ++(right ? judged.right : arguable ? judged.arguable : judged.wrong);
    }
}

void add_document(Score& score, const Case& labelled, const std::vector<report::ReportedFinding>& findings) {
    const bool bad = std::ranges::any_of(labelled.findings, &LabelledFinding::must);
    const bool raised =
        std::ranges::any_of(findings, [](const auto& f) { return f.level != rules::Level::note; });
    if (!bad && !labelled.findings.empty()) {
        ++score.documents["arguable"];
    } else {
        ++score.documents[std::string(bad ? "bad" : "clean") + (raised ? " raised" : " passed")];
    }
}

/// The speaker's place overlaps the label's, or the label's last word is one of the speaker's.
bool names_speaker(const LabelledQuote& label, const report::ReportedSpeaker& speaker, const Ground& ground) {
    if (!label.speaker.empty() && !speaker.span.empty() &&
        overlap(ground.spot(label.speaker), ground.spot(speaker.span)) > 0) {
        return true;
    }
    std::string wanted = label.speaker;
    std::replace(wanted.begin(), wanted.end(), ',', ' ');
    const auto last = lower_words(wanted);
    const auto said = lower_words(speaker.name + " " + speaker.text);
    return !last.empty() && std::ranges::find(said, last.back()) != said.end();
}

bool same_role(people::Role wanted, people::Role got) {
    const auto either = [&](people::Role a, people::Role b) {
        return (wanted == a || wanted == b) && (got == a || got == b);
    };
    return wanted == got || either(people::Role::other, people::Role::unknown) ||
           either(people::Role::candidate, people::Role::member);
}

void add_speaker(Score& score, const Case& labelled, const LabelledQuote& label,
                 const report::ReportedSpeaker& speaker, const Ground& ground) {
    const bool named = names_speaker(label, speaker, ground);
    const bool placed = same_role(label.role, speaker.role);
    score.speakers_right += named ? 1 : 0;
    score.roles_right += placed ? 1 : 0;
    if (!named || !placed) {
        const std::string& got = speaker.name.empty() ? speaker.text : speaker.name;
        score.misses.push_back(labelled.id + " quote " + shown(label.quote, 60) + ": want " +
                               shown(label.speaker, 60) + " (" + std::string(people::word(label.role)) +
                               "), got " + shown(got, 60) + " (" + std::string(people::word(speaker.role)) +
                               ")");
    }
}

void add_quotes(Score& score, const Case& labelled, const std::vector<report::ReportedQuote>& quotes,
                const Ground& ground) {
    std::vector<const report::ReportedQuote*> said;
    for (const report::ReportedQuote& quote : quotes) {
        if (quote.direct) {
            said.push_back(&quote);
        }
    }
    std::set<const report::ReportedQuote*> taken;
    for (const LabelledQuote& label : labelled.quotes) {
        if (!label.direct) {
            continue;
        }
        const Stretch at = ground.spot(label.quote);
        const auto shared = [&](const report::ReportedQuote* quote) {
            return overlap(at, ground.spot(quote->span));
        };
        const auto best = std::ranges::max_element(said, {}, shared);
        const auto close = [&](const report::ReportedQuote* quote) {
            const auto longer = std::max(at.size(), ground.spot(quote->span).size());
            return static_cast<double>(shared(quote)) >= 0.8 * static_cast<double>(longer);
        };
        if (best == said.end() || taken.contains(*best) || !close(*best)) {
            ++score.quotes.missed;
            score.misses.push_back(labelled.id + " quote missed: " + shown(label.quote, 100));
            continue;
        }
        taken.insert(*best);
        ++score.quotes.found;
        add_speaker(score, labelled, label, (*best)->speaker, ground);
    }
    for (const report::ReportedQuote* quote : said) {
        if (!taken.contains(quote)) {
            ++score.quotes.wrong;
            score.misses.push_back(labelled.id + " no quote: " + shown(ground.at(quote->span), 100));
        }
    }
}

/// Reported speech of members: what rules act on. A label is found by a reported quote that shares half of
/// it; a member's reported quote that touches no label is wrong.
void add_indirect(Score& score, const Case& labelled, const std::vector<report::ReportedQuote>& quotes,
                  const Ground& ground) {
    const auto of_member = [](people::Role role) { return same_role(people::Role::member, role); };
    std::set<const report::ReportedQuote*> touched;
    for (const LabelledQuote& label : labelled.quotes) {
        const Stretch at = ground.spot(label.quote);
        bool found = false;
        for (const report::ReportedQuote& quote : quotes) {
            const auto shared = quote.direct ? 0 : overlap(at, ground.spot(quote.span));
            if (shared > 0) {
                touched.insert(&quote);
                found = found || (of_member(quote.speaker.role) && 2 * shared >= at.size());
            }
        }
        if (label.direct || !of_member(label.role)) {
            continue;
        }
        ++(found ? score.indirect.found : score.indirect.missed);
        if (!found) {
            score.misses.push_back(labelled.id + " indirect quote missed: " + shown(label.quote, 100));
        }
    }
    for (const report::ReportedQuote& quote : quotes) {
        if (!quote.direct && of_member(quote.speaker.role) && !touched.contains(&quote)) {
            ++score.indirect.wrong;
            score.misses.push_back(labelled.id + " no indirect quote: " + shown(ground.at(quote.span), 100));
        }
    }
}

}  // namespace

std::optional<double> share(std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / static_cast<double>(whole));
}

std::optional<double> precision(const Count& count) {
    return share(count.found, count.found + count.wrong);
}

std::optional<double> recall(const Count& count) {
    return share(count.found, count.found + count.missed);
}

std::optional<double> f1(const Count& count) {
    return share(2 * count.found, 2 * count.found + count.wrong + count.missed);
}

Count total(const Score& score) {
    Count all;
    for (const auto& [rule, count] : score.rules) {
        all.found += count.found;
        all.wrong += count.wrong;
        all.missed += count.missed;
    }
    return all;
}

void add(Score& score, const Case& labelled, const base::Result<report::Report>& answer) {
    static const report::Report nothing{};
    ++score.cases;
    if (!answer.ok()) {
        score.failed.push_back(labelled.id + ": " + base::one_line(answer.error()));
    }
    const report::Report& report = answer.ok() ? answer.value() : nothing;
    const Ground ground(labelled.document.text);
    add_findings(score, labelled, report.findings, ground);
    add_certainties(score, labelled, report.findings, ground);
    add_document(score, labelled, report.findings);
    if (labelled.quotes_are_labelled) {
        add_quotes(score, labelled, report.quotes, ground);
        add_indirect(score, labelled, report.quotes, ground);
    }
}

}  // namespace evenhand::app
