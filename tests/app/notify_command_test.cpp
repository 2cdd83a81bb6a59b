#include "app/notify_command.hpp"
#include "app/queue/queue_under_test.hpp"
#include "evenhand/base/clock.hpp"
#include "evenhand/notify/telling.hpp"
#include "evenhand/store/outbox.hpp"
#include "notify/receivers.hpp"

using evenhand::tests::has;
using evenhand::tests::one_line_only;
using evenhand::tests::QueueUnderTest;
using evenhand::tests::Receivers;
using evenhand::tests::run;

namespace {

std::string settings_file(const evenhand::tests::TemporaryFolder& folder, const Receivers& receivers,
                          const std::string& mailbox) {
    return folder
        .write("notices.toml",
               "[mail]\nserver = \"127.0.0.1\"\ntls = \"none\"\nport = " + std::to_string(receivers.mail()) +
                   "\nfrom = \"evenhand@example.gov.uk\"\nto = [\"" + mailbox + "\"]\n")
        .string();
}

}  // namespace

TEST_CASE("a test of notices says of each receiver whether it took it", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    Receivers receivers;
    const auto good = settings_file(folder, receivers, "clerk@example.gov.uk");
    CHECK(has(run({"notify", "check", "--notify", good}).out, "mail to clerk@example.gov.uk"));
    const auto tested = run({"notify", "test", "--notify", good});
    CHECK(tested.status == 0);
    CHECK(has(tested.out, "mail to clerk@example.gov.uk: taken"));
    CHECK(has(receivers.next(), "a test of notices"));
    const auto refused =
        run({"notify", "test", "--notify", settings_file(folder, receivers, "nobody@x.org")});
    CHECK(refused.status == 1);
    CHECK(has(refused.out, "NOT taken: 127.0.0.1: "));
}

TEST_CASE("what waits in the store is sent, and the list shows what became of it", "[app]") {
    QueueUnderTest queue;
    Receivers receivers;
    const auto file = settings_file(queue.folder, receivers, "clerk@example.gov.uk");
    {
        const auto outbox = evenhand::store::open_outbox(evenhand::store::Opening{queue.store()});
        REQUIRE(outbox.ok());
        const auto settings = evenhand::notify::load_settings(file);
        REQUIRE(settings.ok());
        REQUIRE(evenhand::notify::tell(**outbox, *settings,
                                       {"x", "scan.findings", "Two findings", "T", "{}", "1"},
                                       evenhand::notify::Instant{})
                    .ok());
    }
    CHECK(has(queue.plain({"notify", "list"}).out, "waiting  mail to clerk@example.gov.uk  Two findings"));
    const auto sent = queue.plain({"notify", "send", "--notify", file});
    CAPTURE(sent.err);
    CHECK(sent.status == 0);
    CHECK(has(sent.out, "1 delivered, 0 to be tried again"));
    CHECK(has(receivers.next(), "Two findings"));
    CHECK(has(queue.plain({"notify", "list"}).out, "delivered  mail"));
    CHECK(has(queue.plain({"notify", "send", "--notify", file}).out, "0 delivered"));
}

TEST_CASE("a notify command that cannot be done says why in one line", "[app]") {
    for (const auto& words : {std::vector<std::string>{"notify"},
                              {"notify", "ring"},
                              {"notify", "check"},
                              {"notify", "check", "--notify", "/nowhere.toml"},
                              {"notify", "list"}}) {
        const auto answer = run(words);
        CHECK(answer.status == 2);
        CHECK(one_line_only(answer));
    }
}
