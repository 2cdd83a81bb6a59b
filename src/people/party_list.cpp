#include "party_list.hpp"

#include "evenhand/base/data.hpp"
#include "evenhand/base/files.hpp"
#include "name_parts.hpp"

#include <algorithm>

namespace evenhand::people {
namespace {

constexpr std::size_t file_limit = std::size_t{4} * 1024 * 1024;
constexpr std::uint32_t no_form = 0xFFFFFFFFU;
constexpr std::uint64_t start = 0x84222325CBF29CE4ULL;

std::uint64_t roll(std::uint64_t rolled, std::uint64_t word) {
    return (rolled ^ word) * 0x9E3779B97F4A7C15ULL + (rolled >> 31U);
}

std::vector<std::string> words_of(std::string_view form) {
    const text::Tokens tokens(form);
    std::vector<std::string> words;
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind == text::TokenKind::word || tokens[at].kind == text::TokenKind::number) {
            words.emplace_back(tokens.text(at));
        }
    }
    return words;
}

bool all_capitals(std::string_view word) {
    return word.size() > 1 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Dashes, slashes and ampersands inside a party's name are written in many ways.
std::uint32_t next_word(const Scan& scan, std::uint32_t at) {
    at = scan.next(at);
    while (at != Scan::nowhere &&
           (scan.is_kind(at, text::TokenKind::dash) || scan.is_kind(at, text::TokenKind::symbol))) {
        at = scan.next(at);
    }
    return at;
}

}  // namespace

struct PartyList::Reader {
    PartyList list;
    std::string file;

    base::Result<base::Done> read(const base::Node& root) {
        base::TableReader reader(root, file, "the party list");
        reader.optional_text("source");
        flag(reader.texts("political"), political);
        flag(reader.texts("groups"), group_noun);
        flag(reader.texts("venues"), venue);
        flag(reader.texts("verbs"), party_verb);
        flag(reader.texts("regions"), region);
        flag(reader.texts("power"), holds_power);
        list.led_ = reader.texts("led");
        const auto parties = reader.tables("party");
        const auto senses = reader.tables("sense");
        EVENHAND_TRY_DONE(reader.finish());
        for (const auto* party : parties) {
            EVENHAND_TRY_DONE(read_party(*party));
        }
        for (const auto* sense : senses) {
            EVENHAND_TRY_DONE(read_sense(*sense));
        }
        if (parties.empty()) {
            return base::Error{base::ErrorCode::invalid, "no [[party]] in it", "add at least one", {file, 0}};
        }
        return base::Done{};
    }

    base::Result<base::Done> read_party(const base::Node& node) {
        base::TableReader reader(node, file, "[[party]]");
        const std::string name = reader.text("name");
        const auto party = static_cast<std::uint32_t>(list.names_.size());
        if (std::find(list.names_.begin(), list.names_.end(), name) != list.names_.end()) {
            reader.complain("name", "the party '" + name + "' stands here twice", "join the two entries");
        }
        list.names_.push_back(name);
        const std::pair<std::string_view, FormKind> kinds[] = {{"names", FormKind::name},
                                                               {"words", FormKind::word},
                                                               {"shy", FormKind::shy},
                                                               {"guarded", FormKind::guarded},
                                                               {"marks", FormKind::mark}};
        std::size_t forms = 0;
        for (const auto& [key, kind] : kinds) {
            for (const auto& form : reader.optional_texts(key)) {
                auto form_words = words_of(form);
                if (form_words.empty()) {
                    reader.complain(key, "'" + form + "' holds no word", "write a name, or take it out");
                }
                list.forms_.push_back({party, kind, std::move(form_words)});
                ++forms;
            }
        }
        if (forms == 0) {
            reader.complain("name", "the party '" + name + "' has no form to be found by",
                            "give it names, words, shy, guarded or marks");
        }
        return reader.finish();
    }

    base::Result<base::Done> read_sense(const base::Node& node) {
        base::TableReader reader(node, file, "[[sense]]");
        Sense sense;
        const auto of = reader.texts("words");
        words(reader.optional_texts("before"), sense.before);
        words(reader.optional_texts("after"), sense.after);
        sense.why = reader.text("why");
        for (const auto& word : of) {
            list.senses_[text::word_hash(text::fold_word(word))].push_back(sense);
        }
        return reader.finish();
    }

    void flag(const std::vector<std::string>& from, PartyWord what) {
        for (const auto& word : from) {
            list.words_.add(text::word_hash(text::fold_word(word)), what);
        }
    }

    static void words(const std::vector<std::string>& from, std::unordered_set<std::uint64_t>& into) {
        for (const auto& word : from) {
            into.insert(text::word_hash(text::fold_word(word)));
        }
    }
};

void PartyList::compile() {
    std::vector<FlatTable::Entry> entries;
    for (std::uint32_t number = 0; number < forms_.size(); ++number) {
        const PartyForm& form = forms_[number];
        std::uint64_t rolled = start;
        words_.add(text::word_hash(text::fold_word(form.words.front())), begins_form);
        for (const auto& word : form.words) {
            rolled = roll(rolled, text::word_hash(text::fold_word(word)));
            entries.emplace_back(rolled, no_form);
        }
        entries.emplace_back(rolled, number);
        const bool ordinary =
            form.kind == FormKind::word || form.kind == FormKind::shy || form.kind == FormKind::guarded;
        if (ordinary && form.words.size() == 1) {
            words_.add(text::word_hash(text::fold_word(form.words.front())), look_alike);
        }
    }
    prefixes_ = FlatTable(std::move(entries));
}

base::Result<PartyList> PartyList::load(const std::filesystem::path& file) {
    EVENHAND_TRY(const std::string bytes, base::read_file(file, file_limit));
    EVENHAND_TRY(const base::Node root, base::parse_toml(bytes, file.string()));
    Reader reader{{}, file.string()};
    EVENHAND_TRY_DONE(reader.read(root));
    reader.list.compile();
    return std::move(reader.list);
}

std::optional<FormHit> PartyList::at(const Scan& scan, std::uint32_t token) const {
    std::optional<FormHit> best;
    if (!is(scan.tokens()[token].hash, begins_form) &&
        scan.folded(token).find('-') == std::string_view::npos) {
        return best;
    }
    std::uint64_t rolled = start;
    bool capitals = true;
    for (auto at = token; at != Scan::nowhere && scan.is_word(at); at = next_word(scan, at)) {
        std::uint64_t hash = scan.tokens()[at].hash;
        bool led = false;
        if (!prefixes_.holds(roll(rolled, hash))) {
            // "Conservative-run": the party's word and what it does are one word.
            const auto folded = scan.folded(at);
            const auto hyphen = folded.rfind('-');
            led = hyphen != std::string_view::npos &&
                  std::find(led_.begin(), led_.end(), folded.substr(hyphen + 1)) != led_.end();
            if (!led) {
                break;
            }
            hash = text::word_hash(folded.substr(0, hyphen));
        }
        capitals = capitals && scan.capital(at);
        rolled = roll(rolled, hash);
        for (const auto number : prefixes_.at(rolled)) {
            if (number == no_form) {
                continue;
            }
            const PartyForm& form = forms_[number];
            const bool acronym = form.words.size() == 1 && all_capitals(form.words.front());
            const bool upper = scan.tokens()[at].letter_case == text::LetterCase::upper ||
                               (led && scan.capital(at)) || scan.tokens()[at].possessive;
            // A full name needs its first capital ("Labour party"), a word that is also ordinary all of them.
            if ((form.kind == FormKind::name ? scan.capital(token) : capitals) && (!acronym || upper)) {
                best = FormHit{&form, {token, at + 1}, led};
            }
        }
        if (led) {
            break;
        }
    }
    return best;
}

const std::vector<Sense>& PartyList::senses(std::uint64_t word) const {
    static const std::vector<Sense> none;
    const auto at = senses_.find(word);
    return at == senses_.end() ? none : at->second;
}

}  // namespace evenhand::people
