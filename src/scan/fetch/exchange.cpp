#include "scan/fetch/exchange.hpp"

#include "scan/fetch/body_framing.hpp"
#include "scan/fetch/inflating.hpp"

namespace evenhand::scan {
namespace {

constexpr std::size_t shown_of_a_refusal = std::size_t{64} * 1024;
constexpr int most_interim_answers = 5;

base::Error fault(std::string message) {
    return {base::ErrorCode::unreadable, std::move(message), "", {}};
}

/// What comes from a channel, with its speed watched: a byte now and then keeps no reader waiting.
class Incoming {
  public:
    Incoming(Channel& channel, const ExchangeTerms& terms, const Deadline& deadline)
        : channel_(channel), terms_(terms), deadline_(deadline), began_(terms.clock.ticks()) {}

    /// 0: the end.
    base::Result<std::size_t> more(const Deadline& deadline) {
        EVENHAND_TRY(const std::size_t count, channel_.receive(room_, deadline));
        came_ += count;
        const auto passed =
            std::chrono::duration_cast<std::chrono::milliseconds>(terms_.clock.ticks() - began_);
        const auto owed = terms_.limits.slowest * static_cast<std::size_t>(passed.count()) / 1000;
        if (count > 0 && passed > terms_.limits.patience && came_ < owed) {
            return fault("the server answers too slowly");
        }
        return count;
    }

    base::Result<ResponseHead> head() {
        const Deadline first = deadline_.sooner(terms_.limits.first_byte);
        for (int interim = 0; interim <= most_interim_answers;) {
            const std::size_t length = head_length(bytes_);
            if (length > head_limit || (length == 0 && bytes_.size() > head_limit)) {
                return fault("the answer begins with too many header lines");
            }
            if (length == 0) {
                EVENHAND_TRY(const std::size_t count, more(bytes_.empty() ? first : deadline_));
                if (count == 0) {
                    return fault(bytes_.empty() ? "the server gave no answer"
                                                : "the answer ended before it was complete");
                }
                bytes_.append(room_, count);
                continue;
            }
            EVENHAND_TRY(ResponseHead head, parse_head(std::string_view(bytes_).substr(0, length)));
            bytes_.erase(0, length);
            if (head.status / 100 != 1) {
                return head;
            }
            ++interim;
        }
        return fault("the server puts off its answer without end");
    }

    base::Result<std::string> body(const ResponseHead& head, std::size_t most) {
        EVENHAND_TRY(const Framing framing, framing_of(head));
        EVENHAND_TRY(const Coding coding, coding_of(head.list("content-encoding")));
        BodyFraming parts(framing);
        Inflating inflating(coding, most);
        const auto sink = [&](std::string_view part) { return inflating.take(part); };
        EVENHAND_TRY_DONE(parts.take(bytes_, sink));
        while (!parts.complete()) {
            EVENHAND_TRY(const std::size_t count, more(deadline_));
            if (count == 0) {
                EVENHAND_TRY_DONE(parts.end());
                break;
            }
            EVENHAND_TRY_DONE(parts.take({room_, count}, sink));
        }
        EVENHAND_TRY_DONE(inflating.end());
        return inflating.take_body();
    }

  private:
    Channel& channel_;
    const ExchangeTerms& terms_;
    const Deadline& deadline_;
    std::chrono::nanoseconds began_;
    std::size_t came_ = 0;
    std::string bytes_;
    char room_[16 * 1024];
};

}  // namespace

base::Result<Response> exchange(Channel& channel, std::string_view request, const ExchangeTerms& terms,
                                const Deadline& deadline) {
    EVENHAND_TRY_DONE(channel.send(request, deadline));
    Incoming incoming(channel, terms, deadline);
    EVENHAND_TRY(ResponseHead head, incoming.head());
    const int kind = head.status / 100;
    if (kind == 3) {
        return Response{std::move(head), {}};
    }
    auto body = incoming.body(head, kind == 2 ? terms.most_bytes : shown_of_a_refusal);
    if (!body.ok() && kind == 2) {
        return std::move(body).error();
    }
    return Response{std::move(head), body.ok() ? *std::move(body) : std::string()};
}

}  // namespace evenhand::scan
