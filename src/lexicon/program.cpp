#include "evenhand/lexicon/program.hpp"

#include "evenhand/text/tokens.hpp"
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

Error unfit(std::string message, std::string mend) {
    return Error{ErrorCode::invalid, std::move(message), std::move(mend), {}};
}

/// False from a step means that `error_` says why the phrase cannot be compiled.
class Compiler {
  public:
    Compiler(const ParsedPhrase& phrase, const PhraseContext& context, Programs& programs)
        : phrase_(phrase), context_(context), programs_(programs) {}

    Result<Done> compile() {
        const PhraseElement* const begin = phrase_.elements.data();
        if (!sequence(begin, begin + phrase_.elements.size())) {
            return std::move(error_);
        }
        return Done{};
    }

  private:
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(programs_.nodes.size()); }
    void emit(Operation operation, AtomId atom = no_atom, std::uint8_t number = 0) {
        programs_.nodes.push_back(Node{atom, 1, operation, false, number});
    }
    std::uint32_t open(Operation operation) {
        emit(operation);
        return here() - 1;
    }
    /// What has been emitted since is inside of the node.
    void close(std::uint32_t node) {
        auto& nodes = programs_.nodes;
        nodes[node].size = static_cast<std::uint16_t>(here() - node);
        nodes[node].holds_head = std::any_of(nodes.begin() + node, nodes.end(), [](const Node& inner) {
            return inner.operation == Operation::head;
        });
    }

    bool sequence(const PhraseElement* at, const PhraseElement* past) {
        for (; at < past; at += at->size) {
            if (!optional_element(*at)) {
                return false;
            }
        }
        return true;
    }

    bool optional_element(const PhraseElement& element) {
        if (element.need == PhraseElement::Need::mandatory) {
            return weighed_element(element);
        }
        const auto node = open(Operation::optional);
        const bool fits = weighed_element(element);
        close(node);
        return fits;
    }

    bool weighed_element(const PhraseElement& element) {
        if (element.weight == PhraseElement::Weight::head) {
            emit(Operation::head);
        }
        return bare_element(element);
    }

    bool bare_element(const PhraseElement& element) {
        Atoms& atoms = programs_.atoms;
        const auto text = phrase_.text(element);
        switch (element.kind) {
        case Kind::word: emit(Operation::word, atoms.word(text)); break;
        case Kind::inflected:
            words_.clear();
            add_words(element);
            emit(Operation::word, atoms.set(words_));
            break;
        case Kind::prefix: emit(Operation::word, atoms.prefix(text)); break;
        case Kind::exact: emit(Operation::word, atoms.exact(text)); break;
        case Kind::any: emit(Operation::word, any_word); break;
        case Kind::gap:
            emit(Operation::gap, no_atom,
                 static_cast<std::uint8_t>(std::min<std::uint32_t>(element.most, longest_match)));
            break;
        case Kind::start: emit(Operation::start); break;
        case Kind::end: emit(Operation::end); break;
        case Kind::group: return group(element);
        case Kind::branch: return sequence(&element + 1, &element + element.size);
        case Kind::named: return named(text);
        }
        return true;
    }

    bool named(std::string_view name) {
        const auto what = context_.class_named(name);
        if (!what) {
            error_ = unfit("there is no class <" + std::string(name) + ">",
                           "name a vocabulary or a built-in class");
            return false;
        }
        emit(Operation::named, programs_.atoms.named(*what));
        return true;
    }

    bool group(const PhraseElement& element) {
        const PhraseElement* const past = &element + element.size;
        const PhraseElement* other = nullptr;
        std::size_t others = 0;
        words_.clear();
        for (const PhraseElement* branch = &element + 1; branch < past; branch += branch->size) {
            if (is_one_word(*branch)) {
                add_words(*(branch + 1));
            } else {
                other = branch;
                ++others;
            }
        }
        if (others == 0) {
            emit(Operation::word, programs_.atoms.set(words_));
            return true;
        }
        if (words_.empty() && others == 1) {
            return bare_element(*other);
        }
        const auto node = open(Operation::group);
        if (!words_.empty()) {
            const auto branch = open(Operation::branch);
            emit(Operation::word, programs_.atoms.set(words_));
            close(branch);
        }
        for (const PhraseElement* branch = &element + 1; branch < past; branch += branch->size) {
            if (is_one_word(*branch)) {
                continue;
            }
            const auto opened = open(Operation::branch);
            if (!bare_element(*branch)) {
                return false;
            }
            close(opened);
        }
        close(node);
        return true;
    }

    void add_words(const PhraseElement& element) {
        const auto text = phrase_.text(element);
        if (element.kind == Kind::word) {
            words_.push_back(programs_.atoms.word(text));
            return;
        }
        const auto forms = programs_.forms.of(text, context_.inflections, programs_.atoms);
        words_.insert(words_.end(), forms.begin(), forms.end());
    }

    const ParsedPhrase& phrase_;
    const PhraseContext& context_;
    Programs& programs_;
    std::vector<AtomId> words_;  ///< of one element; done with before the next is begun
    Error error_;
};

/// Of the nodes from there on.
Phrase phrase_from(std::size_t begin, const Programs& programs) {
    Phrase phrase;
    phrase.begin = static_cast<std::uint32_t>(begin);
    phrase.past = static_cast<std::uint32_t>(programs.nodes.size());
    const Node& only = programs.nodes[begin];
    phrase.one_word = phrase.past - phrase.begin == 1 && only.operation == Operation::word &&
                      (!is_composed(only.atom) || programs.atoms.composed(only.atom).spelling.empty());
    phrase.has_head = std::any_of(programs.nodes.begin() + phrase.begin, programs.nodes.end(),
                                  [](const Node& node) { return node.operation == Operation::head; });
    return phrase;
}

}  // namespace

void Programs::renumber() {
    const std::vector<AtomId> numbers = atoms.renumber();
    const auto anew = [&](AtomId& atom) {
        // What is put together when it is asked for keeps its number.
        atom = atom == no_atom || is_composed(atom) ? atom : numbers[atom];
    };
    std::ranges::for_each(nodes, [&](Node& node) { anew(node.atom); });
    for (Phrase& phrase : phrases) {
        anew(phrase.first);
        std::ranges::for_each(phrase.needs, anew);
    }
    for (Anchor& anchor : anchors) {
        anew(anchor.atom);
        anew(anchor.before);
        anew(anchor.after);
    }
    forms = {};
}

Result<Done> compile_phrase(const ParsedPhrase& parsed, const PhraseContext& context, Programs& programs) {
    const auto begin = programs.nodes.size();
    auto outcome = Compiler(parsed, context, programs).compile();
    if (outcome.ok() && programs.nodes.size() - begin > longest_program) {
        outcome = unfit("a phrase with too many choices", "write several phrases");
    }
    if (outcome.ok()) {
        programs.phrases.push_back(phrase_from(begin, programs));
    } else {
        programs.nodes.resize(begin);
    }
    return outcome;
}

}  // namespace evenhand::lexicon
