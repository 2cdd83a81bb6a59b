#include "stage.hpp"

#include "support/places.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace evenhand::test {

namespace {

constexpr std::array<std::string_view, 9> titles{"",     "Cllr ", "Cllr. ", "Councillor ", "Mr ",
                                                 "Mrs ", "Ms ",   "Sir ",   "Dr "};
constexpr std::array<std::string_view, 8> council_names{
    "exampleshire council", "the council",  "the town council", "council",
    "the authority",        "town council", "the city council", "exampleshire county council"};

/// The tokens from `at` on that spell `phrase`, or an empty span.
base::TokenSpan spelled(const text::Tokens& tokens, std::uint32_t at, std::string_view phrase) {
    const auto begin = tokens[at].begin;
    if (tokens.normal().substr(begin, phrase.size()) != phrase) {
        return {};
    }
    auto end = at;
    while (end < tokens.size() && tokens[end].end <= begin + phrase.size()) {
        ++end;
    }
    const bool cut = end == at || (tokens[end - 1].end != begin + phrase.size());
    if (!cut) {
        return {at, end};
    }
    // A possessive ending belongs to the token.
    if (end < tokens.size() && tokens[end].possessive && tokens[end].begin < begin + phrase.size()) {
        return {at, end + 1};
    }
    return {};
}

struct Spelling {
    std::string phrase;
    std::uint32_t actor = 0;
    people::MentionKind kind = people::MentionKind::name;
};

/// Longest first, by their first byte.
std::array<std::vector<Spelling>, 256> spellings() {
    std::vector<Spelling> all;
    for (std::uint32_t actor = 0; actor < cast().size(); ++actor) {
        const auto& name = cast()[actor].name;
        const auto last = name.substr(name.rfind(' ') + 1);
        const auto first = name.substr(0, name.find(' '));
        for (const auto& form : {name, last, first}) {
            for (const auto title : titles) {
                all.push_back({std::string(title) + form, actor, people::MentionKind::name});
            }
        }
        for (const auto& office : cast()[actor].offices) {
            all.push_back({office, actor, people::MentionKind::office});
            auto capital = office;
            capital.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(capital.front())));
            all.push_back({capital, actor, people::MentionKind::office});
            all.push_back({office + " " + name, actor, people::MentionKind::name});
            all.push_back({office + ", Cllr " + name, actor, people::MentionKind::name});
            all.push_back({"Cllr " + name + ", " + office, actor, people::MentionKind::name});
            all.push_back({"Councillor " + name + ", " + office, actor, people::MentionKind::name});
            all.push_back({name + ", " + office, actor, people::MentionKind::name});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Spelling& left, const Spelling& right) {
        return left.phrase.size() > right.phrase.size();
    });
    std::array<std::vector<Spelling>, 256> by_first;
    for (auto& spelling : all) {
        by_first[static_cast<unsigned char>(spelling.phrase.front())].push_back(std::move(spelling));
    }
    return by_first;
}

people::PeopleReading find_people(const text::Text& text) {
    static const auto all = spellings();
    people::PeopleReading reading;
    const auto& tokens = text.tokens();
    std::vector<std::uint32_t> figure_of(cast().size(), ~0U);
    std::uint32_t last = ~0U;
    for (std::uint32_t at = 0; at < tokens.size();) {
        const auto folded = tokens.folded(at);
        const auto next = at + 1 < tokens.size() ? tokens.folded(at + 1) : std::string_view{};
        const bool holds = (folded == "his" || folded == "her") &&
                           (next == "view" || next == "opinion" || next == "mind" || next == "own");
        if ((folded == "he" || folded == "she" || holds) && last != ~0U) {
            reading.mentions.push_back({{at, at + 1}, last, people::MentionKind::pronoun});
            ++at;
            continue;
        }
        base::TokenSpan span;
        const auto& here = all[static_cast<unsigned char>(tokens.text(at).front())];
        const auto found = std::find_if(here.begin(), here.end(), [&](const Spelling& spelling) {
            span = spelled(tokens, at, spelling.phrase);
            return !span.empty();
        });
        if (found == here.end()) {
            ++at;
            continue;
        }
        auto& figure = figure_of[found->actor];
        const auto& actor = cast()[found->actor];
        if (figure == ~0U) {
            figure = static_cast<std::uint32_t>(reading.figures.size());
            people::Figure made;
            made.name = found->kind == people::MentionKind::name ? actor.name : "";
            made.role = actor.role;
            made.best = span;
            reading.figures.push_back(made);
        } else if (found->kind == people::MentionKind::name &&
                   span.size() > reading.figures[figure].best.size()) {
            reading.figures[figure].best = span;
            reading.figures[figure].name = actor.name;
        }
        reading.mentions.push_back({span, figure, found->kind});
        last = figure;
        at = span.end;
    }
    return reading;
}

void mark_council(const text::Text& text, lexicon::Marks& marks) {
    const auto what = vocabularies().class_named("council");
    const auto& tokens = text.tokens();
    std::string lower(text.normal());
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        for (const auto name : council_names) {
            if (std::string_view(lower).substr(tokens[at].begin, name.size()) != name) {
                continue;
            }
            auto end = at;
            while (end < tokens.size() && tokens[end].end <= tokens[at].begin + name.size()) {
                ++end;
            }
            if (what && end > at) {
                marks.add({{at, end}, *what});
            }
            break;
        }
    }
}

std::string_view role_word(people::Role role) {
    constexpr std::array<std::string_view, 6> all{"member", "officer", "candidate", "mp", "other", "unknown"};
    return all[static_cast<std::size_t>(role)];
}

text::Text read(std::string words, text::Document frame) {
    frame.text = std::move(words);
    auto text = text::Text::read(std::move(frame), "a test");
    return std::move(text).value();
}

}  // namespace

const std::vector<Actor>& cast() {
    using people::Role;
    static const std::vector<Actor> actors{
        {"Priya Nandakumar",
         Role::member,
         {"Leader of the Council", "the leader of the council", "the Leader", "Leader"}},
        {"Gareth Oddie",
         Role::member,
         {"Cabinet Member for Housing", "cabinet member for housing",
          "portfolio holder for roads, parks and the green economy"}},
        {"Annis Velde",
         Role::member,
         {"Chair of the Planning Committee", "the committee chair",
          "Cabinet Member for Education and Skills"}},
        {"Deirdre Khumalo",
         Role::officer,
         {"assistant director for highways", "Chief Executive of Exampleshire Council", "Returning Officer"}},
        {"Hester Maybury", Role::mp, {"MP for Northgate"}},
        {"Edna Larkspur", Role::other, {}},
        {"Piotr Wolanski", Role::other, {"contracts manager at Tarvale Surfacing"}},
        {"Siân ap Rhys-Hughes", Role::member, {"Cabinet Member for the Welsh Language"}},
    };
    return actors;
}

const lexicon::Vocabularies& vocabularies() {
    static const auto loaded = [] {
        auto result = lexicon::Vocabularies::load(evenhand::tests::source("/lexicons/vocabularies"));
        return std::move(result).value();
    }();
    return loaded;
}

Stage::Stage(std::string words, text::Document frame)
    : text_(read(std::move(words), std::move(frame))), people_(find_people(text_)) {
    vocabularies().mark(text_.tokens(), text_.layout(), marks_);
    mark_council(text_, marks_);
    marks_.seal(text_.tokens().size());
    reading_ = quotes::find_quotes(text_, people_, marks_, vocabularies());
}

people::Directory directory(std::vector<people::Person> people) {
    auto built = people::Directory::build(std::move(people),
                                          evenhand::tests::source("/lexicons/parties.toml"), vocabularies());
    return std::move(built).value();
}

Stage::Stage(std::string words, const people::Directory& directory, text::Document frame)
    : text_(read(std::move(words), std::move(frame))) {
    vocabularies().mark(text_.tokens(), text_.layout(), marks_);
    people_ = directory.read(text_, marks_);
    reading_ = quotes::find_quotes(text_, people_, marks_, vocabularies());
}

std::string_view Stage::words(base::NormalSpan span) const {
    return text_.normal().substr(span.begin, span.size());
}

std::vector<std::string> Stage::direct() const {
    std::vector<std::string> lines;
    for (const auto& quote : reading_.quotes) {
        if (quote.form == quotes::Form::direct) {
            lines.push_back(std::to_string(quote.utterance) + " | " + std::string(words(quote.speaker.span)) +
                            " | " + std::string(role_word(quote.speaker.role)) + " | " +
                            std::string(words(quote.span)));
        }
    }
    return lines;
}

std::vector<std::string> Stage::reported() const {
    std::vector<std::string> lines;
    for (const auto& quote : reading_.quotes) {
        if (quote.form == quotes::Form::reported) {
            lines.push_back(std::string(words(quote.speaker.span)) + " | " +
                            std::string(role_word(quote.speaker.role)) + " | " +
                            std::string(words(quote.span)));
        }
    }
    return lines;
}

std::vector<std::string> Stage::fragments() const {
    std::vector<std::string> lines;
    for (const auto& fragment : reading_.fragments) {
        lines.emplace_back(words(fragment.span));
    }
    return lines;
}

void check_direct(const std::vector<Said>& texts) {
    for (const auto& wanted : texts) {
        CAPTURE(wanted.text);
        CHECK(Stage(wanted.text).direct() == wanted.direct);
    }
}

}  // namespace evenhand::test
