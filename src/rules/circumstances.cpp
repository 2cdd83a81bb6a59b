#include "evenhand/rules/circumstances.hpp"

#include <algorithm>
#include <cctype>

namespace evenhand::rules {
namespace {

constexpr std::size_t most_shown_bytes = 90;

void replace_all(std::string& text, std::string_view placeholder, const std::string& value) {
    for (auto at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + value.size())) {
        text.replace(at, placeholder.size(), value);
        if (at == 0 && !text.empty()) {
            text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
        }
    }
}

constexpr auto council_class = static_cast<lexicon::ClassId>(
    std::ranges::find(lexicon::built_in_classes, "council") - std::ranges::begin(lexicon::built_in_classes));

}  // namespace

bool covers(const Scope& scope, const text::Document& document) {
    return scope.authors.allows(document.author) && scope.kinds.allows(document.kind);
}

bool looks_at(const Scope& scope, text::Part part) {
    if (scope.parts.empty()) {
        return part != text::Part::letterhead && part != text::Part::boilerplate;
    }
    return scope.parts.holds(part);
}

text::Part part_of(const Reading& reading, std::uint32_t sentence) {
    const auto& layout = reading.text.layout();
    return layout.paragraphs[layout.sentences[sentence].paragraph].part;
}

void add_trait(std::vector<Trait>& traits, Trait trait) {
    const auto at = std::lower_bound(traits.begin(), traits.end(), trait);
    if (at == traits.end() || *at != trait) {
        traits.insert(at, trait);
    }
}

bool has_trait(const std::vector<Trait>& traits, Trait trait) {
    return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

void add_speaker(const Reading& reading, const quotes::Quote& quote, Finding& finding) {
    const quotes::Speaker& speaker = quote.speaker;
    finding.speaker = speaker.role;
    finding.person = speaker.person;
    if (speaker.civic) {
        add_trait(finding.traits, Trait::civic);
    }
    if (quote.form == quotes::Form::reported) {
        add_trait(finding.traits, Trait::reported);
    }
    if (speaker.figure && *speaker.figure < reading.people.figures.size() &&
        reading.people.figures[*speaker.figure].standing) {
        add_trait(finding.traits, Trait::standing);
    }
}

void add_traits(const Ground& ground, const Plan& plan, base::TokenSpan tokens, std::uint32_t sentence,
                Finding& finding) {
    for (const TraitRow& row : plan.traits) {
        if (ground.sightings.near(row.where, tokens, sentence) != nullptr) {
            add_trait(finding.traits, row.trait);
        }
    }
}

std::optional<std::string> exception(const Ground& ground, const std::vector<Nearby>& unless,
                                     base::TokenSpan tokens, std::uint32_t sentence) {
    for (const Nearby& one : unless) {
        if (auto why = exception(ground, one, tokens, sentence)) {
            return why;
        }
    }
    return std::nullopt;
}

std::optional<std::string> exception(const Ground& ground, const Nearby& unless, base::TokenSpan tokens,
                                     std::uint32_t sentence) {
    const Sighting* const seen = ground.sightings.near(unless, tokens, sentence);
    if (seen == nullptr) {
        return std::nullopt;
    }
    if (ground.explain == Explain::no) {
        return std::string();
    }
    const auto what = shown(ground.reading, seen->hit.tokens);
    return (unless.why.empty() ? "an exception stands there" : unless.why) + ": " + what;
}

base::TokenSpan tokens_of(const text::Tokens& tokens, base::NormalSpan span) {
    const auto before = [](const text::Token& token, std::uint32_t byte) { return token.begin < byte; };
    const auto begin = tokens.all().begin();
    const auto first = std::lower_bound(begin, tokens.all().end(), span.begin, before);
    const auto past = std::lower_bound(first, tokens.all().end(), span.end, before);
    return {static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(past - begin)};
}

std::string shown(const Reading& reading, base::TokenSpan tokens) {
    std::string text(reading.text.tokens().text(tokens));
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() > most_shown_bytes) {
        const auto cut = text.rfind(' ', most_shown_bytes);
        if (cut != std::string::npos) {
            text.resize(cut);
            text += " …";
        }
    }
    return "'" + text + "'";
}

std::string council_of(const Reading& reading) {
    const auto& tokens = reading.text.tokens();
    std::string_view best;
    for (const lexicon::Mark& mark : reading.marks.all()) {
        if (mark.what != council_class || mark.tokens.size() < 2 ||
            tokens[mark.tokens.begin].letter_case != text::LetterCase::capitalised) {
            continue;
        }
        const auto shown = tokens.text(mark.tokens);
        if (shown.size() > best.size() && !shown.starts_with("The ") &&
            shown.find("ouncil") != std::string_view::npos) {
            best = shown;
        }
    }
    return best.empty() ? "the council" : std::string(best);
}

std::vector<std::string> fill_suggestions(const Reading& reading, const std::string& council,
                                          const Plan& plan, const quotes::Quote* quote) {
    std::vector<std::string> filled;
    if (plan.suggestions.empty()) {
        return filled;
    }
    const bool by_name = quote != nullptr && !quote->speaker.span.empty();
    for (std::string text : plan.suggestions) {
        replace_all(text, "{speaker}",
                    by_name ? shown_speaker(reading, quote->speaker) : "a council spokesperson");
        replace_all(text, "{council}", council);
        filled.push_back(std::move(text));
    }
    return filled;
}

}  // namespace evenhand::rules
