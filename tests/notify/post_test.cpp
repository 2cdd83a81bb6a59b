#include "evenhand/notify/delivering.hpp"
#include "notify/receivers.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {

TEST_CASE("the post goes to those whom the settings name, and to nobody else", "[notify]") {
    tests::Receivers receivers;
    Settings settings;
    settings.mail.emplace();
    settings.mail->host = "127.0.0.1";
    settings.mail->port = receivers.mail();
    settings.mail->tls = MailTls::none;
    settings.mail->from = "evenhand@example.gov.uk";
    settings.mail->to = {"clerk@example.gov.uk"};
    const auto secret = *secrets::WebhookSecret::read(tests::shared_secret);
    settings.hooks.push_back({receivers.hook(200), secret, ""});
    settings.hooks.push_back({receivers.hook(503), secret, ""});
    const auto post = open_post(settings, base::machine_clock());
    const auto sent = [&](Channel channel, const std::string& address) {
        const auto delivery = tests::delivery_to(channel, address);
        return post->send({delivery, delivery});
    };
    CHECK(sent(Channel::mail, "clerk@example.gov.uk")[1].kind == Sent::Kind::taken);
    CHECK(sent(Channel::mail, "left@example.gov.uk")[0].kind == Sent::Kind::never);
    CHECK(sent(Channel::webhook, receivers.hook(200))[1].kind == Sent::Kind::taken);
    CHECK(sent(Channel::webhook, receivers.hook(201))[0].kind == Sent::Kind::never);
    receivers.next();
    receivers.next();
    receivers.next();
    // The second of two is not posted where the first is not taken.
    CHECK(sent(Channel::webhook, receivers.hook(503))[1].kind == Sent::Kind::try_again);
    CHECK(receivers.next().find("/503") != std::string::npos);
    CHECK(sent(Channel::webhook, receivers.hook(200))[1].kind == Sent::Kind::taken);
    CHECK(receivers.next().find("/200") != std::string::npos);
}

}  // namespace evenhand::notify
