#include "app/queue/queue_under_test.hpp"
#include "app/user_command.hpp"

using evenhand::tests::has;
using evenhand::tests::QueueUnderTest;
using evenhand::tests::run;
using evenhand::tests::TemporaryFolder;

TEST_CASE("the first user makes the queue and is its administrator, and signs in with a password", "[app]") {
    const TemporaryFolder folder;
    const std::string store = (folder.path() / "queue.db").string();
    const std::string good = folder.write("good", "three good words\n").string();
    const std::string bad = folder.write("bad", "three bad words\n").string();
    const std::string poor = folder.write("poor", "short\n").string();
    unsetenv("EVENHAND_TOKEN");
    CHECK(run({"user", "list", "--store", store, "--as", "jo"}).status == 2);
    CHECK(run({"user", "add", "jo", "--store", store, "--new-password-file", poor}).status == 1);
    const auto added =
        run({"user", "add", "jo", "--store", store, "--name", "Jo Bell", "--new-password-file", good});
    CAPTURE(added.err);
    REQUIRE(added.status == 0);
    CHECK(added.out == "jo is the first administrator\n");
    // The second one takes an administrator.
    const std::vector<std::string> second = {"user",   "add",   "al",   "--store",      store,
                                             "--role", "clerk", "--of", "exampleshire", "--new-password-file",
                                             good};
    auto by_jo = second;
    by_jo.insert(by_jo.end(), {"--as", "jo", "--password-file", bad});
    CHECK(run(second).status == 2);
    CHECK(run(by_jo).status == 1);
    by_jo.back() = good;
    CHECK(run(by_jo).status == 0);
    const auto listed = run({"user", "list", "--store", store, "--as", "al", "--password-file", good});
    CHECK(listed.out == "al  al  clerk of exampleshire\njo  Jo Bell  administrator everywhere\n");
    CHECK(run({"audit", "verify", "--store", store}).status == 0);
}

TEST_CASE("a password on the list that is named is not taken, and a list that is none is told", "[app]") {
    const TemporaryFolder folder;
    const std::string store = (folder.path() / "queue.db").string();
    const std::string good = folder.write("good", "three good words\n").string();
    // SHA-1 of "three good words", by sha1sum.
    const std::string list = folder.write("list", "7C3581FE858B453A69C0149A3901F752CA3A3249:3\r\n").string();
    const std::string other = folder.write("other", std::string(40, '0') + ":3\r\n").string();
    const auto add = [&](const std::string& breached) {
        return run({"user", "add", "jo", "--store", store, "--new-password-file", good,
                    "--breached-passwords", breached});
    };
    const auto refused = add(list);
    CHECK(refused.status == 1);
    CHECK(has(refused.err, "stolen from other services"));
    CHECK(has(add(good).err, "no SHA-1"));
    CHECK(has(add(store + "-none").err, "no list of breached passwords"));
    CHECK(add(other).status == 0);
}

TEST_CASE("accounts are changed by an administrator, and a disabled one is out at once", "[app]") {
    QueueUnderTest queue;
    CHECK(queue.as("al", {"user", "disable", "ann"}).status == 1);
    CHECK(queue.as("root", {"user", "disable", "ann"}).status == 0);
    CHECK(has(queue.as("ann", {"queue", "list"}).err, "disabled"));
    CHECK(has(queue.as("root", {"user", "list"}).out, "(disabled)"));
    CHECK(queue.as("root", {"user", "enable", "ann"}).status == 0);
    CHECK(queue.as("ann", {"queue", "list"}).status == 0);
    CHECK(queue.as("root", {"user", "grant", "ann", "--role", "clerk", "--of", "othertown"}).status == 0);
    CHECK(has(queue.as("root", {"user", "list", "--format", "json"}).out, "othertown"));
    CHECK(queue.as("root", {"user", "ungrant", "ann", "--role", "clerk", "--of", "othertown"}).status == 0);
    CHECK(queue.as("root", {"user", "grant", "ann", "--role", "boss"}).status == 2);
    CHECK(queue.as("al", {"user", "deputy", "al", "bo"}).status == 0);
    CHECK(has(queue.as("root", {"user", "list"}).out, "deputy bo"));
    CHECK(queue.as("root", {"user", "set", "look-within-hours", "24"}).status == 0);
    CHECK(queue.as("root", {"user", "set", "look-within-hours", "soon"}).status == 1);
    CHECK(queue.as("al", {"user", "set", "look-within-hours", "24"}).status == 1);
    CHECK(queue.as("root", {"user", "set", "look-within-hours"}).status == 2);
    CHECK(queue.as("root", {"user", "disable", "nobody"}).status == 2);
    CHECK(queue.as("root", {"user", "disable"}).status == 2);
    CHECK(run({"user", "promote"}).status == 2);
}

TEST_CASE("a token is shown once, works within its scopes, and is revoked", "[app]") {
    QueueUnderTest queue;
    const auto made =
        queue.as("al", {"user", "token", "al", "--label", "CMS", "--scopes", "read", "--days", "30"});
    REQUIRE(made.status == 0);
    const std::string secret = made.out.substr(0, made.out.size() - 1);
    CHECK(secret.size() == 43);
    setenv("EVENHAND_TOKEN", secret.c_str(), 1);
    CHECK(queue.plain({"queue", "list"}).status == 0);
    CHECK(has(queue.plain({"queue", "claim", "1"}).err, "does not have the scope write"));
    const auto listed = queue.as("al", {"user", "tokens", "al"});
    CHECK(has(listed.out, "CMS  until 8 May 2027"));
    CHECK_FALSE(has(listed.out, secret));
    const std::string digest = evenhand::secrets::token_digest(secret);
    CHECK(queue.as("al", {"user", "revoke-token", digest}).status == 0);
    setenv("EVENHAND_TOKEN", secret.c_str(), 1);
    CHECK(queue.plain({"queue", "list"}).status == 1);
    CHECK(queue.as("root", {"user", "token", "al", "--label", "x"}).status == 1);
    CHECK(queue.as("al", {"user", "token", "al", "--label", "x", "--scopes", "all"}).status == 2);
}

TEST_CASE("a lost second factor is forgotten by an administrator, and roles may need one", "[app]") {
    QueueUnderTest queue;
    CHECK(queue.as("root", {"user", "set", "second-factor", "clerk,administrator"}).status == 0);
    CHECK(queue.as("root", {"user", "set", "second-factor", "boss"}).status == 1);
    CHECK(queue.as("al", {"user", "forget-factor", "bo"}).status == 1);
    CHECK(queue.as("root", {"user", "forget-factor", "bo"}).status == 0);
    CHECK(queue.as("root", {"user", "forget-factor"}).status == 2);
}
