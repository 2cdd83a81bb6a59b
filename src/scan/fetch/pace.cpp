#include "scan/fetch/pace.hpp"

#include "evenhand/scan/feed.hpp"

#include <algorithm>
#include <charconv>

namespace evenhand::scan {
namespace {

constexpr std::chrono::milliseconds longest_delay{60'000};
constexpr std::chrono::seconds first_rest{60};
constexpr std::chrono::seconds longest_rest = std::chrono::hours(6);
constexpr std::chrono::seconds longest_asked_for = std::chrono::hours(24);
constexpr int failures_before_rest = 3;

std::chrono::seconds rest_after(int times) {
    std::chrono::seconds rest = first_rest;
    for (int time = 1; time < times && rest < longest_rest; ++time) {
        rest *= 2;
    }
    return std::min(rest, longest_rest);
}

}  // namespace

void Pace::slow_down(const std::string& host, std::chrono::milliseconds delay) {
    hosts_[host].delay = std::min(delay, longest_delay);
}

std::chrono::milliseconds Pace::wait_before(const std::string& host) const {
    const auto found = hosts_.find(host);
    if (found == hosts_.end() || !found->second.last) {
        return std::chrono::milliseconds{0};
    }
    const auto next = *found->second.last + std::max(gap_, found->second.delay);
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(next - clock_.ticks()),
                    std::chrono::milliseconds{0});
}

void Pace::asked(const std::string& host) {
    hosts_[host].last = clock_.ticks();
}

std::optional<std::chrono::seconds> Pace::rest_of(const std::string& host) const {
    const auto found = hosts_.find(host);
    const auto left =
        found == hosts_.end() ? std::chrono::nanoseconds{0} : found->second.rests_until - clock_.ticks();
    return left.count() > 0 ? std::optional(std::chrono::ceil<std::chrono::seconds>(left)) : std::nullopt;
}

void Pace::well(const std::string& host) {
    hosts_[host].failures = 0;
}

void Pace::failed(const std::string& host) {
    Host& known = hosts_[host];
    ++known.failures;
    if (known.failures >= failures_before_rest) {
        rest(known, rest_after(known.failures - failures_before_rest + 1));
    }
}

void Pace::overloaded(const std::string& host, std::optional<std::chrono::seconds> retry_after) {
    Host& known = hosts_[host];
    ++known.failures;
    rest(known, retry_after ? std::min(*retry_after, longest_asked_for) : rest_after(known.failures));
}

void Pace::rest(Host& host, std::chrono::seconds how_long) {
    host.rests_until = clock_.ticks() + how_long;
}

std::optional<std::chrono::seconds> retry_after(std::string_view field, std::chrono::sys_seconds now) {
    if (field.empty()) {
        return std::nullopt;
    }
    const bool digits = std::ranges::all_of(field, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) {
        const auto moment = feed_moment(field);
        return moment ? std::optional(std::max(*moment - now, std::chrono::seconds{0})) : std::nullopt;
    }
    std::uint32_t seconds = 0;
    const auto read = std::from_chars(field.data(), field.data() + field.size(), seconds);
    return read.ec == std::errc() ? std::chrono::seconds(seconds) : longest_asked_for;
}

}  // namespace evenhand::scan
