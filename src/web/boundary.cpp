#include "boundary.hpp"

#include "evenhand/text/utf8.hpp"
#include "evenhand/web/pages.hpp"
#include "evenhand/web/problem.hpp"
#include "evenhand/web/routes.hpp"

#include <Poco/String.h>
#include <Poco/URI.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <optional>

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

std::size_t times(const HTTPServerRequest& request, const std::string& name) {
    return static_cast<std::size_t>(std::count_if(request.begin(), request.end(), [&](const auto& header) {
        return Poco::icompare(header.first, name) == 0;
    }));
}

/// RFC 9112 sections 3 and 6: a message whose end or whose host could be read in two ways is not answered in
/// the usual way, because a proxy in front may have read it the other way.
std::optional<Reply> framing_fault(const HTTPServerRequest& request) {
    const auto refuse = [](int status, std::string_view why) {
        return std::optional<Reply>(Reply{status, "text/plain; charset=utf-8", std::string(why) + "\n", {}});
    };
    if (request.getVersion() != "HTTP/1.1" && request.getVersion() != "HTTP/1.0") {
        return refuse(505, "HTTP/1.0 and HTTP/1.1 are spoken here");
    }
    if (times(request, "Host") > 1 || (request.getVersion() == "HTTP/1.1" && times(request, "Host") == 0)) {
        return refuse(400, "Exactly one Host is needed");
    }
    const std::size_t lengths = times(request, "Content-Length");
    const std::size_t encodings = times(request, "Transfer-Encoding");
    if (lengths > 1 || encodings > 1 || (lengths == 1 && encodings == 1)) {
        return refuse(400, "The length of the body is stated twice");
    }
    if (encodings == 1 && Poco::icompare(request.get("Transfer-Encoding"), std::string("chunked")) != 0) {
        return refuse(501, "No transfer encoding but chunked is known here");
    }
    if (lengths == 1) {
        const std::string length = request.get("Content-Length");
        if (length.empty() || length.size() > 18 ||
            length.find_first_not_of("0123456789") != std::string::npos) {
            return refuse(400, "Content-Length is no number");
        }
    }
    return std::nullopt;
}

/// Without accounts, a page of somebody else's that a browser shows must not reach this service by a name it
/// made up (DNS rebinding): only the names of this machine are answered.
bool names_this_machine(const std::string& host) {
    std::string name = host;
    if (!name.empty() && name.front() == '[') {
        name = name.substr(0, name.find(']') + 1);
    } else {
        name = name.substr(0, name.find(':'));
    }
    return name.empty() || Poco::icompare(name, std::string("localhost")) == 0 || name == "[::1]" ||
           name.starts_with("127.");
}

enum class BodyEnd { whole, too_long, cut_short };

BodyEnd read_body(HTTPServerRequest& request, std::size_t limit, std::string& body) {
    const bool length_known = request.hasContentLength();
    if (length_known && request.getContentLength64() > static_cast<Poco::Int64>(limit)) {
        return BodyEnd::too_long;
    }
    std::string block(64 * 1024, '\0');
    auto& stream = request.stream();
    while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0) {
        body.append(block, 0, static_cast<std::size_t>(stream.gcount()));
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

/// The request as a value, or the reply that stands in its way.
std::optional<Reply> understand(HTTPServerRequest& from, std::size_t body_limit, Request& request) {
    if (auto fault = framing_fault(from)) {
        return fault;
    }
    if (!names_this_machine(from.get("Host", ""))) {
        return Reply{
            421, "text/plain; charset=utf-8", "This service answers to this machine's own names only\n", {}};
    }
    switch (read_body(from, body_limit, request.body)) {
    case BodyEnd::whole: break;
    case BodyEnd::too_long:
        return reply_of({ProblemKind::too_large, "at most " + std::to_string(body_limit) + " bytes are read"},
                        request.id);
    case BodyEnd::cut_short:
        return reply_of({ProblemKind::malformed, "the body is shorter than its Content-Length"}, request.id);
    }
    const std::string& target = from.getURI();
    const auto mark = std::min(target.find('?'), target.size());
    try {
        Poco::URI::decode(target.substr(0, mark), request.path);
    } catch (const Poco::Exception&) {
        return reply_of({ProblemKind::malformed, "the address holds a percent sign without its two digits"},
                        request.id);
    }
    if (!text::is_utf8(request.path)) {
        return reply_of({ProblemKind::malformed, "the address is not UTF-8"}, request.id);
    }
    auto query = parse_form(std::string_view(target).substr(std::min(mark + 1, target.size())));
    if (!query.ok()) {
        return reply_of({ProblemKind::malformed, "the address holds " + query.error().message}, request.id);
    }
    request.method = from.getMethod();
    request.query = std::move(query).value();
    request.content_type = media_type(from.getContentType());
    request.headers = headers_of(from);
    request.cookies = parse_cookies(request.headers.value_or("cookie", ""));
    request.from = from.clientAddress().host().toString();
    request.connection = from.secure() ? Connection::secure : Connection::plain;
    return std::nullopt;
}

void send(const Reply& reply, const std::string& id, bool head, HTTPServerResponse& response) {
    response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
    response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(reply.status),
                                std::string(reason(reply.status)));
    response.setContentType(reply.content_type);
    response.set("X-Request-Id", id);
    response.set(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cache-Control", "no-store");
    for (const auto& [name, value] : reply.headers) {
        name == "Set-Cookie" ? response.add(name, value) : response.set(name, value);
    }
    if (head) {
        response.setContentLength64(static_cast<Poco::Int64>(reply.body.size()));
        response.send();
    } else {
        response.sendBuffer(reply.body.data(), reply.body.size());
    }
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

}  // namespace

void serve(HTTPServerRequest& from, HTTPServerResponse& response, const Site& site, std::size_t body_limit) {
    Request request;
    const std::string id = request_id(from);
    request.id = id;
    Reply reply;
    try {
        if (auto refusal = understand(from, body_limit, request)) {
            // What is left of the body would be read as the next request.
            response.setKeepAlive(false);
            reply = std::move(*refusal);
        } else {
            reply = answer(std::move(request), site);
        }
    } catch (const std::exception& problem_inside) {
        spdlog::error("request {} failed: {}", id, problem_inside.what());
        response.setKeepAlive(false);
        const bool program = from.getURI().starts_with("/api/");
        reply = fault_inside(program ? Audience::programs : Audience::people, id);
    }
    spdlog::info("request {} {} {} {}", id, from.getMethod(), reply.status, reply.body.size());
    send(reply, id, from.getMethod() == "HEAD", response);
}

}  // namespace evenhand::web
