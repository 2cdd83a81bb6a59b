#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace evenhand::scan {

/// What a server said of the state of a page, given back to it word for word when it is asked again.
struct Validators {
    std::string etag;
    std::string last_modified;

    friend bool operator==(const Validators&, const Validators&) = default;
};

/// Each has limits of its own for bytes.
enum class Want : std::uint8_t { page, feed, sitemap };

struct Ask {
    std::string url;  ///< http or https, absolute
    Want want = Want::page;
    Validators known;  ///< empty: whatever is there
};

enum class Outcome : std::uint8_t {
    fetched,
    same,            ///< 304: as it was when the validators were given
    missing,         ///< 404
    gone,            ///< 410
    refused,         ///< robots.txt does not want us there
    blocked,         ///< 401, 403, 429, a challenge page or a sign-in page: nothing is said of the item
    could_not_look,  ///< anything else that failed, with the reason in `why`
};

/// What came back. Only `fetched` has a body; only `fetched`, `same`, `missing` and `gone` say anything about
/// the page, everything else is "could not look" to whoever compares.
struct Answer {
    Outcome outcome = Outcome::could_not_look;
    int status = 0;         ///< of the last response; 0: there was none
    std::string final_url;  ///< after redirects
    bool moved_for_good = false;
    std::string content_type;
    std::string headers;  ///< of the last response, as evidence, without cookies
    std::string body;     ///< decompressed
    Validators validators;
    std::optional<std::chrono::seconds> retry_after;
    std::string why;  ///< a sentence for people, where it was not fetched
};

/// Asks a council's website, politely and only where it is safe. Never throws for what the world does: what
/// failed is an Answer. An implementation may wait (crawl delay), and is used by one thread at a time.
class Fetcher {
  public:
    virtual ~Fetcher() = default;
    virtual Answer fetch(const Ask& ask) = 0;
};

}  // namespace evenhand::scan
