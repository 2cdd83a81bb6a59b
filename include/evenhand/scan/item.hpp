#pragma once

#include "evenhand/base/day.hpp"
#include "evenhand/policy/judgement.hpp"
#include "evenhand/scan/identity.hpp"
#include "evenhand/scan/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// Where an item of a website stands.
enum class ItemState : std::uint8_t {
    waiting,  ///< listed, and not read yet
    online,
    suspect,  ///< not there when it was last asked for; may be a fault of the moment
    gone,     ///< taken down, proved by 410 or by 404 again and again
    twin,     ///< another address of an item that is known
};
std::string_view word(ItemState state);
std::optional<ItemState> item_state_named(std::string_view word);

/// How the queue knows what stands there.
enum class Recognition : std::uint8_t {
    unknown,   ///< never looked for
    approved,  ///< the words of a text that was approved
    changed,   ///< an approved text, with other words since
    unseen,    ///< never passed the queue
};
std::string_view word(Recognition recognition);
std::optional<Recognition> recognition_named(std::string_view word);

/// What is known of one item. A plain value; the pure functions beside it make the next one.
struct Item {
    std::int64_t id = 0;  ///< given by the store; 0: not recorded yet
    std::int64_t source = 0;
    Identity identity;
    std::string link;  ///< what is asked for
    std::string title;
    std::optional<base::Day> day;      ///< by which it is judged; none before it was read
    std::optional<Instant> published;  ///< as the source says
    ItemState state = ItemState::waiting;
    Instant first_seen{};
    std::optional<Instant> last_look;  ///< the last attempt
    std::optional<Instant> last_good;  ///< the last attempt that told how it stands
    std::optional<Instant> last_full;  ///< when the whole page last came
    Instant next_look{};
    Validators validators;     ///< of the version below, never of a page that was not read to its end
    std::int64_t version = 0;  ///< the current one; 0: none yet
    std::string fingerprint;   ///< of its words, against which the next page is held
    std::int64_t misses = 0;   ///< 404s in a row
    std::optional<Instant> first_miss;
    std::int64_t failures = 0;  ///< attempts in a row that told nothing
    std::string why;            ///< of the last of them, or of its state; a sentence
    policy::Verdict verdict = policy::Verdict::clear;
    Recognition recognition = Recognition::unknown;
    std::int64_t submission = 0;  ///< of the queue, where it is recognised
    std::string judged;  ///< under what it was judged last: rules and periods, as the round writes it
    friend bool operator==(const Item&, const Item&) = default;
};

/// What an item said from `at` on. The same bytes read again may be kept under the same number.
struct Version {
    std::int64_t item = 0;
    std::int64_t number = 0;  ///< from 1 upwards without a gap
    Instant at{};
    std::string title;
    std::string text;
    std::string language;
    std::string fingerprint;
    std::optional<base::Day> day;       ///< the day by which it is judged
    std::string day_source;             ///< "json-ld", "feed", "first-seen" …
    std::string confidence;             ///< "low", "medium", "high"
    std::vector<base::Day> other_days;  ///< on which it may have appeared or been edited too, sorted
    std::string snapshot;               ///< digest of the page it was read from
    friend bool operator==(const Version&, const Version&) = default;
};

/// A page as it came, for evidence.
struct Snapshot {
    std::string digest;  ///< base::sha256 of the bytes
    std::string url;
    Instant at{};
    std::string headers;
    std::string bytes;
    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

}  // namespace evenhand::scan
