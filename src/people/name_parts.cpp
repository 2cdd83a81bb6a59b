#include "name_parts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace evenhand::people {
namespace {

constexpr std::string_view particles[] = {
    "al",  "ab",  "ap", "av",  "bin", "bint", "da",    "dal", "das", "de",    "del", "della",
    "den", "der", "di", "dos", "du",  "el",   "ferch", "ibn", "la",  "le",    "mac", "mc",
    "ní",  "nic", "ni", "ó",   "st",  "ten",  "ter",   "uí",  "van", "verch", "von"};
constexpr std::string_view honours[] = {"obe", "mbe", "cbe", "kbe", "dbe",   "gbe",  "bem", "jp",  "dl",
                                        "qc",  "kc",  "phd", "ba",  "bsc",   "ma",   "msc", "mba", "mp",
                                        "msp", "ms",  "mla", "mep", "am",    "frsa", "fca", "qpm", "kpm",
                                        "esq", "jnr", "snr", "lld", "frics", "td",   "rn"};
constexpr std::string_view titles[] = {
    "cllr",   "clr",     "councillor", "coun",  "cyng", "cynghorydd", "alderman", "alderwoman",
    "bailie", "baillie", "provost",    "mr",    "mrs",  "ms",         "miss",     "mx",
    "dr",     "prof",    "professor",  "sir",   "dame", "lord",       "lady",     "baroness",
    "rev",    "revd",    "reverend",   "canon", "fr",   "hon",        "rt",       "the"};
constexpr std::string_view male_titles[] = {"mr", "sir", "lord"};
constexpr std::string_view female_titles[] = {"mrs", "ms", "miss", "dame", "lady", "baroness"};

/// A few words of up to eight bytes, as numbers; most others are told from them by their first byte and size.
template <std::size_t N>
class FewWords {
  public:
    constexpr explicit FewWords(const std::string_view (&words)[N]) {
        for (std::size_t i = 0; i < N; ++i) {
            if (words[i].size() > sizeof packed_[i]) {
                throw words[i];  // of a constant: it is not compiled
            }
            packed_[i] = packed(words[i]);
            sizes_[static_cast<unsigned char>(words[i].front())] |= 1U << words[i].size();
        }
    }
    [[nodiscard]] bool hold(std::string_view word) const {
        return !word.empty() && word.size() <= 8 &&
               (sizes_[static_cast<unsigned char>(word.front())] >> word.size() & 1U) != 0 &&
               std::find(packed_.begin(), packed_.end(), packed(word)) != packed_.end();
    }

  private:
    static constexpr std::uint64_t packed(std::string_view word) {
        std::uint64_t number = 0;
        for (const char c : word) {
            number = number << 8U | static_cast<unsigned char>(c);
        }
        return number;
    }
    std::array<std::uint64_t, N> packed_{};
    std::array<std::uint32_t, 256> sizes_{};  ///< by first byte: bit 3 for words of three bytes
};

template <typename Words>
bool holds(const Words& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Latin-1 Supplement and Latin Extended-A (U+00C0 to U+017F): the plain letter of each. Enough for Welsh,
// Gaelic, Polish, Czech, Turkish and the Nordic names.
constexpr std::string_view plain_letters = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty"
                                           "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                           "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string without_accents(std::string_view word) {
    std::string plain;
    plain.reserve(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto lead = static_cast<unsigned char>(word[at]);
        if (lead >= 0xC3 && lead <= 0xC5 && at + 1 < word.size()) {
            const auto tail = static_cast<unsigned char>(word[at + 1]);
            const std::size_t code = (static_cast<std::size_t>(lead & 0x1FU) << 6U) | (tail & 0x3FU);
            plain += plain_letters[code - 0xC0];
            ++at;
        } else if (word.substr(at, 3) == "\u2019") {
            plain += '\'';
            at += 2;
        } else {
            plain += word[at];
        }
    }
    return plain;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t mixed = a * 0x9E3779B97F4A7C15ULL + b;
    mixed ^= mixed >> 29U;
    mixed *= 0xBF58476D1CE4E5B9ULL;
    return mixed ^ (mixed >> 32U);
}

/// The words of a name in the order given, surname; commas, full stops and brackets gone.
std::vector<std::string> words_in_order(std::string_view name) {
    std::vector<std::string> words;
    std::size_t surname_first = 0;  // how many words stood before a comma
    for_each_word(name, [&](std::string_view raw) {
        const bool comma = !raw.empty() && raw.back() == ',';
        std::string word;
        std::copy_if(raw.begin(), raw.end(), std::back_inserter(word),
                     [](char c) { return std::string_view(",.()\"").find(c) == std::string_view::npos; });
        word = text::fold_word(word);
        if (!word.empty()) {
            words.push_back(std::move(word));
        }
        if (comma && surname_first == 0) {
            surname_first = words.size();
        }
    });
    const auto is_extra = [](const std::string& word) { return is_honour(word); };
    const bool only_honours_follow =
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(surname_first), words.end(), is_extra);
    if (surname_first > 0 && !only_honours_follow) {
        std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(surname_first), words.end());
    }
    return words;
}

}  // namespace

std::uint64_t name_hash(std::string_view folded) {
    return text::word_hash(without_accents(folded));
}

std::uint64_t initial_hash(std::string_view folded) {
    return text::word_hash(without_accents(folded).substr(0, 1));
}

std::uint64_t name_hash(const text::Tokens& tokens, std::uint32_t token) {
    const std::string_view folded = tokens.folded(token);
    const bool ascii = std::all_of(folded.begin(), folded.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii ? tokens[token].hash : name_hash(folded);
}

std::uint64_t pair_key(std::uint64_t given, std::uint64_t surname) {
    return mix(mix(1, given), surname);
}

std::uint64_t initial_key(std::uint64_t initial, std::uint64_t surname) {
    return mix(mix(2, initial), surname);
}

std::uint64_t surname_key(std::uint64_t surname) {
    return mix(3, surname);
}

std::uint64_t middle_key(std::uint64_t name) {
    return mix(4, name);
}

bool is_particle(std::string_view folded) {
    static constexpr FewWords words(particles);
    return words.hold(folded);
}

bool is_honour(std::string_view folded) {
    static constexpr FewWords words(honours);
    return words.hold(folded);
}

bool is_title(std::string_view folded) {
    return holds(titles, folded);
}

NameParts name_parts(std::string_view name, const FirstNames& first_names) {
    std::vector<std::string> words = words_in_order(name);
    NameParts parts;
    while (words.size() > 1 && is_title(words.front())) {
        parts.gender = holds(male_titles, words.front())     ? Gender::male
                       : holds(female_titles, words.front()) ? Gender::female
                                                             : parts.gender;
        words.erase(words.begin());
    }
    while (words.size() > 2 && is_honour(words.back())) {
        words.pop_back();
    }
    if (words.empty()) {
        return parts;
    }
    parts.surname = name_hash(words.back());
    words.pop_back();
    for (const auto& word : words) {
        if (is_particle(word) && &word != &words.front()) {
            continue;
        }
        parts.initials.push_back(initial_hash(word));
        if (without_accents(word).size() > 1) {
            parts.given.push_back(name_hash(word));
        }
    }
    parts.initials_only = parts.given.empty() && !parts.initials.empty();
    if (parts.gender == Gender::unknown && !parts.given.empty()) {
        parts.gender = first_names.gender(parts.given.front());
    }
    return parts;
}

}  // namespace evenhand::people
