#include "evenhand/lexicon/program.hpp"

#include "lexicon/anchoring.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;

constexpr std::size_t longest_program = 1000;
constexpr std::uint32_t cost_of_class = 12;
constexpr std::uint32_t cost_of_frequent_class = 60;

Error unfit(std::string message, std::string mend) {
    return Error{ErrorCode::invalid, std::move(message), std::move(mend), {}};
}

/// A branch that is one plain or inflected word can share one question with its neighbours.
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

  private:
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(programs_.nodes.size()); }
    void emit(Operation operation, AtomId atom = no_atom, std::uint32_t number = 0) {
        programs_.nodes.push_back(Node{operation, false, atom, number, here() + 1});
    }
    std::uint32_t open(Operation operation) {
        emit(operation);
        return here() - 1;
    }
    /// What has been emitted since is inside of the node.
    void close(std::uint32_t node) {
        auto& nodes = programs_.nodes;
        nodes[node].past = here();
        nodes[node].holds_head = std::any_of(nodes.begin() + node, nodes.end(), [](const Node& inner) {
            return inner.operation == Operation::head;
        });
    }

    Result<Done> optional_element(const PhraseElement& element) {
        if (element.need == PhraseElement::Need::mandatory) {
            return weighed_element(element);
        }
        const auto node = open(Operation::optional);
        EVENHAND_TRY_DONE(weighed_element(element));
        close(node);
        return Done{};
    }

    Result<Done> weighed_element(const PhraseElement& element) {
        if (element.weight == PhraseElement::Weight::head) {
            emit(Operation::head);
        }
        return bare_element(element);
    }

    Result<Done> bare_element(const PhraseElement& element) {
        Atoms& atoms = programs_.atoms;
        switch (element.kind) {
        case Kind::word: emit(Operation::word, atoms.word(element.text)); break;
        case Kind::inflected: {
            std::vector<AtomId> forms;
            add_words(element, forms);
            emit(Operation::word, atoms.set(std::move(forms)));
            break;
        }
        case Kind::prefix: emit(Operation::word, atoms.prefix(element.text)); break;
        case Kind::exact: emit(Operation::word, atoms.exact(element.text)); break;
        case Kind::any: emit(Operation::word, any_word); break;
        case Kind::gap: emit(Operation::gap, no_atom, element.most); break;
        case Kind::start: emit(Operation::start); break;
        case Kind::end: emit(Operation::end); break;
        case Kind::group: return group(element);
        case Kind::named: {
            const auto what = context_.class_named(element.text);
            if (!what) {
                return unfit("there is no class <" + element.text + ">",
                             "name a vocabulary or a built-in class");
            }
            emit(Operation::named, atoms.named(*what, class_cost(element.text, *what)));
        }
        }
        return Done{};
    }

    [[nodiscard]] std::uint32_t class_cost(std::string_view name, ClassId what) const {
        constexpr std::string_view frequent[] = {"person", "member", "officer", "council"};
        if (std::find(std::begin(frequent), std::end(frequent), name) != std::end(frequent)) {
            return cost_of_frequent_class;
        }
        return cost_of_class + (context_.class_cost ? context_.class_cost(what) : 0);
    }

    Result<Done> group(const PhraseElement& element) {
        std::vector<AtomId> plain;
        std::vector<const PhraseSequence*> others;
        for (const PhraseSequence& branch : element.branches) {
            if (is_plain_word(branch)) {
                add_words(branch.front(), plain);
            } else {
                others.push_back(&branch);
            }
        }
        if (others.empty()) {
            emit(Operation::word, programs_.atoms.set(std::move(plain)));
            return Done{};
        }
        if (plain.empty() && others.size() == 1) {
            return sequence(*others.front());
        }
        const auto node = open(Operation::group);
        if (!plain.empty()) {
            const auto branch = open(Operation::branch);
            emit(Operation::word, programs_.atoms.set(std::move(plain)));
            close(branch);
        }
        for (const PhraseSequence* other : others) {
            const auto branch = open(Operation::branch);
            EVENHAND_TRY_DONE(sequence(*other));
            close(branch);
        }
        close(node);
        programs_.nodes[node].atom = first_atom(programs_, node, here());
        return Done{};
    }

    void add_words(const PhraseElement& element, std::vector<AtomId>& words) {
        if (element.kind == Kind::word) {
            words.push_back(programs_.atoms.word(element.text));
            return;
        }
        for (const std::string& form : context_.inflections(element.text)) {
            words.push_back(programs_.atoms.word(form));
        }
    }

    const PhraseContext& context_;
    Programs& programs_;
};

}  // namespace

std::uint32_t Programs::anchor_cost(std::uint32_t phrase) const {
    std::uint32_t sum = 0;
    for (auto i = anchor_begins[phrase]; i < anchor_begins[phrase + 1]; ++i) {
        sum += atoms.cost(anchors[i].atom);
    }
    return sum;
}

Result<Done> compile_phrase(const PhraseSequence& elements, const PhraseContext& context,
                            Programs& programs) {
    const auto begin = programs.nodes.size();
    auto outcome = Compiler(context, programs).sequence(elements);
    if (outcome.ok() && programs.nodes.size() - begin > longest_program) {
        outcome = unfit("a phrase with too many choices", "write several phrases");
    }
    if (outcome.ok()) {
        Phrase phrase;
        phrase.begin = static_cast<std::uint32_t>(begin);
        phrase.past = static_cast<std::uint32_t>(programs.nodes.size());
        if (anchor(programs, phrase)) {
            return Done{};
        }
        outcome =
            unfit("nothing in the phrase is mandatory", "give it a word or a class that is not optional");
    }
    programs.nodes.resize(begin);
    return outcome;
}

}  // namespace evenhand::lexicon
