#include "words.hpp"

#include "evenhand/lexicon/atoms.hpp"

#include <array>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace evenhand::quotes {

namespace {

constexpr lexicon::ClassId no_class = std::numeric_limits<lexicon::ClassId>::max();

struct Row {
    std::uint32_t classes;
    std::string_view words;
};

constexpr std::array<Row, 26> rows{{
    {auxiliary | clause_word | being, "is are was were am be been being"},
    {auxiliary | clause_word, "has have had do does did having"},
    {auxiliary | clause_word | future, "will would shall should may might can could must"},
    {auxiliary | future | preposition, "to"},
    {auxiliary, "heard going"},
    {filler, "also then later recently previously already afterwards earlier now always again once rightly "
             "today yesterday "
             "even further simply just only personally both all each publicly formally briefly himself "
             "herself themselves "
             "itself quickly immediately repeatedly clearly today's initially originally finally tonight"},
    {personal | clause_word, "he she they"},
    {clause_word, "he's she's there there's here's let let's"},
    {neuter | clause_word, "it"},
    {clause_word, "it's that's this these"},
    {first_person | clause_word, "i we i'd we'd"},
    {first_person, "my our me us mine ours myself ourselves"},
    {clause_word, "you"},
    {relative, "who which whose whom that"},
    {subordinator,
     "when while where after before since because although though as if until once speaking responding "
     "commenting "
     "writing following reacting talking addressing welcoming announcing launching opening thanking "
     "referring summing visiting attending closing asked"},
    {preposition,
     "in on at by with about against during through over under between among across into onto upon without "
     "within despite regarding outside inside amid ahead"},
    {preposition | inner, "of for from representing behind at in on"},
    {determiner, "the a an one another some many several two three four five six most both each every no our "
                 "its their his her "
                 "this these those local all y yr"},
    {conjunction, "and but or nor yet"},
    {when_word, "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
                "afterwards last "
                "this earlier later january february march april may june july august september october "
                "november december"},
    {clause_word,
     "need want make made makes know think hope believe feel look get got give take came come go went see"},
    {elision, "tis twas til till em cause n bout round cos"},
    {future, "hoping hopes invited expected set due likely able"},
    {conjunction, "&"},
    {subordinator, "per via"},
    {clause_word, "please stay thank sorry keep stop join come"},
}};

/// Asked for nearly every word: a table that is quicker than the standard one, which divides.
lexicon::WordTable make_table() {
    std::unordered_map<std::uint64_t, std::uint32_t> classes;
    for (const auto& row : rows) {
        std::size_t at = 0;
        while (at < row.words.size()) {
            const auto end = std::min(row.words.find(' ', at), row.words.size());
            if (end > at) {
                classes[text::word_hash(text::fold_word(row.words.substr(at, end - at)))] |= row.classes;
            }
            at = end + 1;
        }
    }
    lexicon::WordTable table;
    for (const auto& [word, bits] : classes) {
        table.add(word, bits);
    }
    return table;
}

}  // namespace

Classes classes_of(const lexicon::Vocabularies& vocabularies) {
    const auto number = [&](std::string_view name) {
        return vocabularies.class_named(name).value_or(no_class);
    };
    return Classes{
        .speech_verb = number("speech-verb"),
        .report_verb = number("report-verb"),
        .pledge_verb = number("pledge-verb"),
        .appeal_verb = number("appeal-verb"),
        .dub_verb = number("dub-verb"),
        .according_to = number("according-to"),
        .speech_noun = number("speech-noun"),
        .document_noun = number("document-noun"),
        .label_noun = number("label-noun"),
        .title_noun = number("title-noun"),
        .naming_word = number("naming-word"),
        .lay_person = number("lay-person"),
        .spokesperson = number("spokesperson"),
        .members_noun = number("members-noun"),
        .officers_noun = number("officers-noun"),
        .attribution_label = number("attribution-label"),
        .council = number("council"),
        .group = number("group"),
    };
}

SeenWords see_words(const text::Tokens& tokens) {
    static const auto table = make_table();
    SeenWords seen;
    const std::uint32_t size = tokens.size();
    seen.classes.resize(size);
    seen.marks.reserve(32);
    seen.breaks.reserve(64);
    const text::Token* const all = tokens.all().data();
    std::uint16_t* const classes = seen.classes.data();
    for (std::uint32_t at = 0; at < size; ++at) {
        const text::TokenKind kind = all[at].kind;
        if (kind == text::TokenKind::word || kind == text::TokenKind::symbol) {
            const auto found = table.find(all[at].hash);
            classes[at] = found == lexicon::no_atom ? std::uint16_t{0} : static_cast<std::uint16_t>(found);
        } else if (kind == text::TokenKind::quote_mark) {
            seen.marks.push_back(at);
        } else if (kind == text::TokenKind::line_break) {
            seen.breaks.push_back(at);
        }
    }
    return seen;
}

}  // namespace evenhand::quotes
