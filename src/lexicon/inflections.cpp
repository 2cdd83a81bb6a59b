#include "evenhand/lexicon/inflections.hpp"

#include "evenhand/base/data.hpp"

#include <algorithm>

namespace evenhand::lexicon {
namespace {

using base::Result;

constexpr std::string_view vowels = "aeiou";

bool is_vowel(char letter) {
    return vowels.find(letter) != std::string_view::npos;
}

bool is_consonant(char letter) {
    return letter >= 'a' && letter <= 'z' && !is_vowel(letter);
}

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
}

int syllables(std::string_view word) {
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool starts = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
        const bool runs_on = i > 0 && (is_vowel(word[i - 1]) || word[i - 1] == 'y');
        count += starts && !runs_on ? 1 : 0;
    }
    return count;
}

/// stop → stopped, and British travel → travelled; longer words stressed at their end are in the list.
bool doubles_last_letter(std::string_view word) {
    if (word.size() < 3) {
        return false;
    }
    const char last = word.back();
    const bool short_vowel = is_consonant(last) && is_vowel(word[word.size() - 2]) &&
                             (is_consonant(word[word.size() - 3]) || word.substr(word.size() - 3, 2) == "qu");
    if (!short_vowel || last == 'w' || last == 'x' || last == 'y') {
        return false;
    }
    return last == 'l' || syllables(word) == 1;
}

bool consonant_y(std::string_view word) {
    return word.size() > 1 && word.back() == 'y' && is_consonant(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
    if (consonant_y(word)) {
        return std::string(word.substr(0, word.size() - 1)) + "ies";
    }
    return std::string(word) + (ends_in(word, {"s", "x", "z", "ch", "sh", "o"}) ? "es" : "s");
}

std::string with_ed(std::string_view word) {
    if (word.ends_with('e')) {
        return std::string(word) + "d";
    }
    if (consonant_y(word)) {
        return std::string(word.substr(0, word.size() - 1)) + "ied";
    }
    if (word.ends_with('c')) {
        return std::string(word) + "ked";
    }
    return std::string(word) + (doubles_last_letter(word) ? std::string(1, word.back()) : "") + "ed";
}

std::string with_ing(std::string_view word) {
    if (word.ends_with("ie")) {
        return std::string(word.substr(0, word.size() - 2)) + "ying";
    }
    if (word.ends_with('e') && !ends_in(word, {"ee", "oe", "ye"})) {
        return std::string(word.substr(0, word.size() - 1)) + "ing";
    }
    if (word.ends_with('c')) {
        return std::string(word) + "king";
    }
    return std::string(word) + (doubles_last_letter(word) ? std::string(1, word.back()) : "") + "ing";
}

}  // namespace

Result<Inflections> Inflections::read(std::string_view toml, const std::string& file) {
    EVENHAND_TRY(const auto root, base::parse_toml(toml, file));
    Inflections inflections;
    base::TableReader reader(root, file, "the list of inflections");
    for (const base::Node* verb : reader.tables("verb")) {
        base::TableReader entry(*verb, file, "[[verb]]");
        const auto forms = entry.texts("forms");
        EVENHAND_TRY_DONE(entry.finish());
        auto& known = inflections.irregular_[forms.front()];
        known.insert(known.end(), forms.begin(), forms.end());
    }
    EVENHAND_TRY_DONE(reader.finish());
    return inflections;
}

std::vector<std::string> Inflections::forms(std::string_view word) const {
    std::vector<std::string> all;
    if (const auto listed = irregular_.find(word); listed != irregular_.end()) {
        all = listed->second;
    } else if (word.empty()) {
        return all;
    } else {
        all = {std::string(word), with_s(word), with_ed(word), with_ing(word)};
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace evenhand::lexicon
