#include "notify/webhook.hpp"

#include "evenhand/base/json_writer.hpp"
#include "notify/addresses.hpp"
#include "notify/secure.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Timespan.h>

#include <charconv>
#include <memory>

namespace evenhand::notify {
namespace {

using Poco::Net::HTTPClientSession;
using Poco::Net::HTTPResponse;

std::string iso(Instant at) {
    return Poco::DateTimeFormatter::format(Poco::Timestamp::fromEpochTime(at.time_since_epoch().count()),
                                           Poco::DateTimeFormat::ISO8601_FORMAT);
}

std::unique_ptr<HTTPClientSession> session_to(const HookAddress& address, const std::string& authority) {
    std::unique_ptr<HTTPClientSession> session;
    if (address.secure) {
        session = std::make_unique<Poco::Net::HTTPSClientSession>(address.host, address.port,
                                                                  client_context(authority));
    } else {
        session = std::make_unique<HTTPClientSession>(address.host, address.port);
    }
    session->setTimeout(Poco::Timespan(20, 0));
    session->setKeepAlive(false);
    return session;
}

/// Retry-After in seconds (RFC 9110 10.2.3); a date, or more than a day, is as good as nothing to us.
std::optional<std::chrono::seconds> retry_after(const HTTPResponse& response) {
    const std::string text = response.get("Retry-After", "");
    int seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || seconds < 0 ||
        seconds > 86'400) {
        return std::nullopt;
    }
    return std::chrono::seconds{seconds};
}

Sent judged(const HTTPResponse& response, const std::string& host) {
    const int status = response.getStatus();
    if (status / 100 == 2) {
        return {Sent::Kind::taken, "", {}};
    }
    const std::string why = host + " answered " + std::to_string(status);
    if (status == HTTPResponse::HTTP_GONE) {
        return {Sent::Kind::never, why + ": it wants no more", {}};
    }
    return {Sent::Kind::try_again, why, retry_after(response)};
}

}  // namespace

std::string payload(const Delivery& delivery) {
    std::string json = "{\"type\":";
    base::append_json_text(json, delivery.notice.kind);
    json += ",\"timestamp\":";
    base::append_json_text(json, iso(delivery.created));
    return json + ",\"data\":" + delivery.notice.json + "}";
}

Sent send_webhook(const Hook& hook, const Delivery& delivery, const base::Clock& clock) {
    const auto address = hook_address(hook.url);
    base::ensure(address.has_value(), "a webhook without an address");
    try {
        const auto session = session_to(*address, hook.authority);
        const std::string body = payload(delivery);
        const Instant now = clock.now();
        Poco::Net::HTTPRequest request("POST", address->path, Poco::Net::HTTPMessage::HTTP_1_1);
        request.setContentType("application/json");
        request.setContentLength(static_cast<std::streamsize>(body.size()));
        request.set("User-Agent", "Evenhand");
        request.set("webhook-id", delivery.id);
        request.set("webhook-timestamp", std::to_string(now.time_since_epoch().count()));
        request.set("webhook-signature", hook.secret.sign(delivery.id, now, body));
        session->sendRequest(request).write(body.data(), static_cast<std::streamsize>(body.size()));
        HTTPResponse response;
        session->receiveResponse(response);
        return judged(response, address->host);
    } catch (const Poco::Exception& trouble) {
        return {Sent::Kind::try_again, address->host + ": " + trouble.displayText(), {}};
    }
}

}  // namespace evenhand::notify
