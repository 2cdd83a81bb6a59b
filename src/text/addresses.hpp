#pragma once

#include <cstddef>
#include <string_view>

namespace evenhand::text {

/// Finds web and e-mail addresses, from left to right in one text.
class Addresses {
  public:
    explicit Addresses(std::string_view text) : text_(text) {}

    /// The end of the address that begins at `begin`, or `begin` if none does.
    [[nodiscard]] std::size_t end_from(std::size_t begin);
    /// The same for a @name or #tag, whose sign stands at `begin`.
    [[nodiscard]] std::size_t handle_end_from(std::size_t begin) const;

  private:
    [[nodiscard]] std::size_t run_end(std::size_t begin);
    [[nodiscard]] std::size_t host_end(std::size_t begin) const;
    [[nodiscard]] std::size_t path_end(std::size_t begin) const;

    std::string_view text_;
    std::size_t run_begin_ = 0;
    std::size_t run_end_ = 0;
};

}  // namespace evenhand::text
