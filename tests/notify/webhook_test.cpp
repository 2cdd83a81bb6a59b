#include "evenhand/base/data.hpp"
#include "notify/receivers.hpp"
#include "notify/webhook.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {
namespace {

Hook hook_at(const std::string& url, const std::string& secret = tests::shared_secret) {
    return {url, *secrets::WebhookSecret::read(secret), ""};
}

}  // namespace

TEST_CASE("a webhook is signed so that its receiver can tell it from a forged one", "[notify]") {
    tests::Receivers receivers;
    const auto url = receivers.hook(204);
    const auto delivery = tests::delivery_to(Channel::webhook, url);
    CHECK(send_webhook(hook_at(url), delivery, base::machine_clock()).kind == Sent::Kind::taken);
    const auto post = *base::parse_json(receivers.next(), "received");
    CHECK(*post.find("signed")->boolean());
    CHECK(*post.find("id")->text() == "msg_1");
    const auto* body = post.find("body");
    CHECK(*body->find("type")->text() == "scan.findings");
    CHECK(*body->find("timestamp")->text() == "2027-03-14T04:53:20Z");
    CHECK(*body->find("data")->find("findings")->integer() == 2);

    const auto forged =
        send_webhook(hook_at(url, "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), delivery, base::machine_clock());
    CHECK(forged.kind == Sent::Kind::try_again);
    CHECK(forged.why == "127.0.0.1 answered 401");
}

TEST_CASE("what a receiver answers decides whether it is asked again", "[notify]") {
    tests::Receivers receivers;
    const auto answered = [&](int status) {
        const auto url = receivers.hook(status);
        return send_webhook(hook_at(url), tests::delivery_to(Channel::webhook, url), base::machine_clock());
    };
    CHECK(answered(200).kind == Sent::Kind::taken);
    CHECK(answered(500).kind == Sent::Kind::try_again);
    CHECK(answered(410).kind == Sent::Kind::never);
    CHECK(answered(302).kind == Sent::Kind::try_again);
    const auto busy = answered(429);
    CHECK(busy.kind == Sent::Kind::try_again);
    CHECK(busy.retry_after == std::chrono::seconds{7200});
}

TEST_CASE("a receiver that is not there is tried again", "[notify]") {
    const std::string url = "http://127.0.0.1:1/";
    const auto sent =
        send_webhook(hook_at(url), tests::delivery_to(Channel::webhook, url), base::machine_clock());
    CHECK(sent.kind == Sent::Kind::try_again);
}

}  // namespace evenhand::notify
