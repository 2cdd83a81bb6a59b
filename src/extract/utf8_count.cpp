#include "evenhand/extract/utf8_count.hpp"

#include "evenhand/text/utf8.hpp"

namespace evenhand::extract {

Utf8Count utf8_in(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        if (first < 0x80U) {
            ++at;
            continue;
        }
        const std::size_t size = first >= 0xf0U ? 4 : first >= 0xe0U ? 3 : 2;
        if (at + size <= bytes.size() && text::is_utf8(bytes.substr(at, size))) {
            ++count.characters;
            at += size;
        } else {
            ++count.bad;
            ++at;
        }
    }
    return count;
}

}  // namespace evenhand::extract
