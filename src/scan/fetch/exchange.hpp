#pragma once

#include "evenhand/scan/web_fetcher.hpp"
#include "scan/fetch/channel.hpp"
#include "scan/fetch/response_head.hpp"

#include <string>
#include <string_view>

namespace evenhand::scan {

struct Response {
    ResponseHead head;
    std::string body;  ///< unpacked
};

/// What one exchange may take.
struct ExchangeTerms {
    const base::Clock& clock;
    const FetchLimits& limits;
    std::size_t most_bytes;  ///< of the body of a success
};

/// Sends a request and reads its answer over a new channel, until `deadline`. The body of a success is whole
/// or the exchange fails; of a refusal (4xx, 5xx) as much is read as shows what it is; of a redirect nothing.
/// The status is not judged.
base::Result<Response> exchange(Channel& channel, std::string_view request, const ExchangeTerms& terms,
                                const Deadline& deadline);

}  // namespace evenhand::scan
