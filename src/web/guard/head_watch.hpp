#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace evenhand::web {

/// Reads along while the head of a request comes in, and says what two readers could read differently. Poco
/// forgives more than RFC 9112 allows: a line that ends in a bare LF (section 2.2), a NUL or another control
/// character (RFC 9110 section 5.5), a space before the colon (RFC 9112 section 5.1), a folded line (section
/// 5.2), a head that simply ends. Knows nothing of sockets.
class HeadWatch {
  public:
    enum class State : std::uint8_t { reading, whole, malformed, too_large };

    explicit HeadWatch(std::size_t limit) : limit_(limit) {}

    /// A new head begins.
    void begin();
    /// Reads on; what comes behind the head's end is not looked at, but counted by surplus().
    void read(std::string_view bytes);

    [[nodiscard]] State state() const noexcept { return state_; }
    [[nodiscard]] bool faulty() const noexcept {
        return state_ == State::malformed || state_ == State::too_large;
    }
    /// How many bytes came after the head so far: the body, and whatever the client sent ahead of its turn.
    [[nodiscard]] std::size_t surplus() const noexcept { return surplus_; }

  private:
    void step(unsigned char c);

    enum class Place : std::uint8_t {
        request_line,
        name_start,
        name,
        value,
        line_end,  ///< after a CR
        head_end,  ///< after the CR of the empty line
    };
    std::size_t limit_;
    std::size_t size_ = 0;
    std::size_t surplus_ = 0;
    Place place_ = Place::request_line;
    State state_ = State::reading;
};

}  // namespace evenhand::web
