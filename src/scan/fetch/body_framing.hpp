#pragma once

#include "evenhand/base/result.hpp"
#include "scan/fetch/response_head.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace evenhand::scan {

/// Takes a body apart as its bytes come in. What is cut off is told from what is complete: half a page must
/// never be taken for a changed one.
class BodyFraming {
  public:
    using Sink = std::function<base::Result<base::Done>(std::string_view)>;

    explicit BodyFraming(Framing framing);

    /// Hands on what belongs to the body; bytes behind its end are dropped. Errors of the sink come back.
    base::Result<base::Done> take(std::string_view bytes, const Sink& sink);
    [[nodiscard]] bool complete() const noexcept { return state_ == State::complete; }
    /// The other side ended. ErrorCode::malformed where more should have come.
    base::Result<base::Done> end();

  private:
    enum class State : std::uint8_t { data, size_line, chunk, chunk_end, trailer, complete };

    base::Result<base::Done> take_line(char byte);
    base::Result<base::Done> end_line();

    Framing::Kind kind_;
    State state_ = State::data;
    std::uint64_t left_ = 0;
    std::string line_;
    std::size_t trailer_ = 0;
};

}  // namespace evenhand::scan
