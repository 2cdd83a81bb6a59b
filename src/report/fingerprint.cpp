#include "evenhand/report/fingerprint.hpp"

#include "evenhand/base/digest.hpp"

#include <map>

namespace evenhand::report {

namespace {

bool is_ascii_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

// What lies beyond ASCII stays, but for the typographic punctuation U+2010 to U+205E, which editors swap for
// ASCII and back.
std::string plain_words(std::string_view text) {
    std::string words;
    bool gap = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool typographic = text.compare(at, 2, "\xE2\x80") == 0 || text.compare(at, 2, "\xE2\x81") == 0;
        if (typographic) {
            at += 2;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        const bool of_a_word = byte >= 0x80 || (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
        if (of_a_word) {
            words += gap && !words.empty() ? " " : "";
            words += lower(c);
            gap = false;
        } else {
            gap = gap || is_ascii_space(c);
        }
    }
    return words;
}

std::vector<std::string> fingerprints(const Report& report) {
    std::map<std::string, unsigned> seen;
    std::vector<std::string> made;
    for (const auto& finding : report.findings) {
        const auto text =
            std::string_view(report.document.text).substr(finding.span.begin, finding.span.size());
        const std::string key = finding.rule + '\0' + plain_words(text);
        made.push_back(base::sha256(key + '\0' + std::to_string(seen[key]++)));
    }
    return made;
}

}  // namespace evenhand::report
