#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/web/request.hpp"
#include "evenhand/web/site.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::web {

/// So many at once, and then so many a second.
struct Pace {
    double burst = 0;
    double a_second = 0;
};

struct WatchSettings {
    Pace address{300, 50};           ///< requests from one address; this machine itself has no limit
    Pace account{300, 50};           ///< requests of one account
    Pace sign_in{10, 1.0 / 6.0};     ///< wrong tries to sign in from one address, and wrong tokens
    std::size_t most_keys = 20'000;  ///< addresses and accounts that are remembered at once
};

/// What the service counts of itself while it runs: how quickly who asks, and the figures for monitoring. It
/// never holds what somebody wrote. Safe from every thread.
class Watch {
  public:
    Watch(const WatchSettings& settings, const base::Clock& clock);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    enum class Of : std::uint8_t { address, account, sign_in };
    /// Nothing: go on. Else the seconds after which the next is heard.
    std::optional<std::chrono::seconds> too_fast(Of what, const std::string& who);
    /// The try to sign in that was just counted was right. Only the wrong ones slow an address down: a whole
    /// council may sit behind one address and come to work at nine.
    void signed_in(const std::string& who);

    /// One answer: the route as its row writes it, never the path.
    void answered(std::string_view route, std::string_view method, int status,
                  std::chrono::nanoseconds taken);
    void checked(policy::Verdict verdict);
    /// Changed rules, calendars or councils: taken over, or not usable, so that the ones before go on.
    enum class Reload : std::uint8_t { taken, refused };
    void reloaded(Reload outcome);
    [[nodiscard]] std::chrono::nanoseconds ticks() const;

    /// All of it as Prometheus' text format 0.0.4 writes figures, sorted.
    [[nodiscard]] std::string figures() const;

    /// A turn at a password: each costs 64 MiB and a tenth of a second, so that few may be tried at once.
    class PasswordTurn {
      public:
        explicit PasswordTurn(Watch* watch) : watch_(watch) {}
        PasswordTurn(PasswordTurn&& other) noexcept : watch_(std::exchange(other.watch_, nullptr)) {}
        PasswordTurn& operator=(PasswordTurn&&) = delete;
        ~PasswordTurn();

      private:
        Watch* watch_;
    };
    /// Nothing: it was not free for two seconds.
    std::optional<PasswordTurn> password_turn();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Counts a verdict that somebody was given.
void count_verdict(const Site& site, policy::Verdict verdict);

}  // namespace evenhand::web
