#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Eight bytes of UTF-8 at a time in one register, the first byte lowest.
namespace evenhand::text::eight {

static_assert(std::endian::native == std::endian::little, "the first byte must be the lowest");

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t tops = ones * 0x80;

inline std::uint64_t load(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

inline void store(char* to, std::uint64_t bytes) {
    std::memcpy(to, &bytes, sizeof bytes);
}

/// The first `size` bytes, at most eight; the rest zero.
constexpr std::uint64_t first(std::uint64_t bytes, std::size_t size) {
    return size >= 8 ? bytes : bytes & ((std::uint64_t{1} << (8 * size)) - 1);
}

/// The top bit of every byte that is in [least, most], both ASCII.
constexpr std::uint64_t between(std::uint64_t bytes, unsigned char least, unsigned char most) {
    const std::uint64_t low = bytes & ~tops;
    const std::uint64_t from_least = low + ones * static_cast<std::uint64_t>(0x80 - least);
    const std::uint64_t above_most = low + ones * static_cast<std::uint64_t>(0x7f - most);
    return (from_least ^ above_most) & ~bytes & tops;
}

constexpr std::uint64_t capitals(std::uint64_t bytes) {
    return between(bytes, 'A', 'Z');
}

constexpr std::uint64_t lower(std::uint64_t bytes) {
    return bytes | capitals(bytes) >> 2U;
}

/// How many bytes from the first on are ASCII letters or digits.
constexpr std::size_t word_size(std::uint64_t bytes) {
    const std::uint64_t word = between(bytes | ones * 0x20, 'a', 'z') | between(bytes, '0', '9');
    const std::uint64_t others = ~word & tops;
    return others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// How many bytes have their lowest bit set, of bytes that have no other: processors of the common baseline
/// have no instruction that counts bits.
constexpr std::uint32_t count_ones(std::uint64_t bytes) {
    return static_cast<std::uint32_t>(bytes * ones >> 56U);
}

constexpr std::uint32_t count_capitals(std::uint64_t bytes) {
    return count_ones(capitals(bytes) >> 7U);
}

/// Whether all are printable ASCII.
constexpr bool printable(std::uint64_t bytes) {
    return between(bytes, 0x20, 0x7e) == tops;
}

}  // namespace evenhand::text::eight
