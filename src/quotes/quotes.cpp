#include "evenhand/quotes/quotes.hpp"

#include "blocks.hpp"
#include "continuation.hpp"
#include "interview.hpp"
#include "pairing.hpp"
#include "reported.hpp"
#include "sight.hpp"
#include "unmarked.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace evenhand::quotes {

namespace {

bool earlier(const Piece& left, const Piece& right) {
    return left.tokens < right.tokens;
}

std::vector<Piece> merged(std::vector<Piece> left, std::vector<Piece> right) {
    std::vector<Piece> all;
    all.reserve(left.size() + right.size());
    std::merge(std::make_move_iterator(left.begin()), std::make_move_iterator(left.end()),
               std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()),
               std::back_inserter(all), earlier);
    return all;
}

/// Each paragraph of a long quote opens anew and only the last one closes: those before it lack nothing.
std::vector<base::NormalSpan> unclosed(const Sight& sight, std::vector<base::NormalSpan> marks,
                                       const std::vector<std::uint32_t>& continued) {
    std::erase_if(marks, [&](const base::NormalSpan& mark) {
        const auto at = std::lower_bound(
            continued.begin(), continued.end(), mark.begin,
            [&](std::uint32_t token, std::uint32_t byte) { return sight.at(token).begin < byte; });
        return at != continued.end() && sight.at(*at).begin == mark.begin;
    });
    return marks;
}

Quote quote_of(const Sight& sight, const Piece& piece, Form form, std::uint32_t utterance) {
    return Quote{form, sight.tokens.span(piece.tokens), utterance, piece.voice.speaker};
}

}  // namespace

const Quote* QuoteReading::direct_at(std::uint32_t normal_byte) const {
    auto next =
        std::upper_bound(quotes.begin(), quotes.end(), normal_byte,
                         [](std::uint32_t byte, const Quote& quote) { return byte < quote.span.begin; });
    // Direct quotes do not overlap, and no reported sentence begins inside one: only entries that begin at
    // the same byte need a second look.
    const auto* found = static_cast<const Quote*>(nullptr);
    const auto begin = next == quotes.begin() ? 0 : std::prev(next)->span.begin;
    while (next != quotes.begin() && std::prev(next)->span.begin == begin) {
        --next;
        if (next->form == Form::direct && next->span.holds(normal_byte)) {
            found = &*next;
        }
    }
    return found;
}

QuoteReading find_quotes(const text::Text& text, const people::PeopleReading& people,
                         const lexicon::Marks& marks, const lexicon::Vocabularies& vocabularies) {
    const Sight sight{text, text.tokens(), text.layout(), people, marks, classes_of(vocabularies)};
    auto pairing = pair_marks(sight);
    auto speech = read_regions(sight, pairing.regions);
    auto blocks = find_blocks(sight, speech.pieces);
    auto marked = merged(std::move(speech.pieces), std::move(blocks));
    auto unmarked = find_unmarked(sight, marked);
    auto said = merged(std::move(marked), std::move(unmarked));
    auto answers = find_interview(sight, said);
    const auto direct = merged(std::move(said), std::move(answers));
    const auto reported = find_reported(sight, direct);

    QuoteReading reading;
    reading.fragments = std::move(speech.fragments);
    reading.unclosed = unclosed(sight, std::move(pairing.unclosed), speech.continued);
    reading.quotes.reserve(direct.size() + reported.size());
    std::uint32_t utterance = 0;
    for (const auto& piece : direct) {
        utterance += piece.begins && !reading.quotes.empty() ? 1U : 0U;
        reading.quotes.push_back(quote_of(sight, piece, Form::direct, utterance));
    }
    for (const auto& piece : reported) {
        utterance += reading.quotes.empty() ? 0U : 1U;
        reading.quotes.push_back(quote_of(sight, piece, Form::reported, utterance));
    }
    std::sort(reading.quotes.begin(), reading.quotes.end(), [](const Quote& left, const Quote& right) {
        return std::tuple(left.span.begin, left.form, left.span.end) <
               std::tuple(right.span.begin, right.form, right.span.end);
    });
    return reading;
}

}  // namespace evenhand::quotes
