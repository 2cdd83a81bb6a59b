#include "evenhand/base/digest.hpp"
#include "evenhand/calendar/icalendar.hpp"
#include "evenhand/calendar/listing.hpp"
#include "evenhand/web/address_holder.hpp"
#include "evenhand/web/atom.hpp"
#include "evenhand/workflow/desk.hpp"
#include "handlers.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace evenhand::web {
namespace {

constexpr std::int64_t most_rows = 100;

Reply plain(int status, std::string_view words) {
    return Reply{status, "text/plain; charset=utf-8", std::string(words) + "\n", {}};
}

/// Whoever the secret in the address belongs to; else nothing, and `refusal` says what to answer.
std::optional<AddressHolder> reader_of(const Request& request, const Site& site, Reply& refusal) {
    auto holder =
        address_holder(request.captured.value_or("secret", ""), workflow::AddressToken::Use::feed, site);
    if (holder.ok()) {
        return std::move(holder).value();
    }
    if (holder.error().code == base::ErrorCode::refused) {
        refusal = plain(404, "There is no such feed, or it was ended");
        return std::nullopt;
    }
    spdlog::error("request {}: {}", request.id, base::one_line(holder.error()));
    refusal = plain(503, "The feed cannot be made just now");
    refusal.headers.emplace_back("Retry-After", "60");
    return std::nullopt;
}

/// A feed is asked for again and again: what has not changed is not sent again (RFC 9110 section 13.1.2).
Reply given(const Request& request, std::string_view content_type, std::string body) {
    const std::string etag = "\"" + base::sha256(body).substr(7, 32) + "\"";
    Reply reply{200, std::string(content_type), std::move(body), {}};
    const auto known = request.headers.find("if-none-match");
    if (known && (*known == "*" || known->find(etag) != std::string_view::npos)) {
        reply.status = 304;
        reply.body.clear();
    }
    reply.headers.emplace_back("ETag", etag);
    reply.headers.emplace_back("Cache-Control", "private, max-age=900");
    return reply;
}

}  // namespace

Reply give_calendar_feed(const Request& request, const Site& site) {
    Reply refusal;
    const auto reader = reader_of(request, site, refusal);
    if (!reader) {
        return refusal;
    }
    const check::Knowledge& council = *site.find(reader->token.council);
    const calendar::Calendar& law = council.library().calendar;
    const auto elections = council::elections_of(council.council(), law);
    base::ensure(elections.ok(), "a council that is served has elections that fit the calendar");
    const auto listing = calendar::listing(law, council.calendar(), *elections, law.first(),
                                           std::max(law.first(), base::day_of(2099, 12, 31)));
    // Stamped with the day, not the second, so that it is the same feed for a day.
    const auto stamp = std::chrono::floor<std::chrono::days>(site.clock.now());
    auto feed = calendar::icalendar(listing, council.council().name, stamp, "");
    base::ensure(feed.ok(), "a calendar that follows none is always possible");
    return given(request, "text/calendar; charset=utf-8", std::move(feed).value());
}

Reply give_queue_feed(const Request& request, const Site& site) {
    Reply refusal;
    const auto reader = reader_of(request, site, refusal);
    if (!reader) {
        return refusal;
    }
    workflow::Query query;
    query.councils = {reader->token.council};
    query.order = workflow::Query::Order::newest;
    query.limit = most_rows;
    workflow::Desk desk(*site.office->records, *site.office->rules, site.clock);
    const auto page = desk.list(reader->who, query);
    if (!page.ok()) {
        spdlog::error("request {}: {}", request.id, base::one_line(page.error()));
        return plain(503, "The feed cannot be made just now");
    }
    return given(request, "application/atom+xml; charset=utf-8",
                 queue_feed(page->rows, reader->token.council.value));
}

}  // namespace evenhand::web
