#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace evenhand::text {

struct Folded {
    std::size_t begin = 0;  ///< in the buffer
    std::size_t size = 0;
    bool possessive = false;
    bool ascii = true;
    std::uint32_t capitals = 0;  ///< A to Z in the word
    std::uint64_t hash = 0;
};

/// Folds words one after the other into one string, without an allocation for each.
class FoldBuffer {
  public:
    /// `out` holds the folded words after finish() and is not to be used before.
    FoldBuffer(std::string& out, std::size_t expected);

    Folded add(std::string_view word);
    /// The same for ASCII letters and digits; eight bytes must be readable from wherever a byte of it is.
    Folded add_plain(std::string_view word);
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
