#include "evenhand/text/unit_offsets.hpp"

#include "evenhand/base/bug.hpp"
#include "evenhand/base/utf8.hpp"

#include <algorithm>

namespace evenhand::text {
namespace {

constexpr std::uint32_t block_size = 64;

}  // namespace

/// By lead bytes, of which those of four-byte sequences are two units of UTF-16. Counting leads, not
/// characters, lets a block end in the middle of a sequence.
std::uint32_t UnitOffsets::units_in(std::string_view bytes) const {
    const auto leads = static_cast<std::uint32_t>(base::characters_in(bytes));
    if (unit_ == Unit::code_point) {
        return leads;
    }
    return leads + static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), [](char byte) {
               return static_cast<unsigned char>(byte) >= 0xf0U;
           }));
}

UnitOffsets::UnitOffsets(std::string_view text, Unit unit) : text_(text), unit_(unit) {
    blocks_.reserve(text.size() / block_size + 1);
    for (std::size_t at = 0; at < text.size(); at += block_size) {
        blocks_.push_back(count_);
        count_ += units_in(text.substr(at, block_size));
    }
    blocks_.push_back(count_);
}

std::uint32_t UnitOffsets::before(std::uint32_t byte) const {
    base::ensure(byte <= text_.size(), "a byte offset beyond the text");
    if (byte == text_.size()) {
        return count_;
    }
    const std::uint32_t block = byte / block_size;
    return blocks_[block] + units_in(text_.substr(block * block_size, byte % block_size));
}

}  // namespace evenhand::text
