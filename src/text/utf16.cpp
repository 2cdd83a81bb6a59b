#include "evenhand/text/utf16.hpp"

#include "evenhand/base/bug.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

constexpr std::uint32_t block_size = 64;

/// By lead bytes: one unit each, two where the sequence has four bytes. Counting leads, not characters, lets
/// a block end in the middle of a sequence.
std::uint32_t units_in(std::string_view bytes) {
    std::uint32_t units = 0;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        units += (value & 0xc0U) != 0x80U ? 1U : 0U;
        units += value >= 0xf0U ? 1U : 0U;
    }
    return units;
}

}  // namespace

Utf16Units::Utf16Units(std::string_view text) : text_(text) {
    blocks_.reserve(text.size() / block_size + 1);
    for (std::size_t at = 0; at < text.size(); at += block_size) {
        blocks_.push_back(count_);
        count_ += units_in(text.substr(at, block_size));
    }
    blocks_.push_back(count_);
}

std::uint32_t Utf16Units::before(std::uint32_t byte) const {
    base::ensure(byte <= text_.size(), "a byte offset beyond the text");
    if (byte == text_.size()) {
        return count_;
    }
    const std::uint32_t block = byte / block_size;
    return blocks_[block] + units_in(text_.substr(block * block_size, byte % block_size));
}

}  // namespace evenhand::text
