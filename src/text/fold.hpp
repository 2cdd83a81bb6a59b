#pragma once

#include "eight_bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::text {

/// The hash of a word: its length, then eight bytes after eight, then the rest with zeros behind it.
namespace detail {
inline constexpr std::uint64_t first_odd = 0x9e3779b97f4a7c15ULL;
inline constexpr std::uint64_t second_odd = 0xd6e8feb86659fd93ULL;

constexpr std::uint64_t mixed(std::uint64_t left, std::uint64_t right) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(left) * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}
constexpr std::uint64_t hash_begin(std::size_t size) {
    return size * first_odd + second_odd;
}
constexpr std::uint64_t hash_on(std::uint64_t hash, std::uint64_t bytes) {
    return mixed(hash ^ bytes, first_odd);
}
constexpr std::uint64_t hash_end(std::uint64_t hash, std::uint64_t bytes) {
    return mixed(hash ^ bytes ^ second_odd, first_odd);
}

/// Of each byte alone.
constexpr std::array<std::uint64_t, 128> sign_hashes() {
    std::array<std::uint64_t, 128> hashes{};
    for (std::size_t sign = 0; sign < hashes.size(); ++sign) {
        hashes[sign] = hash_end(hash_begin(1), sign);
    }
    return hashes;
}
inline constexpr std::array<std::uint64_t, 128> sign_hash = sign_hashes();
}  // namespace detail

struct Folded {
    std::size_t begin = 0;  ///< in the buffer
    std::size_t size = 0;
    bool possessive = false;
    bool ascii = true;
    std::uint32_t capitals = 0;  ///< A to Z in the word
    std::uint64_t hash = 0;
};

/// Whether a byte of ASCII is neither a capital nor the grave accent, which folds to an apostrophe.
constexpr bool folds_to_itself(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x80 && !(code >= 'A' && code <= 'Z') && code != '`';
}

/// Folds words one after the other into one string, without an allocation for each.
class FoldBuffer {
  public:
    /// `out` holds the folded words after finish() and is not to be used before.
    FoldBuffer(std::string& out, std::size_t expected);

    Folded add(std::string_view word);
    /// The same for one byte that folds to itself.
    Folded add_sign(char sign) {
        make_room(1);
        out_[used_] = sign;
        const std::size_t begin = used_++;
        return {begin, 1, false, true, 0, detail::sign_hash[static_cast<unsigned char>(sign)]};
    }

    /// Words of ASCII letters, folded already, one after the other without a look at the buffer's size.
    struct Plain {
        char* out = nullptr;
        std::size_t used = 0;

        /// Up to sixteen letters, zeros behind them; gives back their hash.
        std::uint64_t add(std::uint64_t first, std::uint64_t rest, std::size_t size) {
            char* const to = out + used;
            used += size;
            eight::store(to, first);
            const std::uint64_t hash = detail::hash_begin(size);
            if (size <= 8) {
                return detail::hash_end(hash, first);
            }
            eight::store(to + 8, rest);
            return detail::hash_end(detail::hash_on(hash, first), rest);
        }
    };
    /// For words of so many letters in all; they are in the buffer when they are taken.
    [[nodiscard]] Plain plain(std::size_t letters) {
        make_room(letters + 16);
        return {out_.data(), used_};
    }
    void take(const Plain& words) { used_ = words.used; }

    [[nodiscard]] std::string_view view(const Folded& folded) const {
        return {out_.data() + folded.begin, folded.size};
    }
    void finish();

  private:
    void make_room(std::size_t size) {
        if (out_.size() - used_ < size) {
            out_.resize(out_.size() + out_.size() / 2 + size);
        }
    }
    std::size_t add_unicode(std::string_view word);

    std::string& out_;
    std::size_t used_ = 0;
    std::string straight_;
    std::string wide_;
};

}  // namespace evenhand::text
