#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/scan/assessment.hpp"
#include "evenhand/scan/decision.hpp"
#include "evenhand/scan/item.hpp"
#include "evenhand/scan/source.hpp"
#include "evenhand/scan/telling.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenhand::scan {

/// The right to scan a source until a moment. Whoever holds it is the only one who writes its items; after
/// that moment somebody else may have it.
struct Lease {
    std::int64_t source = 0;
    std::string holder;  ///< unlike that of every other process and thread
    Instant until{};
};

struct Claim {
    SourceRow row;
    Lease lease;
};

/// Whether a lease was still held: where it was not, nothing was kept.
enum class Kept : std::uint8_t { yes, lease_lost };

/// Everything that one look at one item changed: all of it is kept or nothing, and validators never without
/// the version that they belong to.
struct Looked {
    Item item;
    std::optional<Version> version;        ///< a new one, or the newest read again
    std::optional<Snapshot> snapshot;      ///< kept once for each digest
    std::optional<Assessment> assessment;  ///< of the item's current version
    std::optional<Seen> news{};            ///< what is to be told of it, until a round's end says it
};

/// One round of one source.
struct Run {
    std::int64_t id = 0;  ///< given by the store
    std::int64_t source = 0;
    Instant began{};
    Instant ended{};
    std::int64_t listed = 0;  ///< items that the source told of
    std::int64_t looked = 0;
    std::int64_t fresh = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t suspect = 0;
    std::int64_t gone = 0;
    std::int64_t could_not_look = 0;
    std::int64_t requests = 0;
    std::int64_t conditional = 0;  ///< of them, answered with "unchanged" and without a page
    std::string why;               ///< where the source itself could not be read; empty: it could
    friend bool operator==(const Run&, const Run&) = default;
};

/// What a round leaves when it ends.
struct Ending {
    SourceState state;
    Run run;
    std::optional<Telling> telling{};      ///< its run's number is the store's
    std::vector<std::string> done_once{};  ///< what happened() answers yes to from now on
};

struct ItemQuery {
    std::vector<std::string> councils;  ///< empty: all
    std::int64_t source = 0;            ///< 0: all
    std::vector<ItemState> states;      ///< empty: all
    std::vector<policy::Verdict> verdicts;
    std::optional<Instant> due_by;  ///< to be looked at by then
    std::string not_judged;         ///< Item::judged is another; empty: whatever it is
    /// By the last decision: on the item's current version it may stay (set_aside), or not so (open).
    enum class Decided : std::uint8_t { any, open, set_aside };
    Decided decided = Decided::any;
    enum class Order : std::uint8_t { newest, due };
    Order order = Order::newest;  ///< newest: latest day first, then highest id; due: earliest next_look
    std::int64_t offset = 0;
    std::int64_t limit = 50;
};
struct ItemPage {
    std::vector<Item> rows;
    std::int64_t total = 0;
};

/// The port behind which a database stands. Implementations promise:
/// - a source is claimed by one at a time, on any number of machines; a claim whose holder died is free again
///   when its lease ends;
/// - each call is atomic and durable; reads see whole calls only;
/// - versions, snapshots, assessments and decisions are added and never removed, but for snapshots that
///   forget_snapshots names, and a version that is read again from the same bytes;
/// - texts come back byte for byte, snapshots with any bytes;
/// - what is not there is an empty optional or list, never an Error; an Error means that nothing was kept.
/// Safe from several threads at once.
class Records {
  public:
    virtual ~Records() = default;

    /// With its id; nothing where the council has a source of that address already. It is due at once.
    [[nodiscard]] virtual base::Result<std::optional<Source>> add_source(const Source& source,
                                                                         Instant now) = 0;
    /// False where there is none.
    [[nodiscard]] virtual base::Result<bool> set_standing(std::int64_t source, SourceStanding standing) = 0;
    /// Makes it due then; false where there is none.
    [[nodiscard]] virtual base::Result<bool> set_due(std::int64_t source, Instant due) = 0;
    [[nodiscard]] virtual base::Result<std::vector<SourceRow>> sources() = 0;  ///< by council, then address

    /// The active source that has been due longest and that nobody holds; of `only` these councils.
    [[nodiscard]] virtual base::Result<std::optional<Claim>> claim(const std::string& holder, Instant now,
                                                                   std::chrono::seconds lasts,
                                                                   const std::vector<std::string>& only) = 0;
    /// Ends the claim with the source's next state, and keeps the round; its news are told by the telling
    /// from here on, and news() has none of them any more.
    [[nodiscard]] virtual base::Result<Kept> finish(const Lease& lease, const Ending& ending) = 0;
    /// What rounds of the source that never ended had to tell; by item.
    [[nodiscard]] virtual base::Result<std::vector<News>> news(std::int64_t source) = 0;
    /// What nobody was told yet, as far as it is news still; by run.
    [[nodiscard]] virtual base::Result<std::vector<Telling>> untold(Instant now) = 0;
    /// Somebody was told; a run that is told already is no error.
    [[nodiscard]] virtual base::Result<base::Done> told(std::int64_t run) = 0;

    /// Adds items that nobody knew, in this order; those whose address the source knows are left out.
    [[nodiscard]] virtual base::Result<Kept> know(const Lease& lease, const std::vector<Item>& items) = 0;
    /// Keeps a look and makes the lease last until `lease.until`.
    [[nodiscard]] virtual base::Result<Kept> keep(const Lease& lease, const Looked& looked) = 0;

    /// The items of a source that a list may name again, as item number and identity; by number.
    struct Known {
        std::int64_t item = 0;
        Identity identity;
        std::string fingerprint;
    };
    [[nodiscard]] virtual base::Result<std::vector<Known>> known(std::int64_t source) = 0;
    [[nodiscard]] virtual base::Result<ItemPage> items(const ItemQuery& query) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Item>> item(std::int64_t id) = 0;
    [[nodiscard]] virtual base::Result<std::vector<Version>> versions(std::int64_t item) = 0;
    /// The newest.
    [[nodiscard]] virtual base::Result<std::optional<Assessment>> assessment(std::int64_t item) = 0;
    [[nodiscard]] virtual base::Result<std::optional<Snapshot>> snapshot(const std::string& digest) = 0;
    /// Removes the bytes of pages from before then, and says of how many. Kept are those from which the
    /// current version of something online was read, and all of an item that is not clear, or on which
    /// somebody decided: they are evidence.
    [[nodiscard]] virtual base::Result<std::int64_t> forget_snapshots(Instant before) = 0;

    /// Its number is the store's. What is said to be taken down is due for a look at once, with its source.
    [[nodiscard]] virtual base::Result<base::Done> decide(const Decision& decision) = 0;
    [[nodiscard]] virtual base::Result<std::vector<Decision>> decisions(std::int64_t item) = 0;

    /// The newest first; of source 0: of all.
    [[nodiscard]] virtual base::Result<std::vector<Run>> runs(std::int64_t source, std::int64_t limit) = 0;

    /// Whether a round's end or first_time said so: what is done once.
    [[nodiscard]] virtual base::Result<bool> happened(const std::string& key) = 0;
    /// True for the first who asks with this key, and never again.
    [[nodiscard]] virtual base::Result<bool> first_time(const std::string& key, Instant now) = 0;
};

}  // namespace evenhand::scan
