#include "store/byte_text.hpp"

#include "store/stored_text.hpp"

namespace evenhand::store {

std::string byte_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80U) {
            text += byte;
        } else {
            text += static_cast<char>(0xc0U | (value >> 6U));
            text += static_cast<char>(0x80U | (value & 0x3fU));
        }
    }
    return stored_text(text);
}

std::string bytes_of(std::string_view text) {
    const auto given = given_text(text);
    std::string bytes;
    bytes.reserve(given.size());
    for (std::size_t at = 0; at < given.size(); ++at) {
        const auto value = static_cast<unsigned char>(given[at]);
        if (value < 0x80U) {
            bytes += given[at];
        } else if ((value == 0xc2U || value == 0xc3U) && at + 1 < given.size()) {
            ++at;
            bytes +=
                static_cast<char>(((value & 0x03U) << 6U) | (static_cast<unsigned char>(given[at]) & 0x3fU));
        }
    }
    return bytes;
}

}  // namespace evenhand::store
