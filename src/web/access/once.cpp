#include "evenhand/web/once.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/web/problem.hpp"
#include "web/routing/refusals.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::Turn;

/// The length of each part before it, so that no two requests are written alike.
std::string request_digest(const Request& request) {
    std::string all;
    const auto add = [&](const std::string& part) { all += std::to_string(part.size()) + ":" + part; };
    add(request.method);
    add(request.path);
    for (const auto& [name, value] : request.query.all()) {
        add(name);
        add(value);
    }
    add(request.content_type);
    add(request.body);
    return base::sha256(all);
}

bool is_key(std::string_view key) {
    constexpr std::size_t longest = 255;
    return !key.empty() && key.size() <= longest &&
           std::all_of(key.begin(), key.end(), [](unsigned char c) { return c > ' ' && c < 0x7F; });
}

Reply given_again(const workflow::KeptReply& kept) {
    Reply reply{kept.status, kept.content_type, kept.body, {{"Idempotent-Replayed", "true"}}};
    if (!kept.location.empty()) {
        reply.headers.emplace_back("Location", kept.location);
    }
    return reply;
}

workflow::KeptReply to_keep(const Reply& reply) {
    workflow::KeptReply kept{reply.status, reply.content_type, "", reply.body};
    for (const auto& [name, value] : reply.headers) {
        kept.location = name == "Location" ? value : kept.location;
    }
    return kept;
}

}  // namespace

Reply once(const Request& request, const Site& site, const OnceOnly& asked) {
    const auto given = request.headers.find("idempotency-key");
    if (!given) {
        return asked.act({});
    }
    if (!is_key(*given)) {
        return reply_of({ProblemKind::malformed, "Idempotency-Key must be 1 to 255 visible ASCII characters"},
                        request.id);
    }
    auto& notebook = *site.office->notebook;
    const workflow::ReplyKey key{request.asker.who->id, std::string(*given), request_digest(request)};
    const auto turn = notebook.take_turn(key, site.clock.now());
    if (!turn.ok()) {
        return store_unreachable(request);
    }
    switch (turn->kind) {
    case Turn::Kind::done: return given_again(turn->reply);
    case Turn::Kind::acted: {
        Reply reply = asked.again(turn->submission);
        reply.headers.emplace_back("Idempotent-Replayed", "true");
        return reply;
    }
    case Turn::Kind::under_way:
        return reply_of({ProblemKind::under_way, "wait for its answer, or ask again in a minute"},
                        request.id);
    case Turn::Kind::another_request:
        return reply_of({ProblemKind::key_used, "use a new key for another request"}, request.id);
    case Turn::Kind::yours: break;
    }
    Reply reply = asked.act(key);
    // Where this fails, the act's own note says that it was done.
    // A refusal is not kept: what stood in the way may be gone when the same is asked again.
    const bool done = reply.status < 300;
    static_cast<void>(done ? notebook.keep_reply(key, to_keep(reply)).ok() : notebook.forget_reply(key).ok());
    return reply;
}

}  // namespace evenhand::web
