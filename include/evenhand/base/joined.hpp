#pragma once

#include <string>
#include <string_view>

namespace evenhand::base {

/// The words of a list with that between each two: "a, b". Empty words at its beginning leave nothing behind.
template <typename Words>
std::string joined(const Words& words, std::string_view between) {
    std::string all;
    for (const auto& word : words) {
        all += all.empty() ? std::string_view() : between;
        all += word;
    }
    return all;
}

}  // namespace evenhand::base
