#pragma once

#include <cstdint>
#include <initializer_list>

namespace evenhand::rules {

/// A set of enumerators of an enum with fewer than 32 of them.
template <typename E>
class Choice {
  public:
    constexpr Choice() = default;
    constexpr Choice(std::initializer_list<E> members) {
        for (const E member : members) {
            add(member);
        }
    }
    constexpr void add(E member) { bits_ |= 1U << static_cast<unsigned>(member); }
    [[nodiscard]] constexpr bool holds(E member) const {
        return (bits_ >> static_cast<unsigned>(member) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    /// Empty stands for all of them where a rule file leaves the key out.
    [[nodiscard]] constexpr bool allows(E member) const { return empty() || holds(member); }

  private:
    std::uint32_t bits_ = 0;
};

}  // namespace evenhand::rules
