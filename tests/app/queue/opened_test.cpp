#include "app/queue/opened.hpp"
#include "app/queue/queue_under_test.hpp"

using evenhand::tests::has;
using evenhand::tests::one_line_only;
using evenhand::tests::QueueUnderTest;
namespace app = evenhand::app;

TEST_CASE("whoever works on a queue names it and themselves", "[app]") {
    QueueUnderTest queue;
    CHECK(has(evenhand::tests::run({"queue", "list"}).err, "--store"));
    const auto nobody = queue.plain({"queue", "list"});
    CHECK(nobody.status == 2);
    CHECK(has(nobody.err, "--as NAME"));
    CHECK(one_line_only(nobody));
    const auto other = queue.as("ann", {"queue", "list", "--as", "al"});
    CHECK(has(other.err, "EVENHAND_TOKEN is ann's"));
    const auto guess = queue.as("mallory", {"queue", "list"});
    CHECK(guess.status == 1);
    CHECK(has(guess.err, "token is not valid"));
    CHECK(queue.as("ann", {"queue", "list"}).status == 0);
    CHECK(evenhand::tests::run({"queue", "list", "--store", "/nowhere/queue.db"}).status == 2);
}

TEST_CASE("a password is read from the first line of a file", "[app]") {
    const evenhand::tests::TemporaryFolder folder;
    const auto file = folder.write("password", "three good words\r\nand a second line\n");
    const std::string arguments[] = {"--password-file", file.string()};
    const app::Option known[] = {app::password_option};
    const auto options = app::Options::parse(arguments, known, "test");
    CHECK(*app::password_from(*options, "?") == "three good words");
    const app::ArgonPasswords passwords;
    const auto hash = passwords.hashed("three good words");
    REQUIRE(hash.ok());
    CHECK(passwords.match(*hash, "three good words"));
    CHECK_FALSE(passwords.match(*hash, "three good word"));
    CHECK_FALSE(passwords.match(std::nullopt, "three good words"));
}

TEST_CASE("numbers and forms are read strictly", "[app]") {
    CHECK(*app::number_of("12", "submission") == 12);
    for (const char* bad : {"", "0", "-1", "1x", "99999999999999999999"}) {
        CHECK_FALSE(app::number_of(bad, "submission").ok());
    }
    const std::string arguments[] = {"--format", "yaml"};
    const app::Option known[] = {app::format_option};
    CHECK_FALSE(app::form_of(*app::Options::parse(arguments, known, "test")).ok());
}
