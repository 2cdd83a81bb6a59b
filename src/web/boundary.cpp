#include "boundary.hpp"

#include "evenhand/text/utf8.hpp"
#include "evenhand/web/pages.hpp"
#include "evenhand/web/problem.hpp"
#include "evenhand/web/routes.hpp"
#include "evenhand/web/watch.hpp"
#include "guard/addresses.hpp"
#include "guard/framing.hpp"
#include "guard/log_line.hpp"
#include "guard/safety_headers.hpp"

#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/String.h>
#include <Poco/URI.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <sstream>

namespace evenhand::web {
namespace {

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

constexpr std::string_view allowed_in_id = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

/// A client's own id is taken over only where it cannot forge a line of the log.
std::string request_id(const HTTPServerRequest& request) {
    static std::atomic<std::uint64_t> count{0};
    const std::string given = request.get("X-Request-Id", "");
    if (!given.empty() && given.size() <= 64 && given.find_first_not_of(allowed_in_id) == std::string::npos) {
        return given;
    }
    return "r" + std::to_string(++count);
}

enum class BodyEnd { whole, too_long, cut_short };

BodyEnd read_body(HTTPServerRequest& request, std::size_t limit, std::string& body) {
    const bool length_known = request.hasContentLength();
    if (length_known && request.getContentLength64() > static_cast<Poco::Int64>(limit)) {
        return BodyEnd::too_long;
    }
    // Not filled with zeros first: for a text of 3 kB that would be a thirtieth of all the work.
    constexpr std::size_t block_size = std::size_t{64} * 1024;
    const auto block = std::make_unique_for_overwrite<char[]>(block_size);
    auto& stream = request.stream();
    while (stream.read(block.get(), static_cast<std::streamsize>(block_size)) || stream.gcount() > 0) {
        body.append(block.get(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > limit) {
            return BodyEnd::too_long;
        }
    }
    const bool whole = !length_known || body.size() == static_cast<std::size_t>(request.getContentLength64());
    return whole ? BodyEnd::whole : BodyEnd::cut_short;
}

std::string media_type(const std::string& header) {
    return Poco::toLower(Poco::trim(header.substr(0, header.find(';'))));
}

/// A name that stands more than once is joined by commas, as RFC 9110 section 5.2 says; cookies by semicolons
/// (RFC 6265 section 5.4 has one header, some proxies make several).
Fields headers_of(const HTTPServerRequest& request) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& [name, value] : request) {
        const std::string lower = Poco::toLower(name);
        const auto before =
            std::find_if(all.begin(), all.end(), [&](const auto& header) { return header.first == lower; });
        if (before == all.end()) {
            all.emplace_back(lower, value);
        } else {
            before->second += (lower == "cookie" ? "; " : ", ") + value;
        }
    }
    return Fields(std::move(all));
}

std::optional<Reply> read_target(const std::string& target, Request& request) {
    const auto unreadable = [&](std::string_view why) {
        return reply_of({ProblemKind::malformed, "the address holds " + std::string(why)}, request.id);
    };
    const auto mark = std::min(target.find('?'), target.size());
    try {
        Poco::URI::decode(target.substr(0, mark), request.path);
    } catch (const Poco::Exception&) {
        return unreadable("a percent sign without its two digits");
    }
    if (!text::is_utf8(request.path)) {
        return unreadable("bytes that are not UTF-8");
    }
    auto query = parse_form(std::string_view(target).substr(std::min(mark + 1, target.size())));
    if (!query.ok()) {
        return unreadable(query.error().message);
    }
    request.query = std::move(query).value();
    return std::nullopt;
}

/// The request as a value, or the reply that stands in its way.
std::optional<Reply> understand(HTTPServerRequest& from, const Serving& serving, const Lease& lease,
                                Request& request) {
    if (auto fault = framing_fault(from, lease.head().state())) {
        return fault;
    }
    if (!serving.trust.knows_host(from.get("Host", ""))) {
        return Reply{421, "text/plain; charset=utf-8", "This service does not answer to that name\n", {}};
    }
    switch (read_body(from, serving.body_limit, request.body)) {
    case BodyEnd::whole: break;
    case BodyEnd::too_long:
        return reply_of(
            {ProblemKind::too_large, "at most " + std::to_string(serving.body_limit) + " bytes are read"},
            request.id);
    case BodyEnd::cut_short:
        return reply_of({ProblemKind::malformed, "the body is shorter than its Content-Length"}, request.id);
    }
    request.method = from.getMethod();
    request.content_type = media_type(from.getContentType());
    request.headers = headers_of(from);
    request.cookies = parse_cookies(request.headers.value_or("cookie", ""));
    serving.trust.fill_in(request, plain_address(from.clientAddress().host().toString()),
                          from.secure() ? Connection::secure : Connection::plain);
    return read_target(from.getURI(), request);
}

/// Whether the client sent more than this request: it would be read as the next one, by us or by somebody who
/// counts otherwise. Nothing tells where a chunked body ended.
bool has_sent_ahead(const HTTPServerRequest& from, const Request& request, const Lease& lease) {
    return from.getChunkedTransferEncoding() || lease.head().surplus() > request.body.size();
}

enum class Audience : std::uint8_t { people, programs };

Reply fault_inside(Audience audience, const std::string& id) {
    if (audience == Audience::programs) {
        return reply_of({ProblemKind::internal, "nothing was lost on your side"}, id);
    }
    return Reply{500,
                 "text/html; charset=utf-8",
                 message_page("Sorry, there is a problem with the service",
                              "Nothing was lost on your side. Tell your IT support this number: " + id),
                 {}};
}

Answered answer_whatever_happens(HTTPServerRequest& from, HTTPServerResponse& response,
                                 const Serving& serving, const Site& site, Lease& lease, Request request) {
    const std::string id = request.id;
    try {
        lease.enter(Phase::reading);
        if (auto refusal = understand(from, serving, lease, request)) {
            // What is left of the body would be read as the next request.
            response.setKeepAlive(false);
            return {std::move(*refusal), "refused"};
        }
        lease.enter(Phase::working);
        if (has_sent_ahead(from, request, lease) || !lease.may_stay()) {
            response.setKeepAlive(false);
        }
        return answer_and_tell(std::move(request), site);
    } catch (const std::exception& problem_inside) {
        spdlog::error("request {} failed: {}", id, problem_inside.what());
        response.setKeepAlive(false);
        return {fault_inside(from.getURI().starts_with("/api/") ? Audience::programs : Audience::people, id),
                "failed"};
    }
}

Poco::Net::StreamSocket& socket_of(HTTPServerRequest& from) {
    return dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(from).socket();
}

/// Not through Poco's own stream: there a reply leaves in packets of 4 kB, each of which wakes the client.
void send_bytes(Poco::Net::StreamSocket& socket, std::string bytes, std::string_view body) {
    constexpr std::size_t piece = std::size_t{64} * 1024;
    bytes.append(body.substr(0, piece));
    socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
    for (std::size_t at = piece; at < body.size(); at += piece) {
        const auto next = body.substr(at, piece);
        socket.sendBytes(next.data(), static_cast<int>(next.size()));
    }
}

enum class Body : std::uint8_t { none, all };

/// It has left this process when this returns, not only when the connection is given up.
void send(const Reply& reply, const std::string& id, Connection connection, Body body,
          HTTPServerResponse& response, Poco::Net::StreamSocket& socket) {
    response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
    response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(reply.status),
                                std::string(reason(reply.status)));
    response.setContentType(reply.content_type);
    response.setContentLength64(static_cast<Poco::Int64>(reply.body.size()));
    response.set("X-Request-Id", id);
    for (const auto& [name, value] : safety_headers(connection)) {
        response.set(std::string(name), std::string(value));
    }
    for (const auto& [name, value] : reply.headers) {
        name == "Set-Cookie" ? response.add(name, value) : response.set(name, value);
    }
    std::ostringstream head;
    response.write(head);
    try {
        send_bytes(socket, std::move(head).str(),
                   body == Body::all ? std::string_view(reply.body) : std::string_view());
    } catch (const Poco::Exception& broken) {
        // Half a reply may have gone out; Poco would send one of its own behind it.
        spdlog::debug("a reply was not read: {}", broken.className());
        response.setKeepAlive(false);
    }
}

/// A client that is still sending when its connection closes is told of a broken connection, and never reads
/// why: what it sends on is read and thrown away, until it has read the refusal and closes, or has sent more
/// than anybody sends by mistake. The watchdog bounds the time, and where it is crowded others go first.
void see_off(HTTPServerRequest& from, Lease& lease) {
    constexpr std::int64_t most = std::int64_t{64} * 1024 * 1024;
    lease.enter(Phase::reading);
    auto& socket = socket_of(from);
    try {
        socket.shutdownSend();
        std::string block(64 * 1024, '\0');
        for (std::int64_t read = 0; read < most;) {
            const int size = socket.receiveBytes(block.data(), static_cast<int>(block.size()));
            if (size <= 0) {
                return;
            }
            read += size;
        }
    } catch (const Poco::Exception&) {
        // It has gone, or says nothing more: either way the answer is all that there was to give.
        return;
    }
}

}  // namespace

void serve(HTTPServerRequest& from, HTTPServerResponse& response, const Serving& serving, Lease& lease) {
    const auto& clock = base::machine_clock();
    const auto begun = clock.ticks();
    Request request;
    request.id = request_id(from);
    const std::string id = request.id;
    const auto site = serving.site.now();
    const auto answered = answer_whatever_happens(from, response, serving, *site, lease, std::move(request));
    lease.enter(Phase::replying);
    const auto taken = clock.ticks() - begun;
    const std::string_view method = known_method(from.getMethod());
    if (site->watch) {
        site->watch->answered(answered.route, method, answered.reply.status, taken);
    }
    spdlog::info(
        "{}", log_line({id, method, answered.route, answered.reply.status, answered.reply.body.size(), taken},
                       serving.log));
    const bool secure = from.secure() || answered.connection == Connection::secure;
    const bool unread = answered.reply.status == 413 && !response.getKeepAlive();
    send(answered.reply, id, secure ? Connection::secure : Connection::plain,
         method == "HEAD" ? Body::none : Body::all, response, socket_of(from));
    if (unread) {
        see_off(from, lease);
    }
}

}  // namespace evenhand::web
