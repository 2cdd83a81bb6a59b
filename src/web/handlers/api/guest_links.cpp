#include "api.hpp"
#include "desk_work.hpp"
#include "evenhand/base/json_writer.hpp"
#include "evenhand/secrets/token.hpp"
#include "evenhand/workflow/submission_json.hpp"
#include "field_reader.hpp"

namespace evenhand::web {
namespace {

using workflow::GuestLink;
using workflow::History;

constexpr std::size_t longest_guest = 200;
constexpr std::int64_t longest_days = 366;
constexpr std::int64_t usual_days = 7;

Reply make_link(const Request& request, const Site& site, const History& history) {
    auto fields = FieldReader::of_body(request);
    const std::string guest = fields.text("guest", longest_guest);
    const auto asks = fields.optional_word("asks", workflow::asks_named, "comment, facts")
                          .value_or(GuestLink::Asks::comment);
    const auto days = fields.optional_integer("days", 1, longest_days).value_or(usual_days);
    if (const auto problem = fields.finish()) {
        return reply_of(*problem, request.id);
    }
    const std::string secret = secrets::random_token();
    const std::string digest = secrets::token_digest(secret);
    const auto id = history.submission.id;
    const auto made =
        desk_of(site).make_link(*request.asker.who, id, {digest, asks, guest, std::chrono::hours(24 * days)});
    if (!made.ok()) {
        return reply_of(store_problem(made.error(), request), request.id);
    }
    if (made->kind != workflow::Outcome::Kind::done) {
        return reply_of_outcome(*made, 201, request);
    }
    const auto link = site.office->records->link(digest);
    if (!link.ok() || !*link) {
        return reply_of({ProblemKind::unavailable, "try again in a minute"}, request.id);
    }
    base::JsonWriter json;
    json.begin_object();
    workflow::write_link(json, **link);
    json.key("secret").text(secret).key("path").text("/guest/" + secret).end_object();
    return Reply{201,
                 "application/json",
                 json.take(),
                 {{"Location", "/api/v1/submissions/" + std::to_string(id.value) + "/links/" + digest}}};
}

}  // namespace

Reply list_guest_links(const Request& request, const Site& site) {
    if (const auto problem = FieldReader::of_query(request).finish()) {
        return reply_of(*problem, request.id);
    }
    const auto found = history_of(request, site);
    const auto* history = std::get_if<History>(&found);
    if (history == nullptr) {
        return std::get<Reply>(found);
    }
    const auto links = site.office->records->links(history->submission.id);
    if (!links.ok()) {
        return reply_of(store_problem(links.error(), request), request.id);
    }
    return Reply{200, "application/json", workflow::links_json(*links), {}};
}

/// Not once(): what is kept for a key lies in the store, and a secret must not.
Reply add_guest_link(const Request& request, const Site& site) {
    if (request.headers.find("idempotency-key")) {
        return reply_of({ProblemKind::malformed,
                         "a link is made without Idempotency-Key, because its secret is kept nowhere"},
                        request.id);
    }
    const auto found = history_of(request, site);
    const auto* history = std::get_if<History>(&found);
    return history == nullptr ? std::get<Reply>(found) : make_link(request, site, *history);
}

Reply remove_guest_link(const Request& request, const Site& site) {
    const auto found = history_of(request, site);
    const auto* history = std::get_if<History>(&found);
    if (history == nullptr) {
        return std::get<Reply>(found);
    }
    const auto done = desk_of(site).withdraw_link(*request.asker.who, history->submission.id,
                                                  request.captured.value_or("link", ""));
    if (!done.ok()) {
        const bool none = done.error().code == base::ErrorCode::not_found;
        return reply_of(none ? Problem{ProblemKind::not_found, done.error().message}
                             : store_problem(done.error(), request),
                        request.id);
    }
    return done->kind == workflow::Outcome::Kind::done ? Reply{204, "application/json", "", {}}
                                                       : reply_of_outcome(*done, 204, request);
}

}  // namespace evenhand::web
