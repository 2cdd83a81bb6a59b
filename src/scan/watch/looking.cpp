#include "evenhand/scan/looking.hpp"

#include "evenhand/base/words.hpp"
#include "evenhand/report/fingerprint.hpp"
#include "scan/watch/addresses.hpp"

#include <algorithm>
#include <array>

namespace evenhand::scan {
namespace {

constexpr std::pair<Seen, std::string_view> words[] = {
    {Seen::fresh, "new"},       {Seen::changed, "changed"}, {Seen::same, "same"},
    {Seen::suspect, "suspect"}, {Seen::gone, "gone"},       {Seen::could_not_look, "could-not-look"}};

Look unchanged(Item item, const Answer& answer, Instant now) {
    item.state = ItemState::online;
    item.last_look = item.last_good = now;
    item.misses = item.failures = 0;
    item.first_miss.reset();
    item.why.clear();
    if (!answer.validators.etag.empty()) {
        item.validators.etag = answer.validators.etag;
    }
    if (!answer.validators.last_modified.empty()) {
        item.validators.last_modified = answer.validators.last_modified;
    }
    return {std::move(item), Seen::same};
}

}  // namespace

std::string_view word(Seen seen) {
    return base::word_in(words, seen);
}

std::optional<Seen> seen_named(std::string_view word) {
    return base::named_in(words, word);
}

Look as_missing(const Item& item, std::string_view why, Instant now) {
    Look look{item, Seen::suspect};
    look.item.state = item.version == 0 ? ItemState::waiting : ItemState::suspect;
    look.item.last_look = look.item.last_good = now;
    look.item.failures = 0;
    look.item.misses += 1;
    look.item.first_miss = item.first_miss.value_or(now);
    look.item.why = why;
    return look;
}

Look could_not_read(const Item& item, std::string_view why, Instant now) {
    Look look{item, Seen::could_not_look};
    look.item.last_look = now;
    look.item.failures += 1;
    look.item.why = why;
    return look;
}

Look without_page(const Item& item, const Answer& answer, Instant now) {
    switch (answer.outcome) {
    case Outcome::same:
        // Nothing is known of a page that was never read: somebody else's validators.
        return item.version > 0 ? unchanged(item, answer, now)
                                : could_not_read(item, "unchanged, and never read", now);
    case Outcome::missing: return as_missing(item, "404: not there", now);
    case Outcome::gone: {
        auto look = as_missing(item, "410: taken down for good", now);
        look.item.misses = misses_needed;
        look.item.first_miss = std::min(look.item.first_miss.value_or(now), now - misses_over);
        return look;
    }
    case Outcome::fetched:
    case Outcome::refused:
    case Outcome::blocked:
    case Outcome::could_not_look: break;
    }
    return could_not_read(item, answer.why.empty() ? "no answer" : answer.why, now);
}

bool proved_gone(const Item& item, Instant now, const Tally& tally) {
    return item.state == ItemState::suspect && item.misses >= misses_needed && item.first_miss &&
           now - *item.first_miss >= misses_over && tally.site_is_sound();
}

bool fell_back(const Item& item, const Source& source, const Answer& answer) {
    const auto asked = canonical_address(item.link);
    const auto came = canonical_address(answer.final_url);
    if (answer.final_url.empty() || asked == came) {
        return false;
    }
    const auto parts = parts_of(came);
    const bool front = parts && parts->path == "/" && parts->query.empty();
    return front || came == canonical_address(source.url) || asked.starts_with(came + '/');
}

bool says_missing(std::string_view title, std::string_view text) {
    constexpr std::array<std::string_view, 8> sayings{
        "page not found",      "404 not found",      "error 404",          "page cannot be found",
        "no longer available", "could not be found", "cant find the page", "does not exist"};
    constexpr std::size_t short_text = 400;
    const auto plain_title = report::plain_words(title);
    const auto plain_text = text.size() <= short_text ? report::plain_words(text) : std::string();
    const auto says = [](const std::string& plain, std::string_view saying) {
        return plain.find(saying) != std::string::npos;
    };
    // A headline may speak of a page that was not found; a long article below it is one all the same.
    const bool is_the_number = plain_title == "404" && text.size() <= short_text;
    return is_the_number || (text.size() <= short_text &&
                             std::any_of(sayings.begin(), sayings.end(), [&](std::string_view saying) {
                                 return says(plain_title, saying) || says(plain_text, saying);
                             }));
}

}  // namespace evenhand::scan
