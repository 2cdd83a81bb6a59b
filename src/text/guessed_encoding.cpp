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

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

}  // namespace

std::string_view guessed_encoding(std::string_view bytes) {
    constexpr std::string_view usual = "windows-1252";
    if (bytes.empty()) {
        return usual;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const auto size = static_cast<std::int32_t>(std::min(bytes.size(), most_bytes));
    ucsdet_setText(detector.get(), bytes.data(), size, &status);
    ucsdet_enableInputFilter(detector.get(), 1);  // tags are English, whatever the words are
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr ||
        ucsdet_getConfidence(match, &status) < least_confidence) {
        return usual;
    }
    // The detector's names are texts of its own that stay.
    const std::string_view name = ucsdet_getName(match, &status);
    return encoding_of_label(name).empty() ? usual : name;
}

}  // namespace evenhand::text
