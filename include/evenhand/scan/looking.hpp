#pragma once

#include "evenhand/scan/fetcher.hpp"
#include "evenhand/scan/item.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace evenhand::scan {

/// What one look at an item came to.
enum class Seen : std::uint8_t { fresh, changed, same, suspect, gone, could_not_look };
std::string_view word(Seen seen);
std::optional<Seen> seen_named(std::string_view word);

/// A look that brought no page: 304, 404, 410, or nothing that says anything. The item's next state; its
/// version, validators and fingerprint stay, save that a 304 may bring newer validators. 404 makes it
/// suspect and never gone: that is `proved_gone`'s to say when the whole round is known.
struct Look {
    Item item;
    Seen seen = Seen::could_not_look;
};
Look without_page(const Item& item, const Answer& answer, Instant now);

/// The same for an item whose page was there and says nothing: a sign that it is gone, as a redirect to the
/// news page is, or an empty page. `why` is a sentence.
Look as_missing(const Item& item, std::string_view why, Instant now);
/// For a page that came and cannot be read: no sign of anything.
Look could_not_read(const Item& item, std::string_view why, Instant now);

/// How a round went for its site, so that a broken site is not taken for a cleared one.
struct Tally {
    std::int64_t looked = 0;
    std::int64_t lost = 0;  ///< missing, gone or could not look
    [[nodiscard]] bool site_is_sound() const noexcept { return lost * 2 <= looked || looked < 2; }
};

/// Whether a suspect item is gone: 410, or 404 three times over at least 14 days; never where the tally says
/// that more than half of the site failed.
bool proved_gone(const Item& item, Instant now, const Tally& tally);
inline constexpr std::int64_t misses_needed = 3;
inline constexpr std::chrono::days misses_over{14};

/// Where an answer's final address is no longer the item's: the source itself, the site's front page or a
/// page above the item. Council systems answer so for what was withdrawn.
bool fell_back(const Item& item, const Source& source, const Answer& answer);

/// Whether the page says of itself that there is nothing here: "Sorry, this news item is no longer
/// available", "Page not found". Some servers say so with status 200.
bool says_missing(std::string_view title, std::string_view text);

}  // namespace evenhand::scan
