#pragma once

#include "evenhand/scan/fetcher.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// A moment in UTC. Schedules speak of London's hours (schedule.hpp).
using Instant = std::chrono::sys_seconds;

/// How a source tells which items there are.
enum class SourceKind : std::uint8_t { feed, sitemap, listing };
std::string_view word(SourceKind kind);
std::optional<SourceKind> source_kind_named(std::string_view word);

enum class SourceStanding : std::uint8_t {
    active,
    ended,  ///< not scanned any more; what was found stays
};
std::string_view word(SourceStanding standing);
std::optional<SourceStanding> source_standing_named(std::string_view word);

/// A place where a council publishes, confirmed by a person.
struct Source {
    std::int64_t id = 0;  ///< given by the store; 0: not recorded yet
    std::string council;  ///< the slug of its file
    SourceKind kind = SourceKind::feed;
    std::string url;
    std::vector<std::string> hosts;  ///< further hosts its items may lie on; that of `url` always may
    SourceStanding standing = SourceStanding::active;
    friend bool operator==(const Source&, const Source&) = default;
};

/// How the scanning of a source stands.
struct SourceState {
    Instant next_due{};
    std::optional<Instant> last_look;  ///< the last attempt
    std::optional<Instant> last_good;  ///< the last time that it could be read to its end
    std::optional<Instant> last_new;   ///< when it last told of an item that was not known
    std::int64_t failures = 0;         ///< attempts in a row that came to nothing
    std::string why;                   ///< of the last failure, a sentence; empty after a good one
    Validators validators;
    friend bool operator==(const SourceState&, const SourceState&) = default;
};

struct SourceRow {
    Source source;
    SourceState state;
    friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

/// Whether an item of the source may lie at the address: http or https, on one of its hosts.
bool may_lie_at(const Source& source, std::string_view url);

}  // namespace evenhand::scan
