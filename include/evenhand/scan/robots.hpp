#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::scan {

/// What a site's /robots.txt asks of robots (RFC 9309), with the Crawl-delay and Sitemap lines that the RFC
/// leaves to custom.
///
/// Any bytes can be read: a line that cannot be understood is passed over (RFC 9309 section 2.2), and what
/// people misspell often ("Disalow", no colon) is understood. Immutable; any thread.
class Robots {
  public:
    /// At most the first 512 KiB are looked at (RFC 9309 section 2.5 asks for 500).
    static Robots parse(std::string_view bytes);
    /// Where there is no file: the server said 4xx (section 2.3.1.3).
    static Robots all_allowed();
    /// Where it is not known what the file says: 5xx or no answer (section 2.3.1.4).
    static Robots none_allowed();

    /// Whether the robot with this product token may fetch the address, written as it is requested:
    /// percent-encoded, absolute or from its path on. The
    /// groups of the token together, else those of "*"; of their rules the longest that fits, of equally long
    /// ones the one that allows (section 2.2.2).
    [[nodiscard]] bool allows(std::string_view token, std::string_view url) const;
    /// The longest delay that the groups of the token ask for.
    [[nodiscard]] std::optional<std::chrono::milliseconds> crawl_delay(std::string_view token) const;
    /// As they stand there: whoever fetches them must judge their host.
    [[nodiscard]] const std::vector<std::string>& sitemaps() const noexcept { return sitemaps_; }

  private:
    friend class RobotsReader;
    struct Rule {
        std::string pattern;  ///< percent-encoded; '*' any bytes, '$' at its end the path's end
        bool allow = false;
    };
    struct Group {
        std::vector<std::string> tokens;  ///< lower case; "*": everybody
        std::vector<Rule> rules;
        std::optional<std::chrono::milliseconds> delay;
    };

    [[nodiscard]] std::vector<const Group*> groups_of(std::string_view token) const;

    std::vector<Group> groups_;
    std::vector<std::string> sitemaps_;
};

}  // namespace evenhand::scan
