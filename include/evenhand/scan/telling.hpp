#pragma once

#include "evenhand/scan/looking.hpp"
#include "evenhand/scan/source.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace evenhand::scan {

/// Something about an item that a round found and that no round which came to its end has told yet.
struct News {
    std::int64_t item = 0;
    Seen seen = Seen::same;
    friend bool operator==(const News&, const News&) = default;
};

/// What a round has for people, kept with its end and until somebody was told of it.
struct Telling {
    std::int64_t run = 0;  ///< of Run; given by the store
    std::string council;
    Instant at{};
    std::string subject;  ///< one line
    std::string text;     ///< plain, for mail
    std::string json;     ///< "evenhand/scan-digest/1", for programs
    friend bool operator==(const Telling&, const Telling&) = default;
};

/// After that nobody is told of a round any more: it is no news.
inline constexpr std::chrono::days telling_lasts{7};

}  // namespace evenhand::scan
