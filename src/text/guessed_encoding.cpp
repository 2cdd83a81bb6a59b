#include "evenhand/text/guessed_encoding.hpp"

#include "evenhand/text/web_encoding.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

namespace evenhand::text {
namespace {

/// What comes later does not change a guess, and the detector is not fast.
constexpr std::size_t most_bytes = std::size_t{64} * 1024;
/// Of 100: below it the detector prefers one Western encoding to another.
constexpr int least_confidence = 10;

constexpr std::size_t enough = 20;

constexpr bool lies_in(unsigned value, unsigned first, unsigned last) {
    return value >= first && value <= last;
}

/// TIS 620, which the detector does not know: vowels and tones that are written above or below a consonant
/// stand behind one, and no word does without them.
bool is_thai(std::string_view bytes) {
    std::size_t all = 0;
    std::size_t marks = 0;
    bool carries = false;  ///< the byte before may have a mark
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80U) {
            carries = false;
            continue;
        }
        const bool mark = value == 0xd1U || lies_in(value, 0xd4, 0xda) || lies_in(value, 0xe7, 0xee);
        if (value < 0xa1U || lies_in(value, 0xdb, 0xde) || value > 0xfbU || (mark && !carries)) {
            return false;
        }
        ++all;
        marks += mark ? 1U : 0U;
        carries = mark || lies_in(value, 0xa1, 0xce);
    }
    return all >= enough && marks * 10 > all;
}

/// Windows-1255: the letters of Hebrew lie where other encodings keep but a part of theirs. The detector
/// calls it by ISO 8859-8, which is a part of it.
bool is_hebrew(std::string_view bytes) {
    std::size_t all = 0;
    std::size_t letters = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        all += value >= 0x80U ? 1U : 0U;
        letters += lies_in(value, 0xe0, 0xfa) ? 1U : 0U;
    }
    return all >= enough && letters * 10 > all * 9;
}

/// Whether the bytes are the pairs of GB 2312 alone, of which GB 18030 is the successor.
bool is_simple_chinese(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        if (first < 0x80U) {
            continue;
        }
        const auto second = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0xffU;
        if (first < 0xa1U || first > 0xf7U || second < 0xa1U || second > 0xfeU) {
            return false;
        }
        ++at;
    }
    return true;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

std::string_view guessed_encoding(std::string_view bytes) {
    constexpr std::string_view usual = "windows-1252";
    if (bytes.empty()) {
        return usual;
    }
    bytes = bytes.substr(0, most_bytes);
    if (is_thai(bytes)) {
        return "TIS-620";
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    ucsdet_enableInputFilter(detector.get(), 1);  // tags are English, whatever the words are
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr ||
        ucsdet_getConfidence(match, &status) < least_confidence) {
        return usual;
    }
    // The detector's names are texts of its own that stay.
    const std::string_view name = ucsdet_getName(match, &status);
    if (name.starts_with("ISO-8859-8") && is_hebrew(bytes)) {
        return "windows-1255";
    }
    if (name == "GB18030" && is_simple_chinese(bytes)) {
        return "GB2312";
    }
    return encoding_of_label(name).empty() ? usual : name;
}

}  // namespace evenhand::text
