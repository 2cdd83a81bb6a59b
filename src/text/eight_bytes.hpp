#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight bytes of UTF-8 at a time in one register, the first byte lowest.
namespace evenhand::text::eight {

static_assert(std::endian::native == std::endian::little, "the first byte must be the lowest");

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t tops = ones * 0x80;
constexpr std::uint64_t first_top = 0x80;  ///< the top bit of the first byte

inline std::uint64_t load(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// Up to eight bytes, zeros behind them.
consteval std::uint64_t packed(std::string_view bytes) {
    std::uint64_t all = 0;
    for (std::size_t at = bytes.size(); at > 0; --at) {
        all = all << 8U | static_cast<unsigned char>(bytes[at - 1]);
    }
    return all;
}

inline void store(char* to, std::uint64_t bytes) {
    std::memcpy(to, &bytes, sizeof bytes);
}

/// The top bit of every byte that is in [least, most], both ASCII.
constexpr std::uint64_t between(std::uint64_t bytes, unsigned char least, unsigned char most) {
    const std::uint64_t low = bytes & ~tops;
    const std::uint64_t from_least = low + ones * static_cast<std::uint64_t>(0x80 - least);
    const std::uint64_t above_most = low + ones * static_cast<std::uint64_t>(0x7f - most);
    return (from_least ^ above_most) & ~bytes & tops;
}

/// The ASCII letters that eight bytes begin with.
struct Letters {
    std::uint64_t folded = 0;    ///< in lower case, zeros behind them
    std::uint64_t capitals = 0;  ///< the top bit of every one that is a capital
    std::size_t size = 0;
};

constexpr Letters letters(std::uint64_t bytes) {
    const std::uint64_t small = bytes | ones * 0x20;
    const std::uint64_t others = between(small, 'a', 'z') ^ tops;
    // Of the first other byte the lowest bit less one is all bits of the letters; of none it is all bits.
    const std::uint64_t mask = ((others & (0 - others)) >> 7U) - 1;
    // In a letter the bit 0x20 tells small from capital.
    return {small & mask, ~(bytes << 2U) & tops & mask,
            static_cast<std::size_t>(std::countr_zero(others)) / 8};
}

/// How many bytes from the first on are ASCII and no control characters from before the space.
constexpr std::size_t printable(std::uint64_t bytes) {
    const std::uint64_t from_space = (bytes & ~tops) + ones * (0x80 - 0x20);
    const std::uint64_t others = ~(from_space & ~bytes) & tops;
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

}  // namespace evenhand::text::eight
