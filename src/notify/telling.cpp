#include "evenhand/notify/telling.hpp"

#include "evenhand/calendar/london_day.hpp"
#include "evenhand/secrets/token.hpp"

namespace evenhand::notify {
namespace {

constexpr std::chrono::minutes morning = std::chrono::hours{8};

Instant time_on(base::Day day, std::chrono::minutes since_midnight) {
    return calendar::london_time(day, since_midnight);
}

/// The first moment after `now` at which the clocks of London show that time.
Instant next(std::chrono::minutes since_midnight, Instant now) {
    const auto today = calendar::london_day(now);
    const auto at = time_on(today, since_midnight);
    return at > now ? at : time_on(today + std::chrono::days{1}, since_midnight);
}

}  // namespace

std::vector<Target> targets(const Settings& settings) {
    std::vector<Target> all;
    if (settings.mail) {
        for (const std::string& address : settings.mail->to) {
            all.push_back({Channel::mail, address});
        }
    }
    for (const Hook& hook : settings.hooks) {
        all.push_back({Channel::webhook, hook.url});
    }
    return all;
}

Instant after_quiet(QuietHours quiet, Instant now) {
    if (quiet.from == quiet.until) {
        return now;
    }
    const auto today = calendar::london_day(now);
    const bool past_from = now >= time_on(today, quiet.from);
    const bool before_until = now < time_on(today, quiet.until);
    const bool is_quiet = quiet.from < quiet.until ? past_from && before_until : past_from || before_until;
    return is_quiet ? next(quiet.until, now) : now;
}

Instant first_due(const Settings& settings, int already, Instant now) {
    if (already >= settings.most_a_day) {
        return after_quiet(settings.quiet,
                           time_on(calendar::london_day(now) + std::chrono::days{1}, morning));
    }
    return after_quiet(settings.quiet, now);
}

std::optional<std::chrono::seconds> wait_after(int tries) {
    using std::chrono::hours;
    using std::chrono::minutes;
    // About as Standard Webhooks advises; the last one lets a weekend of a small council pass.
    constexpr std::chrono::seconds waits[] = {minutes{1}, minutes{5}, minutes{30}, hours{2},
                                              hours{5},   hours{10},  hours{30}};
    if (tries < 1 || static_cast<std::size_t>(tries) > std::size(waits)) {
        return std::nullopt;
    }
    return waits[tries - 1];
}

base::Result<int> tell(Outbox& outbox, const Settings& settings, const Notice& notice, Instant now) {
    const auto midnight = time_on(calendar::london_day(now), std::chrono::minutes{0});
    int told = 0;
    for (const Target& target : targets(settings)) {
        EVENHAND_TRY(const int already, outbox.put_since(target, midnight));
        Delivery delivery;
        delivery.id = "msg_" + secrets::random_token();
        delivery.target = target;
        delivery.notice = notice;
        delivery.created = now;
        delivery.due = first_due(settings, already, now);
        EVENHAND_TRY(const bool news, outbox.put(delivery));
        told += news ? 1 : 0;
    }
    return told;
}

}  // namespace evenhand::notify
