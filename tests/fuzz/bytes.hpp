#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace evenhand::fuzz {

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// What must hold for every input; ends the program where it does not, as a sanitizer does.
inline void must(bool holds, std::string_view what) {
    if (!holds) {
        std::cerr << "does not hold: " << what << std::endl;
        std::abort();
    }
}

inline bool is_utf8(std::string_view text) {
    return simdjson::validate_utf8(text.data(), text.size());
}

}  // namespace evenhand::fuzz
