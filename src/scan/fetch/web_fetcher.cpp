#include "scan/fetch/web_fetcher.hpp"

#include "scan/fetch/block_page.hpp"
#include "scan/fetch/inflating.hpp"
#include "scan/fetch/pace.hpp"
#include "scan/fetch/robots_book.hpp"

#include <algorithm>
#include <thread>

namespace evenhand::scan {
namespace {

std::string_view accept_of(Want want) {
    switch (want) {
    case Want::page: return "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    case Want::feed:
        return "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
               "text/xml;q=0.9, */*;q=0.1";
    case Want::sitemap: break;
    }
    return "application/xml, text/xml, text/plain;q=0.8, */*;q=0.1";
}

std::size_t limit_of(Want want, const FetchLimits& limits) {
    switch (want) {
    case Want::page: return limits.page;
    case Want::feed: return limits.feed;
    case Want::sitemap: break;
    }
    return limits.sitemap;
}

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Answer could_not_look(Answer answer, std::string why) {
    answer.outcome = Outcome::could_not_look;
    answer.why = std::move(why);
    return answer;
}

Answer blocked(Answer answer, std::string why) {
    answer.outcome = Outcome::blocked;
    answer.why = std::move(why);
    return answer;
}

class WebFetcher final : public Fetcher {
  public:
    WebFetcher(Network network, FetchSettings settings, const base::Clock& clock)
        : settings_(std::move(settings)), clock_(clock), asking_(settings_, std::move(network), clock),
          robots_(asking_, clock), pace_(clock, settings_.gap) {}

    Answer fetch(const Ask& ask) override {
        const auto asked = WebAddress::parse(ask.url);
        if (!asked.ok()) {
            return could_not_look({}, asked.error().message);
        }
        Journey journey{ask, *asked, *asked, {}, {}};
        journey.answer.final_url = asked->text();
        journey.answer.moved_for_good = true;  // until a redirect says otherwise, or there was none
        for (std::size_t step = 0; step <= settings_.limits.redirects; ++step) {
            if (auto done = take_step(journey)) {
                done->moved_for_good = done->moved_for_good && journey.seen.size() > 1;
                return *std::move(done);
            }
        }
        journey.answer.moved_for_good = false;
        return could_not_look(std::move(journey.answer), "it leads on and on to further addresses");
    }

  private:
    /// The way from the address that was asked for to the one that answers.
    struct Journey {
        const Ask& ask;
        WebAddress from;
        WebAddress at;
        std::vector<std::string> seen;
        Answer answer;
    };

    /// Asks where the journey is; nothing where it leads on.
    std::optional<Answer> take_step(Journey& journey) {
        Answer& answer = journey.answer;
        answer.final_url = journey.at.text();
        journey.seen.push_back(answer.final_url);
        if (!may_ask(journey)) {
            return could_not_look(answer, journey.at.host + " is not among the hosts that may be asked");
        }
        if (auto stopped = ask_permission(journey)) {
            return stopped;
        }
        auto response = asking_.ask({journey.at, std::string(accept_of(journey.ask.want)), journey.ask.known,
                                     limit_of(journey.ask.want, settings_.limits)});
        if (!response.ok()) {
            pace_.failed(journey.at.host);
            return could_not_look(answer, response.error().message);
        }
        answer.status = response->head.status;
        answer.headers = response->head.text();
        answer.content_type = response->head.field("content-type");
        if (is_redirect(answer.status)) {
            pace_.well(journey.at.host);
            return follow(journey, response->head.field("location"));
        }
        return judge(journey, *std::move(response));
    }

    [[nodiscard]] bool may_ask(const Journey& journey) const {
        const auto same = [&](const std::string& host) { return is_same_site(host, journey.at.host); };
        return settings_.hosts.empty() ? same(journey.from.host) : std::ranges::any_of(settings_.hosts, same);
    }

    /// Of the host and of its robots.txt; waits as long as they ask for.
    std::optional<Answer> ask_permission(Journey& journey) {
        const std::string& host = journey.at.host;
        if (const auto rest = pace_.rest_of(host)) {
            journey.answer.retry_after = rest;
            return could_not_look(journey.answer, host + " is left alone for " +
                                                      std::to_string(rest->count()) +
                                                      " seconds after it failed or asked for it");
        }
        // The file that tells how fast to ask does not count as a visit itself.
        const auto& robots =
            robots_.entry_for(journey.at, [&](const std::string& at) { return wait(pace_.wait_before(at)); });
        if (!robots.known) {
            pace_.failed(host);
            return could_not_look(journey.answer, robots.why);
        }
        if (!robots.rules.allows(robot_token, journey.at.path)) {
            journey.answer.outcome = Outcome::refused;
            journey.answer.why = "the robots.txt of " + host + " does not want us there";
            return journey.answer;
        }
        pace_.slow_down(host, robots.rules.crawl_delay(robot_token).value_or(std::chrono::milliseconds{0}));
        if (!wait(pace_.wait_before(host))) {
            return could_not_look(journey.answer, "no more is asked now");
        }
        pace_.asked(host);
        return std::nullopt;
    }

    std::optional<Answer> follow(Journey& journey, std::string_view location) const {
        Answer& answer = journey.answer;
        const auto next = journey.at.follow(location);
        if (location.empty() || !next.ok()) {
            return could_not_look(answer, "it leads to no address of the web");
        }
        if (journey.at.secure && !next->secure) {
            return could_not_look(answer, "it leads from https to http");
        }
        if (std::ranges::count(journey.seen, next->text()) > 0) {
            return could_not_look(answer, "it leads back to itself, as pages do that want cookies");
        }
        const bool for_good = answer.status == 301 || answer.status == 308;
        answer.moved_for_good = answer.moved_for_good && for_good;
        journey.at = *next;
        if (!may_ask(journey)) {
            answer.final_url = next->text();
            return is_sign_in_address(*next)
                       ? blocked(answer, "the server asks visitors to sign in at " + next->host)
                       : could_not_look(answer, "it leads to " + next->host +
                                                    ", which is not among the hosts that may be asked");
        }
        return std::nullopt;
    }

    Answer judge(Journey& journey, Response response) {
        Answer& answer = journey.answer;
        const int status = answer.status;
        const std::string& host = journey.at.host;
        if (status == 429 || status == 503) {
            answer.retry_after = retry_after(response.head.field("retry-after"), clock_.now());
            pace_.overloaded(host, answer.retry_after);
        } else if (status >= 500) {
            pace_.failed(host);
        } else {
            pace_.well(host);
        }
        if (status != 304) {
            if (auto why = block_reason(response.head, response.body, journey.from, journey.at)) {
                return blocked(answer, *std::move(why));
            }
        }
        switch (status) {
        case 200: return received(answer, std::move(response), limit_of(journey.ask.want, settings_.limits));
        case 304: return unchanged(answer, response.head, journey.ask.known);
        case 404: return without_page(answer, Outcome::missing, "the page is not there (404)");
        case 410: return without_page(answer, Outcome::gone, "the page is gone for good (410)");
        case 401:
        case 403:
        case 407:
        case 429:
        case 451: return blocked(answer, "the server refuses us (" + std::to_string(status) + ")");
        default: return could_not_look(answer, "the server answered with " + std::to_string(status));
        }
    }

    static Answer received(Answer answer, Response response, std::size_t limit) {
        auto body = unpacked_file(std::move(response.body), limit);
        if (!body.ok()) {
            return could_not_look(std::move(answer), body.error().message);
        }
        answer.outcome = Outcome::fetched;
        answer.body = *std::move(body);
        answer.validators = {std::string(response.head.field("etag")),
                             std::string(response.head.field("last-modified"))};
        return answer;
    }

    /// RFC 9111 section 4.3.4: what a 304 says of the page replaces what was known.
    static Answer unchanged(Answer answer, const ResponseHead& head, const Validators& known) {
        if (known == Validators{}) {
            return could_not_look(std::move(answer), "the server says that the page is as before, unasked");
        }
        answer.outcome = Outcome::same;
        const auto newer = [&](std::string_view field, const std::string& old) {
            return head.field(field).empty() ? old : std::string(head.field(field));
        };
        answer.validators = {newer("etag", known.etag), newer("last-modified", known.last_modified)};
        return answer;
    }

    static Answer without_page(Answer answer, Outcome outcome, std::string why) {
        answer.outcome = outcome;
        answer.why = std::move(why);
        return answer;
    }

    [[nodiscard]] bool wait(std::chrono::milliseconds time) const {
        if (settings_.wait) {
            return settings_.wait(time);
        }
        std::this_thread::sleep_for(time);
        return true;
    }

    FetchSettings settings_;
    const base::Clock& clock_;
    Asking asking_;
    RobotsBook robots_;
    Pace pace_;
};

}  // namespace

std::string host_of(const std::string& url) {
    const auto address = WebAddress::parse(url);
    return address.ok() ? address->host : std::string();
}

std::unique_ptr<Fetcher> open_fetcher_on(Network network, FetchSettings settings, const base::Clock& clock) {
    return std::make_unique<WebFetcher>(std::move(network), std::move(settings), clock);
}

std::unique_ptr<Fetcher> open_fetcher(FetchSettings settings, const base::Clock& clock) {
    return open_fetcher_on(machine_network(), std::move(settings), clock);
}

}  // namespace evenhand::scan
