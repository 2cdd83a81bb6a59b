#include "evenhand/base/data.hpp"
#include "notify/mail.hpp"
#include "notify/receivers.hpp"

#include <catch2/catch.hpp>

namespace evenhand::notify {
namespace {

MailServer server_at(const tests::Receivers& receivers, MailTls tls = MailTls::none) {
    MailServer server;
    server.host = "localhost";
    server.port = receivers.mail();
    server.tls = tls;
    server.from = "evenhand@example.gov.uk";
    return server;
}

std::vector<Delivery> letter_to(const std::string& mailbox) {
    return {tests::delivery_to(Channel::mail, mailbox)};
}

base::Node received(tests::Receivers& receivers) {
    return *base::parse_json(receivers.next(), "received");
}

std::string said(const base::Node& node, std::string_view key) {
    return *node.find(key)->text();
}

}  // namespace

TEST_CASE("a letter arrives with its words, dots and signs as they were", "[notify]") {
    tests::Receivers receivers;
    const auto deliveries = letter_to("clerk@example.gov.uk");
    const auto sent = send_mail(server_at(receivers), deliveries, base::machine_clock());
    CHECK(sent.why.empty());
    REQUIRE(sent.kind == Sent::Kind::taken);
    const auto letter = received(receivers);
    CHECK(said(letter, "subject") == deliveries[0].notice.subject);
    CHECK(said(letter, "text") == deliveries[0].notice.text);
    CHECK(said(letter, "id") == "<msg_1@example.gov.uk>");
    CHECK(said(letter, "auto") == "auto-generated");
    CHECK(*letter.find("longest")->integer() <= 998);
}

TEST_CASE("several notices go in one letter, a subject cannot add lines to its head", "[notify]") {
    tests::Receivers receivers;
    auto deliveries = letter_to("clerk@example.gov.uk");
    deliveries[0].notice.subject = "One\r\nBcc: x@y.z";
    deliveries.push_back(tests::delivery_to(Channel::mail, "clerk@example.gov.uk", "msg_2"));
    deliveries[1].notice.text = std::string(5000, 'x') + "\n";
    REQUIRE(send_mail(server_at(receivers), deliveries, base::machine_clock()).kind == Sent::Kind::taken);
    const auto letter = received(receivers);
    CHECK(said(letter, "subject") == "One  Bcc: x@y.z (and 1 more)");
    CHECK(letter.find("to")->array()->size() == 1);
    CHECK(said(letter, "text").find(std::string(5000, 'x')) != std::string::npos);
    CHECK(*letter.find("longest")->integer() <= 998);
}

TEST_CASE("by STARTTLS and by TLS from the start a letter is signed in and sent under a verified name",
          "[notify]") {
    const tests::Certificate certificate;
    const auto tls = GENERATE(MailTls::starttls, MailTls::implicit);
    tests::Receivers receivers(tls == MailTls::starttls ? "starttls" : "implicit", &certificate);
    auto server = server_at(receivers, tls);
    server.authority = certificate.file("ca.pem");
    server.user = tls == MailTls::starttls ? "evenhand" : "";
    server.password = "a password";
    const auto sent = send_mail(server, letter_to("clerk@example.gov.uk"), base::machine_clock());
    CHECK(sent.why.empty());
    REQUIRE(sent.kind == Sent::Kind::taken);
    const auto letter = received(receivers);
    CHECK(*letter.find("tls")->boolean());
    CHECK(said(letter, "user") == server.user);
}

TEST_CASE("what somebody on the way says before TLS begins is never taken for an answer after it",
          "[notify]") {
    const tests::Certificate certificate;
    tests::Receivers receivers("injecting", &certificate);
    auto server = server_at(receivers, MailTls::starttls);
    server.authority = certificate.file("ca.pem");
    server.user = "evenhand";
    server.password = "a password";
    const auto sent = send_mail(server, letter_to("clerk@example.gov.uk"), base::machine_clock());
    CHECK(sent.why.empty());
    REQUIRE(sent.kind == Sent::Kind::taken);
    CHECK(said(received(receivers), "user") == "evenhand");
}

TEST_CASE("a server whose certificate nobody vouches for is not written to", "[notify]") {
    const tests::Certificate certificate;
    const auto tls = GENERATE(MailTls::starttls, MailTls::implicit);
    tests::Receivers receivers(tls == MailTls::starttls ? "starttls" : "implicit", &certificate);
    const auto sent =
        send_mail(server_at(receivers, tls), letter_to("clerk@example.gov.uk"), base::machine_clock());
    CHECK(sent.kind == Sent::Kind::try_again);
    CHECK(sent.why.find("ertificate") != std::string::npos);
}

TEST_CASE("a server that does not offer TLS is not written to without", "[notify]") {
    tests::Receivers receivers;
    const auto sent = send_mail(server_at(receivers, MailTls::starttls), letter_to("clerk@example.gov.uk"),
                                base::machine_clock());
    CHECK(sent.kind == Sent::Kind::try_again);
    CHECK(sent.why.find("does not offer TLS") != std::string::npos);
}

TEST_CASE("a full mailbox is tried again, one that is none is not, a wrong password is", "[notify]") {
    tests::Receivers receivers;
    const auto server = server_at(receivers);
    const auto full = send_mail(server, letter_to("full@example.gov.uk"), base::machine_clock());
    CHECK(full.kind == Sent::Kind::try_again);
    CHECK(full.why.find("full") != std::string::npos);
    const auto nobody = send_mail(server, letter_to("nobody@example.gov.uk"), base::machine_clock());
    CHECK(nobody.kind == Sent::Kind::never);
    auto wrong = server;
    wrong.user = "evenhand";
    wrong.password = "another";
    CHECK(send_mail(wrong, letter_to("clerk@example.gov.uk"), base::machine_clock()).kind ==
          Sent::Kind::try_again);
}

TEST_CASE("a server that is not there is tried again", "[notify]") {
    MailServer server;
    server.host = "127.0.0.1";
    server.port = 1;
    server.tls = MailTls::none;
    server.from = "a@example.gov.uk";
    const auto sent = send_mail(server, letter_to("b@example.gov.uk"), base::machine_clock());
    CHECK(sent.kind == Sent::Kind::try_again);
    CHECK(sent.why.find("127.0.0.1") == 0);
}

}  // namespace evenhand::notify
