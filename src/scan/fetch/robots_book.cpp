#include "scan/fetch/robots_book.hpp"

#include <algorithm>

namespace evenhand::scan {
namespace {

constexpr std::size_t most_bytes = std::size_t{1024} * 1024;
constexpr int most_redirects = 5;  // RFC 9309 section 2.3.1.2
constexpr std::chrono::nanoseconds kept_for = std::chrono::hours(24);
constexpr std::chrono::nanoseconds tried_again_after = std::chrono::minutes(10);
/// Section 2.3.1.4: after so long the file may be taken for absent.
constexpr std::chrono::nanoseconds given_up_after = std::chrono::hours(24 * 30);

/// A page that says "not found" with 200 is no set of rules.
bool is_page(const Response& response) {
    const std::string_view body = response.body;
    const auto first = body.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    return response.head.field("content-type").starts_with("text/html") ||
           (first != std::string_view::npos && body[first] == '<');
}

RobotsBook::Entry known(Robots rules) {
    return {std::move(rules), true, {}};
}

RobotsBook::Entry unknown(const std::string& why) {
    return {Robots::none_allowed(), false, "its robots.txt could not be read: " + why};
}

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

RobotsBook::Entry RobotsBook::look_up(WebAddress at,
                                      const std::function<bool(const std::string&)>& asked) const {
    for (int step = 0; step <= most_redirects; ++step) {
        if (!asked(at.host)) {
            return unknown("no more is asked now");
        }
        const auto response = asking_.ask({at, "text/plain, */*;q=0.1", {}, most_bytes});
        if (!response.ok()) {
            // Too large: RFC 9309 lets a reader stop at 500 KiB, but not guess what it did not read.
            return unknown(response.error().message);
        }
        const int status = response->head.status;
        if (is_redirect(status)) {
            const auto next = at.follow(response->head.field("location"));
            if (!next.ok() || (at.secure && !next->secure)) {
                return unknown("it leads to no address that can be asked");
            }
            at = *next;
            continue;
        }
        if (status / 100 == 2) {
            return known(is_page(*response) ? Robots::all_allowed() : Robots::parse(response->body));
        }
        // 429 is in the range of "there is none" (section 2.3.1.3), but says that we are not wanted now.
        if (status / 100 == 4 && status != 429) {
            return known(Robots::all_allowed());
        }
        return unknown("the server answered with " + std::to_string(status));
    }
    return known(Robots::all_allowed());  // section 2.3.1.2: too many redirects are no file
}

const RobotsBook::Entry& RobotsBook::entry_for(const WebAddress& address,
                                               const std::function<bool(const std::string&)>& asked) {
    Kept& kept = kept_[address.origin()];
    if (kept.until > clock_.ticks()) {
        return kept.entry;
    }
    WebAddress file = address;
    file.path = "/robots.txt";
    kept.entry = look_up(std::move(file), asked);
    if (kept.entry.known) {
        kept.unknown_since.reset();
    } else {
        kept.unknown_since = kept.unknown_since.value_or(clock_.ticks());
        if (clock_.ticks() - *kept.unknown_since >= given_up_after) {
            kept.entry = known(Robots::all_allowed());
        }
    }
    kept.until = clock_.ticks() + (kept.entry.known ? kept_for : tried_again_after);
    return kept.entry;
}

}  // namespace evenhand::scan
