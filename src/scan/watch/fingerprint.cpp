#include "evenhand/scan/fingerprint.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/report/fingerprint.hpp"
#include "evenhand/text/normalize.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace evenhand::scan {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
    Words words;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        if (end > 0) {
            words.push_back(line.substr(0, end));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

bool is_number(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 20> times{
    "second", "seconds", "sec",  "secs",  "minute", "minutes", "min",  "mins",  "hour",   "hours",
    "day",    "days",    "week", "weeks", "month",  "months",  "year", "years", "moment", "moments"};
constexpr std::array<std::string_view, 18> counted{
    "view",     "views", "read",   "reads", "visit", "visits",    "hit",    "hits",    "comment",
    "comments", "share", "shares", "like",  "likes", "reactions", "tweets", "replies", "reader"};
constexpr std::array<std::string_view, 20> shared{
    "share",    "this",  "page",  "article", "on",   "via",   "facebook", "twitter", "x",    "linkedin",
    "whatsapp", "email", "print", "copy",    "link", "tweet", "bluesky",  "story",   "news", "item"};

/// "updated 2 hours ago", "just now", "2 hours ago", "posted a moment ago", "updated yesterday at 14 32"
bool tells_an_age(const Words& words) {
    if (words.size() > 8) {
        return false;
    }
    constexpr std::array<std::string_view, 17> round{
        "updated", "posted", "published", "edited", "added", "modified", "last", "about", "a",
        "an",      "less",   "than",      "over",   "page",  "this",     "was",  "almost"};
    const bool ago = words.size() > 2 && words.back() == "ago" && among(times, words[words.size() - 2]) &&
                     std::all_of(words.begin(), words.end() - 2, [&](std::string_view word) {
                         return is_number(word) || among(round, word);
                     });
    const bool just_now = words.size() >= 2 && words.back() == "now" && words[words.size() - 2] == "just";
    const bool recent =
        words.size() > 1 && words.front() == "updated" && (words[1] == "yesterday" || words[1] == "today");
    return ago || just_now || recent;
}

/// "last updated on 3 april 2027 at 10 15", "page last reviewed 3 april 2027"
bool tells_an_update(const Words& words) {
    constexpr std::array<std::string_view, 5> done{"updated", "reviewed", "modified", "changed", "refreshed"};
    constexpr std::array<std::string_view, 4> before{"page", "this", "was", "content"};
    std::size_t at = 0;
    while (at < words.size() && among(before, words[at])) {
        ++at;
    }
    return words.size() <= 12 && at + 1 < words.size() && words[at] == "last" && among(done, words[at + 1]);
}

/// "1,234 views", "views 12", "read 3 times", "viewed 213 times", "3 min read", "0 comments"
bool tells_a_count(const Words& words) {
    if (words.size() > 6 || std::none_of(words.begin(), words.end(), is_number)) {
        return false;
    }
    const auto says = [](std::string_view word) {
        return among(counted, word) || word == "viewed" || word == "shared";
    };
    const auto dull = [&](std::string_view word) {
        return is_number(word) || says(word) || among(times, word) || word == "times" || word == "page" ||
               word == "this" || word == "k" || word == "so" || word == "far" || word == "people";
    };
    return std::any_of(words.begin(), words.end(), says) && std::all_of(words.begin(), words.end(), dull);
}

bool is_share_bar(const Words& words) {
    constexpr std::array<std::string_view, 4> begins{"share", "tweet", "print", "email"};
    return words.size() <= 12 && among(begins, words.front()) &&
           std::all_of(words.begin(), words.end(), [](std::string_view word) { return among(shared, word); });
}

struct Spelling {
    std::string_view written;
    std::string_view compared;
};
constexpr Spelling spellings[] = {{"\u2018", "'"},  {"\u2019", "'"},  {"\u201a", "'"}, {"\u201c", "\""},
                                  {"\u201d", "\""}, {"\u201e", "\""}, {"\u2010", "-"}, {"\u2011", "-"},
                                  {"\u2012", "-"},  {"\u2013", "-"},  {"\u2014", "-"}, {"\u2026", "..."}};

/// One space between words, and one spelling for each kind of mark.
std::string compared_line(std::string_view line) {
    std::string out;
    bool space = false;
    for (std::size_t at = 0; at < line.size();) {
        const auto rest = line.substr(at);
        if (rest.front() == ' ' || rest.front() == '\t') {
            space = !out.empty();
            ++at;
            continue;
        }
        out += space ? " " : "";
        space = false;
        const auto* const mark = std::find_if(std::begin(spellings), std::end(spellings),
                                              [&](const auto& s) { return rest.starts_with(s.written); });
        if (mark != std::end(spellings)) {
            out += mark->compared;
            at += mark->written.size();
        } else {
            out += rest.front();
            ++at;
        }
    }
    return out;
}

}  // namespace

bool is_noise(std::string_view line) {
    const auto plain = report::plain_words(line);
    const auto words = words_of(plain);
    return words.empty() || tells_an_age(words) || tells_an_update(words) || tells_a_count(words) ||
           is_share_bar(words);
}

std::string compared_text(std::string_view text) {
    const auto normal = text::normalize(text);
    std::string out;
    std::string_view rest = normal.text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!is_noise(line)) {
            out += compared_line(line);
            out += '\n';
        }
    }
    return out;
}

std::string fingerprint(std::string_view title, std::string_view text) {
    return base::sha256(compared_line(text::normalize(title).text) + "\n\n" + compared_text(text));
}

}  // namespace evenhand::scan
