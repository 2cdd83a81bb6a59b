#include "lexicon/phrase_faults.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

using base::Done;
using base::Error;
using base::ErrorCode;
using base::Result;
using Kind = PhraseElement::Kind;
using Need = PhraseElement::Need;
using Weight = PhraseElement::Weight;

Error broken(std::string message, std::string mend) {
    return Error{ErrorCode::malformed, std::move(message), std::move(mend), {}};
}

/// Goes through elements that follow one another, or through the branches of a group.
template <typename Visit>
void each(const PhraseElement* at, const PhraseElement* past, Visit visit) {
    for (; at < past; at += at->size) {
        visit(*at);
    }
}

/// Most heads that one way through the elements can meet.
std::uint32_t heads(const PhraseElement* at, const PhraseElement* past) {
    std::uint32_t count = 0;
    each(at, past, [&](const PhraseElement& element) {
        std::uint32_t inner = 0;
        each(&element + 1, &element + element.size, [&](const PhraseElement& branch) {
            inner = std::max(inner, heads(&branch + 1, &branch + branch.size));
        });
        count += inner + (element.weight == Weight::head ? 1 : 0);
    });
    return count;
}

bool is_word_like(const PhraseElement& element) {
    return element.need == Need::mandatory && element.kind != Kind::start && element.kind != Kind::end;
}

/// Whether some way through the elements meets a gap before it meets a word.
bool begins_with_gap(const PhraseElement* at, const PhraseElement* past) {
    for (; at < past; at += at->size) {
        bool inner = at->kind == Kind::gap;
        each(at + 1, at + at->size, [&](const PhraseElement& branch) {
            inner = inner || begins_with_gap(&branch + 1, &branch + branch.size);
        });
        if (inner || is_word_like(*at)) {
            return inner;
        }
    }
    return false;
}

/// Whether some way through the elements meets no word behind its last gap.
bool ends_with_gap(const PhraseElement* at, const PhraseElement* past) {
    bool gap = false;
    each(at, past, [&](const PhraseElement& element) {
        bool inner = element.kind == Kind::gap;
        each(&element + 1, &element + element.size, [&](const PhraseElement& branch) {
            inner = inner || ends_with_gap(&branch + 1, &branch + branch.size);
        });
        gap = inner || (gap && !is_word_like(element));
    });
    return gap;
}

bool always_asks(const PhraseElement* at, const PhraseElement* past);

/// Whether every match of the element holds something that can be looked for.
bool always_asks(const PhraseElement& element) {
    if (element.need == Need::optional) {
        return false;
    }
    switch (element.kind) {
    case Kind::any:
    case Kind::gap:
    case Kind::start:
    case Kind::end: return false;
    case Kind::branch: return always_asks(&element + 1, &element + element.size);
    case Kind::group:
        for (const PhraseElement* branch = &element + 1; branch < &element + element.size;
             branch += branch->size) {
            if (!always_asks(*branch)) {
                return false;
            }
        }
        return true;
    default: return true;
    }
}

bool always_asks(const PhraseElement* at, const PhraseElement* past) {
    for (; at < past; at += at->size) {
        if (always_asks(*at)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<Done> check_whole(std::string_view phrase, const ParsedPhrase& parsed) {
    const PhraseElement* const begin = parsed.elements.data();
    const PhraseElement* const past = begin + parsed.elements.size();
    if (phrase.find("...") != std::string_view::npos &&
        (begins_with_gap(begin, past) || ends_with_gap(begin, past))) {
        return broken("a phrase begins or ends with a gap", "take the '...' at its edge out");
    }
    if (phrase.find('^') != phrase.rfind('^') && heads(begin, past) > 1) {
        return broken("'^' stands twice", "mark the one word that carries the meaning");
    }
    if (!always_asks(begin, past)) {
        return broken("nothing in the phrase is mandatory", "give it a word or a class that is not optional");
    }
    return Done{};
}

}  // namespace evenhand::lexicon
