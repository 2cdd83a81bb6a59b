#include "encodings.hpp"

#include "file_errors.hpp"
#include "utf8_bytes.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace evenhand::text {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

base::Error unknown_encoding() {
    return file_error(base::ErrorCode::malformed, "it names an encoding that is not known",
                      "save it as UTF-8");
}

/// UTF-16 without its mark: in English every second byte is zero, always the same one.
std::optional<std::string> unmarked_utf16(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 2000) / 2 * 2);
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < head.size(); at += 2) {
        even += head[at] == '\0' ? 1 : 0;
        odd += head[at + 1] == '\0' ? 1 : 0;
    }
    const std::size_t most = head.size() / 2;
    if (most < 4 || even + odd < most * 6 / 10 || (even != 0 && odd != 0)) {
        return std::nullopt;
    }
    return even == 0 ? "UTF-16LE" : "UTF-16BE";
}

/// Windows-1252 and nothing else: the bytes it leaves free or nobody types are missing, most are ASCII, and
/// no two bytes make a character of UTF-8, which would mean a damaged UTF-8 text.
bool is_windows_1252(std::string_view bytes) {
    constexpr std::string_view unlikely = "\x81\x8d\x8f\x90\x9d\xfe\xff\x7f";
    std::size_t high = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool control = byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);
        if (control || unlikely.find(bytes[at]) != std::string_view::npos) {
            return false;
        }
        if (byte >= 0x80) {
            ++high;
            if (valid_character_size(bytes, at) > 1) {
                return false;
            }
        }
    }
    // A few are too few to say anything.
    return high * 4 <= bytes.size() + 16;
}

}  // namespace

base::Result<std::string> convert(std::string_view bytes, const std::string& encoding) {
    UErrorCode problem = U_ZERO_ERROR;
    // Who names Latin-1 or ASCII means Windows-1252 (WHATWG Encoding, section 4.2).
    const bool latin = ucnv_compareNames(encoding.c_str(), "iso-8859-1") == 0 ||
                       ucnv_compareNames(encoding.c_str(), "us-ascii") == 0;
    const Converter from(ucnv_open(latin ? "windows-1252" : encoding.c_str(), &problem));
    if (U_FAILURE(problem) != 0 || encoding.empty()) {
        return unknown_encoding();
    }
    ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &problem);
    const Converter to(ucnv_open("UTF-8", &problem));
    std::string text;
    // No encoding makes more than three bytes of one, UTF-7 and its like apart, which only shrink.
    text.resize(bytes.size() * 3 + 16);
    char* target = text.data();
    const char* source = bytes.data();
    ucnv_convertEx(to.get(), from.get(), &target, text.data() + text.size(), &source, source + bytes.size(),
                   nullptr, nullptr, nullptr, nullptr, 1, 1, &problem);
    if (U_FAILURE(problem) != 0) {
        return file_error(base::ErrorCode::not_utf8, "its bytes are no " + encoding, "save it as UTF-8");
    }
    text.resize(static_cast<std::size_t>(target - text.data()));
    return text;
}

base::Result<Decoded> decode(std::string_view bytes) {
    const auto converted = [](std::string_view given, const std::string& name,
                              Encoding encoding) -> base::Result<Decoded> {
        EVENHAND_TRY(std::string text, convert(given, name));
        return Decoded{std::move(text), encoding};
    };
    const std::string_view mark = bytes.substr(0, 2);
    if (mark == "\xff\xfe" || mark == "\xfe\xff") {
        return converted(bytes.substr(2), mark[0] == '\xff' ? "UTF-16LE" : "UTF-16BE", Encoding::utf16);
    }
    if (const auto encoding = unmarked_utf16(bytes)) {
        return converted(bytes, *encoding, Encoding::unmarked_utf16);
    }
    const auto bad = first_invalid_byte(bytes);
    if (!bad) {
        return Decoded{std::string(bytes), Encoding::utf8};
    }
    if (is_windows_1252(bytes)) {
        return converted(bytes, "windows-1252", Encoding::windows_1252);
    }
    auto error = file_error(base::ErrorCode::not_utf8,
                            "its bytes are no text in UTF-8, UTF-16 or Windows-1252", "save it as UTF-8");
    error.place.line = line_of(bytes, *bad);
    return error;
}

base::Result<std::string> decoded_text(std::string_view bytes) {
    EVENHAND_TRY(Decoded decoded, decode(bytes));
    return std::move(decoded.text);
}

}  // namespace evenhand::text
