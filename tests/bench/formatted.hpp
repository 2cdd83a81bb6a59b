#pragma once

#include <cstdio>
#include <string>

namespace evenhand::bench {

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    char out[1200];
    std::snprintf(out, sizeof out, format, values...);
    return out;
}

}  // namespace evenhand::bench
