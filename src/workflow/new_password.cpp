#include "evenhand/workflow/new_password.hpp"

#include "workflow/common_words.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace evenhand::workflow {
namespace {

constexpr std::size_t shortest = 12;
constexpr std::size_t longest = 1024;
constexpr std::size_t least_word = 3;
constexpr std::size_t longest_piece = 40;
constexpr unsigned fewest_words = 3;

/// Rows of the alphabet and of the keyboard, as fingers walk over it; each is walked both ways.
constexpr std::string_view rows[] = {"abcdefghijklmnopqrstuvwxyz",
                                     "01234567890",
                                     "qwertyuiop[]",
                                     "asdfghjkl;'#",
                                     "zxcvbnm,./",
                                     "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
                                     "qazwsxedcrfvtgbyhnujmikolp",
                                     "1q2w3e4r5t6y7u8i9o0p",
                                     "q1w2e3r4t5y6u7i8o9p0",
                                     "qweasdzxc",
                                     "123qweasdzxc",
                                     "!@#$%^&*()",
                                     "qwertzuiop",
                                     "azertyuiop",
                                     "a1s2d3f4g5h6j7k8l9",
                                     "z1x2c3v4b5n6m7",
                                     "12qw34er56ty78ui90op",
                                     "qwaszxerdfcv",
                                     "qawsedrftgyhujikolp"};

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// The letter that a digit or sign is written for.
char letter_for(char c) {
    constexpr std::pair<char, char> written[] = {{'0', 'o'}, {'1', 'i'}, {'3', 'e'}, {'4', 'a'}, {'5', 's'},
                                                 {'7', 't'}, {'@', 'a'}, {'$', 's'}, {'!', 'i'}, {'8', 'b'}};
    const auto* found = std::ranges::find(written, c, &std::pair<char, char>::first);
    return found == std::end(written) ? c : found->second;
}

using Words = std::unordered_set<std::string_view>;

const Words& common_words() {
    static const Words words = [] {
        Words all;
        for (std::string_view rest = embedded_common_words(); !rest.empty();) {
            const auto end = rest.find('\n');
            all.insert(rest.substr(0, end));
            rest.remove_prefix(end + 1);
        }
        return all;
    }();
    return words;
}

bool is_walk(std::string_view piece) {
    const std::string back(piece.rbegin(), piece.rend());
    return std::ranges::any_of(rows, [&](std::string_view row) {
        return row.find(piece) != std::string_view::npos || row.find(back) != std::string_view::npos;
    });
}

bool is_one_character(std::string_view piece) {
    return piece.find_first_not_of(piece.front()) == std::string_view::npos;
}

/// "abcabc": some beginning over and over.
bool repeats(std::string_view text) {
    for (std::size_t period = 1; period <= text.size() / 2; ++period) {
        if (text.substr(period) == text.substr(0, text.size() - period)) {
            return true;
        }
    }
    return false;
}

/// How few words a text is made of, counted up to `fewest_words`. What is neither a word nor a walk nor a
/// sign is dear.
class Parting {
  public:
    Parting(std::string_view text, const Words& near) : text_(text), near_(near) {
        std::ranges::transform(text_, std::back_inserter(read_), letter_for);
    }
    [[nodiscard]] unsigned words() const {
        std::vector<unsigned> least(text_.size() + 1, fewest_words);
        least[0] = 0;
        for (std::size_t end = 1; end <= text_.size(); ++end) {
            const std::size_t first = end > longest_piece ? end - longest_piece : 0;
            for (std::size_t begin = first; begin < end; ++begin) {
                least[end] = std::min(least[end], least[begin] + words_in(begin, end - begin));
            }
        }
        return least.back();
    }

  private:
    /// Of one piece.
    [[nodiscard]] unsigned words_in(std::size_t begin, std::size_t length) const {
        const std::string_view piece = std::string_view(text_).substr(begin, length);
        if (length == 1) {
            return is_letter(piece.front()) ? 1 : 0;
        }
        if (length < least_word) {
            return fewest_words;
        }
        if (is_one_character(piece) || is_walk(piece)) {
            return 0;
        }
        const std::string_view read = std::string_view(read_).substr(begin, length);
        return is_word(piece) || is_word(read) ? 1 : fewest_words;
    }
    [[nodiscard]] bool is_word(std::string_view piece) const {
        return common_words().contains(piece) || near_.contains(piece);
    }

    std::string text_;
    std::string read_;
    const Words& near_;
};

std::string in_small_letters(std::string_view text) {
    std::string out;
    std::ranges::transform(text, std::back_inserter(out), small);
    return out;
}

/// "Ann Bell", "ann.bell@example.org", "north-mere": each of their words, and all of them as one.
void take_words(std::string_view name, std::vector<std::string>& words) {
    std::string word;
    std::string all;
    for (const char c : in_small_letters(name) + " ") {
        if (is_letter(c) || is_digit(c)) {
            word += c;
            all += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    words.push_back(all);
}

}  // namespace

bool is_guessed_first(std::string_view password, std::span<const std::string> near) {
    const std::string text = in_small_letters(password);
    if (repeats(text)) {
        return true;
    }
    Words own;
    std::ranges::copy_if(near, std::inserter(own, own.end()),
                         [](const std::string& word) { return word.size() >= least_word; });
    return Parting(text, own).words() < fewest_words;
}

std::optional<std::string_view> why_not_password(std::string_view password, const Account& account) {
    const auto characters = std::ranges::count_if(
        password, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (static_cast<std::size_t>(characters) < shortest) {
        return "why.password_short";
    }
    if (password.size() > longest) {
        return "why.password_long";
    }
    std::vector<std::string> near;
    take_words(account.id.value, near);
    take_words(account.name, near);
    take_words(account.email, near);
    for (const Grant& grant : account.grants) {
        take_words(grant.council.value, near);
    }
    return is_guessed_first(password, near) ? std::optional<std::string_view>("why.password_common")
                                            : std::nullopt;
}

}  // namespace evenhand::workflow
