#include "evenhand/messages/language.hpp"

#include <algorithm>

namespace evenhand::messages {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// "q=0.75" as thousandths; a weight that cannot be read counts as none.
int weight_of(std::string_view parameter) {
    if (!parameter.starts_with("q=") || parameter.size() < 3) {
        return 0;
    }
    parameter.remove_prefix(2);
    if (parameter.front() != '0') {
        return parameter.front() == '1' ? 1000 : 0;
    }
    int thousandths = 0;
    int worth = 100;
    for (const char c : parameter.substr(std::min<std::size_t>(2, parameter.size()))) {
        if (c < '0' || c > '9') {
            return 0;
        }
        thousandths += (c - '0') * worth;
        worth /= 10;
    }
    return thousandths;
}

bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

}  // namespace

std::string_view code(Language language) {
    return language == Language::welsh ? "cy" : "en";
}

std::optional<Language> language_named(std::string_view code) {
    if (code == "en") {
        return Language::english;
    }
    return code == "cy" ? std::optional<Language>(Language::welsh) : std::nullopt;
}

Language preferred(std::string_view accept_language) {
    Language best = Language::english;
    int highest = 0;
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        const std::string_view entry = accept_language.substr(0, end);
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
        const auto mark = std::min(entry.find(';'), entry.size());
        const std::string_view tag = trimmed(entry.substr(0, mark));
        const int weight = mark == entry.size() ? 1000 : weight_of(trimmed(entry.substr(mark + 1)));
        const std::string_view language = tag.substr(0, std::min(tag.find('-'), tag.size()));
        for (const Language ours : {Language::english, Language::welsh}) {
            if (weight > highest && same_letters(language, code(ours))) {
                best = ours;
                highest = weight;
            }
        }
    }
    return best;
}

}  // namespace evenhand::messages
