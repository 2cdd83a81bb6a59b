#include "evenhand/rules/phrase_topics.hpp"

#include <algorithm>

namespace evenhand::rules {
namespace {

/// Asks of the plans, one after the other, who looks for what.
class Asking {
  public:
    explicit Asking(std::uint32_t patterns) : topics_(patterns), everywhere_(patterns) {}

    void add(const Plan& plan) {
        const auto of_rule = next_topic();
        for (const When& when : plan.whens) {
            const auto of_when = next_topic();
            for (const lexicon::PatternId pattern : when.phrases) {
                topics_[pattern].raised |= of_rule | of_when;
                everywhere_[pattern] = true;
            }
            want(when.needs, of_when);
            want(when.unless, of_when);
        }
        for (const Satisfied& satisfied : plan.satisfied) {
            want_everywhere(satisfied.phrases);
        }
        // Only judge_phrases asks beside a phrase; what the other kinds of rule look at may stand anywhere.
        const auto beside = plan.kind == Plan::Kind::phrase ? of_rule : anywhere;
        want(plan.needs, beside);
        want(plan.unless, beside);
        for (const TraitRow& row : plan.traits) {
            want(row.where, beside);
        }
        for (const Also& also : plan.mention.also) {
            want(also.where, anywhere);
        }
    }

    std::vector<lexicon::Topics> topics() && {
        for (std::size_t pattern = 0; pattern < topics_.size(); ++pattern) {
            if (everywhere_[pattern]) {
                topics_[pattern].wanted_for = anywhere;
            }
        }
        return std::move(topics_);
    }

  private:
    static constexpr std::uint64_t anywhere = 0;

    /// Topics that share a bit are one: more is looked for than is asked for.
    std::uint64_t next_topic() { return std::uint64_t{1} << (topic_++ % 64U); }

    void want(const std::vector<Nearby>& all, std::uint64_t topic) {
        std::ranges::for_each(all, [&](const Nearby& one) { want(one, topic); });
    }
    void want(const Nearby& one, std::uint64_t topic) {
        const bool in_sentence = one.within == Within::phrase || one.within == Within::sentence;
        if (!in_sentence || topic == anywhere) {
            want_everywhere(one.phrases);
            return;
        }
        for (const lexicon::PatternId pattern : one.phrases) {
            topics_[pattern].wanted_for |= topic;
        }
    }
    void want_everywhere(const std::vector<lexicon::PatternId>& patterns) {
        std::ranges::for_each(patterns, [&](lexicon::PatternId one) { everywhere_[one] = true; });
    }

    std::vector<lexicon::Topics> topics_;
    std::vector<bool> everywhere_;
    unsigned topic_ = 0;
};

}  // namespace

std::vector<lexicon::Topics> phrase_topics(const std::vector<Plan>& plans, std::uint32_t patterns) {
    Asking asking(patterns);
    std::ranges::for_each(plans, [&](const Plan& plan) { asking.add(plan); });
    return std::move(asking).topics();
}

}  // namespace evenhand::rules
