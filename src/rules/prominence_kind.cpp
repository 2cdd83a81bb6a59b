#include "evenhand/rules/circumstances.hpp"
#include "evenhand/rules/kinds.hpp"

#include <algorithm>
#include <cmath>

namespace evenhand::rules {
namespace {

/// How much of a release is one member's.
struct Share {
    std::uint32_t mentions = 0;
    std::uint32_t bytes = 0;  ///< of the sentences about them and of their quotes
};

bool running_text(text::Part part) {
    return part == text::Part::headline || part == text::Part::subheading || part == text::Part::body ||
           part == text::Part::caption;
}

class ProminenceJudge {
  public:
    ProminenceJudge(const Ground& ground, const RuleInHand& in_hand)
        : ground_(ground), in_hand_(in_hand), reading_(ground.reading),
          shares_(ground.reading.people.figures.size()) {}

    void judge(Findings& findings) {
        measure();
        const auto& figures = reading_.people.figures;
        std::optional<std::size_t> most;
        for (std::size_t i = 0; i < shares_.size(); ++i) {
            if (figures[i].role == people::Role::member && too_much(shares_[i]) &&
                (!most || shares_[i].bytes > shares_[*most].bytes)) {
                most = i;
            }
        }
        if (most) {
            tell(*most, findings);
        }
    }

  private:
    [[nodiscard]] bool too_much(const Share& share) const {
        const auto& plan = in_hand_.plan.prominence;
        // Named once, somebody is only the one who decides.
        return share.mentions >= plan.mentions || (share.mentions > 1 && portion(share) >= plan.share);
    }

    [[nodiscard]] double portion(const Share& share) const {
        return whole_ == 0 ? 0 : static_cast<double>(share.bytes) / static_cast<double>(whole_);
    }

    void measure() {
        const auto& layout = reading_.text.layout();
        for (std::uint32_t i = 0; i < layout.sentences.size(); ++i) {
            if (running_text(part_of(reading_, i))) {
                whole_ += layout.sentences[i].span.size();
                measure_sentence(layout.sentences[i]);
            }
        }
    }

    /// "The Mayor's charity", "the Leader's office": a thing is named, nobody is put forward.
    [[nodiscard]] bool names_a_thing(const people::Mention& mention) const {
        return mention.kind == people::MentionKind::office && !mention.tokens.empty() &&
               reading_.text.tokens()[mention.tokens.end - 1].possessive;
    }

    void measure_sentence(const text::Sentence& sentence) {
        std::vector<std::uint32_t> here;
        for (const people::Mention& mention : touching(reading_.people.mentions, sentence.tokens)) {
            if (mention.tokens.begin < sentence.tokens.begin || mention.tokens.end > sentence.tokens.end) {
                continue;
            }
            if (!names_a_thing(mention) && mention.kind != people::MentionKind::pronoun) {
                ++shares_[mention.figure].mentions;
            }
            if (!names_a_thing(mention)) {
                here.push_back(mention.figure);
            }
        }
        for (const quotes::Quote& quote : ground_.places.quotes.round(sentence.span)) {
            if (quote.speaker.figure && quote.span.touches(sentence.span)) {
                here.push_back(*quote.speaker.figure);
            }
        }
        std::sort(here.begin(), here.end());
        here.erase(std::unique(here.begin(), here.end()), here.end());
        for (const std::uint32_t figure : here) {
            if (figure < shares_.size()) {
                shares_[figure].bytes += sentence.span.size();
            }
        }
    }

    void tell(std::size_t figure, Findings& findings) const {
        const people::Figure& who = reading_.people.figures[figure];
        Finding finding;
        finding.rule = in_hand_.rule.id;
        finding.certainty = Certainty::likely;
        finding.person = who.person;
        finding.speaker = who.role;
        if (who.civic) {
            add_trait(finding.traits, Trait::civic);
        }
        if (who.standing) {
            add_trait(finding.traits, Trait::standing);
        }
        add_traits(ground_, in_hand_.plan, who.best, reading_.text.layout().sentence_at(who.best.begin),
                   finding);
        const auto percent = std::lround(portion(shares_[figure]) * 100);
        finding.detail = (who.name.empty() ? shown(reading_, who.best) : who.name) + " is named " +
                         std::to_string(shares_[figure].mentions) + " times, and " + std::to_string(percent) +
                         " % of the text is about them or in their words";
        finding.suggestions = fill_suggestions(reading_, ground_.council, in_hand_.plan, nullptr);
        finding.replaces = finding.span;
        findings.found.push_back(std::move(finding));
    }

    const Ground& ground_;
    const RuleInHand& in_hand_;
    const Reading& reading_;
    std::vector<Share> shares_;
    std::uint32_t whole_ = 0;
};

}  // namespace

void judge_prominence(const Ground& ground, const RuleInHand& in_hand, Findings& findings) {
    ProminenceJudge(ground, in_hand).judge(findings);
}

}  // namespace evenhand::rules
