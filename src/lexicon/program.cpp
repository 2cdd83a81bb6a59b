#include "evenhand/lexicon/program.hpp"

#include "evenhand/lexicon/anchors.hpp"
#include "evenhand/text/tokens.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;

constexpr std::size_t longest_program = 1000;

Error unfit(std::string message, std::string mend) {
    return Error{ErrorCode::invalid, std::move(message), std::move(mend), {}};
}

/// A branch that is one plain or inflected word can share one look-up with its neighbours.
bool is_plain_word(const PhraseSequence& branch) {
    return branch.size() == 1 &&
           (branch.front().kind == Kind::word || branch.front().kind == Kind::inflected) &&
           branch.front().need == PhraseElement::Need::mandatory &&
           branch.front().weight == PhraseElement::Weight::plain;
}

class Compiler {
  public:
    Compiler(const PhraseContext& context, Programs& programs) : context_(context), programs_(programs) {}

    Result<Done> sequence(const PhraseSequence& elements) {
        for (const PhraseElement& element : elements) {
            EVENHAND_TRY_DONE(optional_element(element));
        }
        return Done{};
    }
    void finish() { emit(Operation::found); }

  private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(programs_.instructions.size()); }
    std::uint32_t emit(Operation operation, std::uint32_t first = 0, std::uint32_t second = 0) {
        programs_.instructions.push_back(Instruction{operation, first, second});
        return here() - 1;
    }
    std::uint32_t keep(std::string text) {
        programs_.texts.push_back(std::move(text));
        return static_cast<std::uint32_t>(programs_.texts.size() - 1);
    }

    Result<Done> optional_element(const PhraseElement& element) {
        if (element.need == PhraseElement::Need::mandatory) {
            return weighed_element(element);
        }
        const auto fork = emit(Operation::fork);
        programs_.instructions[fork].first = here();
        EVENHAND_TRY_DONE(weighed_element(element));
        programs_.instructions[fork].second = here();
        return Done{};
    }

    Result<Done> weighed_element(const PhraseElement& element) {
        if (element.weight == PhraseElement::Weight::head) {
            emit(Operation::head);
        }
        return bare_element(element);
    }

    Result<Done> bare_element(const PhraseElement& element) {
        switch (element.kind) {
        case Kind::word: word(text::word_hash(element.text)); break;
        case Kind::inflected: words(context_.inflections(element.text)); break;
        case Kind::prefix: emit(Operation::prefix, keep(element.text)); break;
        case Kind::exact: emit(Operation::exact, keep(element.text)); break;
        case Kind::any: emit(Operation::any); break;
        case Kind::gap: emit(Operation::gap, element.most); break;
        case Kind::start: emit(Operation::start); break;
        case Kind::end: emit(Operation::end); break;
        case Kind::group: return group(element);
        case Kind::named: {
            const auto what = context_.class_named(element.text);
            if (!what) {
                return unfit("there is no class <" + element.text + ">",
                             "name a vocabulary or a built-in class");
            }
            emit(Operation::named, *what);
        }
        }
        return Done{};
    }

    void word(std::uint64_t hash) {
        programs_.hashes.push_back(hash);
        emit(Operation::word, static_cast<std::uint32_t>(programs_.hashes.size() - 1));
    }

    void words(const std::vector<std::string>& forms) {
        std::vector<std::uint64_t> hashes;
        for (const std::string& form : forms) {
            hashes.push_back(text::word_hash(form));
        }
        word_hashes(std::move(hashes));
    }

    void word_hashes(std::vector<std::uint64_t> hashes) {
        std::sort(hashes.begin(), hashes.end());
        hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
        const auto first = static_cast<std::uint32_t>(programs_.hashes.size());
        programs_.hashes.insert(programs_.hashes.end(), hashes.begin(), hashes.end());
        if (hashes.size() == 1) {
            emit(Operation::word, first);
        } else {
            emit(Operation::words, first, static_cast<std::uint32_t>(programs_.hashes.size()));
        }
    }

    Result<Done> group(const PhraseElement& element) {
        std::vector<std::uint64_t> plain;
        std::vector<const PhraseSequence*> branches;
        for (const PhraseSequence& branch : element.branches) {
            if (is_plain_word(branch)) {
                add_forms(branch.front(), plain);
            } else {
                branches.push_back(&branch);
            }
        }
        if (!branches.empty() && plain.size() + branches.size() > 1) {
            guard(element);
        }
        if (plain.size() + branches.size() > 2 && !branches.empty()) {
            return choice(std::move(plain), branches);
        }
        std::vector<std::uint32_t> jumps;
        if (!plain.empty()) {
            const auto fork = branches.empty() ? here() : emit(Operation::fork);
            word_hashes(std::move(plain));
            close_branch(fork, branches.empty(), jumps);
        }
        for (std::size_t i = 0; i < branches.size(); ++i) {
            const bool last = i + 1 == branches.size();
            const auto fork = last ? here() : emit(Operation::fork);
            EVENHAND_TRY_DONE(sequence(*branches[i]));
            close_branch(fork, last, jumps);
        }
        for (const auto jump : jumps) {
            programs_.instructions[jump].first = here();
        }
        return Done{};
    }

    /// Of many branches only those are gone on with that the next word can begin.
    Result<Done> choice(std::vector<std::uint64_t> plain,
                        const std::vector<const PhraseSequence*>& branches) {
        std::vector<Choice> ways;
        const auto choose = emit(Operation::choose);
        std::vector<std::uint32_t> jumps;
        if (!plain.empty()) {
            for (const std::uint64_t hash : plain) {
                ways.push_back(Choice{hash, here(), false});
            }
            word_hashes(std::move(plain));
            jumps.push_back(emit(Operation::jump));
        }
        for (const PhraseSequence* branch : branches) {
            std::vector<std::uint64_t> hashes;
            if (!first_words(*branch, hashes)) {
                hashes.clear();
                ways.push_back(Choice{0, here(), true});
            }
            for (const std::uint64_t hash : hashes) {
                ways.push_back(Choice{hash, here(), false});
            }
            EVENHAND_TRY_DONE(sequence(*branch));
            jumps.push_back(emit(Operation::jump));
        }
        for (const auto jump : jumps) {
            programs_.instructions[jump].first = here();
        }
        auto& all = programs_.choices;
        programs_.instructions[choose].first = static_cast<std::uint32_t>(all.size());
        all.insert(all.end(), ways.begin(), ways.end());
        programs_.instructions[choose].second = static_cast<std::uint32_t>(all.size());
        return Done{};
    }

    /// The words of which every match of the sequence begins with one; false where that cannot be said.
    bool first_words(const PhraseSequence& sequence, std::vector<std::uint64_t>& hashes) const {
        const PhraseElement& first = sequence.front();
        if (first.need == PhraseElement::Need::optional) {
            return false;
        }
        switch (first.kind) {
        case Kind::word:
        case Kind::inflected: add_forms(first, hashes); return true;
        case Kind::exact: hashes.push_back(text::word_hash(text::fold_word(first.text))); return true;
        case Kind::group:
            return std::ranges::all_of(
                first.branches, [&](const PhraseSequence& branch) { return first_words(branch, hashes); });
        default: return false;
        }
    }

    /// One look-up before many branches: behind a gap most places are none of them.
    void guard(const PhraseElement& element) {
        PhraseFilter first = first_word_filter(element, context_);
        if (!first.begins_anyhow) {
            programs_.guards.push_back(std::move(first));
            emit(Operation::guard, static_cast<std::uint32_t>(programs_.guards.size() - 1));
        }
    }

    void close_branch(std::uint32_t fork, bool last, std::vector<std::uint32_t>& jumps) {
        if (last) {
            return;
        }
        jumps.push_back(emit(Operation::jump));
        programs_.instructions[fork].first = fork + 1;
        programs_.instructions[fork].second = here();
    }

    void add_forms(const PhraseElement& element, std::vector<std::uint64_t>& hashes) const {
        if (element.kind == Kind::word) {
            hashes.push_back(text::word_hash(element.text));
            return;
        }
        for (const std::string& form : context_.inflections(element.text)) {
            hashes.push_back(text::word_hash(form));
        }
    }

    const PhraseContext& context_;
    Programs& programs_;
};

}  // namespace

Result<Done> compile_phrase(const PhraseSequence& phrase, const PhraseContext& context, Programs& programs) {
    const auto instructions = programs.instructions.size();
    const auto hashes = programs.hashes.size();
    const auto texts = programs.texts.size();
    const auto guards = programs.guards.size();
    const auto choices = programs.choices.size();
    Compiler compiler(context, programs);
    auto outcome = compiler.sequence(phrase);
    compiler.finish();
    if (outcome.ok() && programs.instructions.size() - instructions > longest_program) {
        outcome = unfit("a phrase with too many choices", "write several phrases");
    }
    std::vector<Anchor> anchors;
    if (outcome.ok()) {
        anchors = choose_anchors(phrase, context);
        if (anchors.empty()) {
            outcome =
                unfit("nothing in the phrase is mandatory", "give it a word or a class that is not optional");
        }
    }
    if (!outcome.ok()) {
        programs.instructions.resize(instructions);
        programs.hashes.resize(hashes);
        programs.texts.resize(texts);
        programs.guards.resize(guards);
        programs.choices.resize(choices);
        return outcome;
    }
    if (programs.begins.empty()) {
        programs.begins.push_back(0);
    }
    programs.begins.push_back(static_cast<std::uint32_t>(programs.instructions.size()));
    programs.anchors.push_back(std::move(anchors));
    programs.filters.push_back(filter_of(phrase, context));
    return Done{};
}

}  // namespace evenhand::lexicon
