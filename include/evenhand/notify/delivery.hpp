#pragma once

#include "evenhand/base/result.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::notify {

using Instant = std::chrono::sys_seconds;

/// Something people should know of a council's website.
struct Notice {
    std::string council;   ///< its slug
    std::string kind;      ///< as programs tell kinds apart: "scan.findings", "scan.overdue"
    std::string subject;   ///< one line
    std::string text;      ///< plain text, for mail
    std::string json;      ///< the same for programs: a JSON object
    std::string occasion;  ///< what makes it news: the same occasion is told to nobody twice
};

enum class Channel : std::uint8_t { mail, webhook };
std::string_view word(Channel channel);  ///< "mail", "webhook"
std::optional<Channel> channel_named(std::string_view word);

struct Target {
    Channel channel = Channel::mail;
    std::string address;  ///< a mailbox, or the address of a webhook

    friend auto operator<=>(const Target&, const Target&) = default;
};

enum class State : std::uint8_t { waiting, delivered, given_up };
std::string_view word(State state);  ///< "waiting", "delivered", "given-up"
std::optional<State> state_named(std::string_view word);

/// One notice on its way to one receiver.
struct Delivery {
    std::string id;  ///< random; the receiver's means to see that something comes again
    Target target;
    Notice notice;
    Instant created{};
    Instant due{};  ///< not before
    int tries = 0;
    State state = State::waiting;
    std::string trouble;  ///< why the last try failed, a sentence; empty: none failed
    Instant settled{};    ///< when it was delivered or given up
};

/// How many deliveries are taken at once, and how long they are one taker's own.
struct Take {
    std::size_t most = 10;
    std::chrono::seconds lease{900};
};

/// A port: what is to be told, kept so that a fall loses nothing. Safe from several threads and, at one
/// store, several machines. An Error: the store cannot be reached.
class Outbox {
  public:
    virtual ~Outbox() = default;

    /// False: this occasion was put for this target before, and nothing was done.
    [[nodiscard]] virtual base::Result<bool> put(const Delivery& delivery) = 0;
    /// How many were put for the target since then.
    [[nodiscard]] virtual base::Result<int> put_since(const Target& target, Instant since) = 0;
    /// What waits and is due, oldest first. Nobody else is given the same until the lease is over.
    [[nodiscard]] virtual base::Result<std::vector<Delivery>> take_due(Instant now, Take take) = 0;
    /// Writes down what became of a try: due, tries, state, trouble and settled of the delivery.
    [[nodiscard]] virtual base::Result<base::Done> note(const Delivery& delivery) = 0;
    /// The newest first.
    [[nodiscard]] virtual base::Result<std::vector<Delivery>> newest(std::size_t most) = 0;
};

}  // namespace evenhand::notify
