#include "evenhand/rules/phrase_topics.hpp"

#include "evenhand/rules/circumstances.hpp"

#include <algorithm>
#include <map>

namespace evenhand::rules {
namespace {

/// Asked of every sentence, for phrases that more than one sentence is judged by.
constexpr std::uint64_t of_all = std::uint64_t{1} << 63U;

std::uint64_t bit_of(std::size_t plan) {
    return std::uint64_t{1} << (plan % 63U);
}

/// Asks of the plans, one after the other, who looks for what.
class Asking {
  public:
    explicit Asking(std::uint32_t patterns) : topics_(patterns), everywhere_(patterns) {
        std::ranges::for_each(topics_, [](lexicon::Topics& topics) { topics.serves = 0; });
    }

    void add(const Plan& plan) {
        const auto of_rule = next_topic();
        asks_ = plan.kind == Plan::Kind::phrase ? bit_of(plans_) : anything;
        ++plans_;
        for (const When& when : plan.whens) {
            const auto of_when = next_topic();
            for (const lexicon::PatternId pattern : when.phrases) {
                topics_[pattern].raised |= of_rule | of_when;
                topics_[pattern].serves |= asks_;
                everywhere_[pattern] = true;
            }
            want(when.needs, of_when);
            want(when.unless, of_when);
            for (const std::uint32_t exception : when.exceptions) {
                want(plan.exceptions[exception], of_when);
            }
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
            if (topics_[pattern].serves == 0) {
                topics_[pattern].serves = anything;
            }
        }
        return std::move(topics_);
    }

  private:
    static constexpr std::uint64_t anywhere = 0;
    static constexpr std::uint64_t anything = ~std::uint64_t{0};

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
            topics_[pattern].serves |= asks_;
        }
    }
    void want_everywhere(const std::vector<lexicon::PatternId>& patterns) {
        std::ranges::for_each(patterns, [&](lexicon::PatternId one) {
            everywhere_[one] = true;
            topics_[one].serves = anything;
        });
    }

    std::vector<lexicon::Topics> topics_;
    std::vector<bool> everywhere_;
    unsigned topic_ = 0;
    std::size_t plans_ = 0;
    std::uint64_t asks_ = 0;  ///< the rule in hand
};

}  // namespace

std::vector<lexicon::Topics> phrase_topics(const std::vector<Plan>& plans, std::uint32_t patterns) {
    Asking asking(patterns);
    std::ranges::for_each(plans, [&](const Plan& plan) { asking.add(plan); });
    return std::move(asking).topics();
}

std::vector<std::uint64_t> asked_of_sentences(const std::vector<Plan>& plans, const Reading& reading) {
    const auto of_part = [&](text::Part part) {
        std::uint64_t rules = of_all;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const bool looks =
                covers(plans[i].scope, reading.text.document()) && looks_at(plans[i].scope, part);
            rules |= looks ? bit_of(i) : 0;
        }
        return rules;
    };
    std::map<text::Part, std::uint64_t> by_part;
    const auto& layout = reading.text.layout();
    std::vector<std::uint64_t> asked;
    asked.reserve(layout.sentences.size());
    for (const text::Sentence& sentence : layout.sentences) {
        const auto part = layout.paragraphs[sentence.paragraph].part;
        auto known = by_part.find(part);
        if (known == by_part.end()) {
            known = by_part.emplace(part, of_part(part)).first;
        }
        asked.push_back(known->second);
    }
    return asked;
}

}  // namespace evenhand::rules
