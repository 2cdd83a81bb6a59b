#include "evenhand/notify/settings.hpp"
#include "notify/receivers.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

namespace evenhand::notify {
namespace {

/// A folder with the secrets that the settings name, readable by their owner only.
struct Place {
    Place() {
        ::chmod(folder.write("password", "a password\n").c_str(), 0600);
        ::chmod(folder.write("secret", std::string(tests::shared_secret) + "\n").c_str(), 0600);
    }
    [[nodiscard]] base::Result<Settings> load(const std::string& toml) const {
        return load_settings(folder.write("notices.toml", toml));
    }
    tests::TemporaryFolder folder;
};

const std::string mail =
    "[mail]\nserver = \"mail.example.gov.uk\"\nuser = \"evenhand\"\npassword-file = "
    "\"password\"\nfrom = \"evenhand@example.gov.uk\"\nto = [\"clerk@example.gov.uk\"]\n";

}  // namespace

TEST_CASE("mail, webhooks and quiet hours are read with the secrets that lie beside them", "[notify]") {
    const Place place;
    const auto settings =
        place.load("most-a-day = 4\n" + mail +
                   "[[webhook]]\nurl = \"https://hooks.example.org/a\"\nsecret-file = \"secret\"\n"
                   "[quiet]\nfrom = \"19:00\"\nuntil = \"07:30\"\n");
    REQUIRE(settings.ok());
    CHECK(settings->mail->password == "a password");
    CHECK(settings->mail->port == 587);
    CHECK(settings->hooks.front().secret.text() == tests::shared_secret);
    CHECK(settings->quiet.until == std::chrono::minutes{450});
    CHECK(settings->most_a_day == 4);
    CHECK(place.load("")->hooks.empty());
}

TEST_CASE("settings that cannot be meant are refused with their line and what to do", "[notify]") {
    const Place place;
    struct Row {
        std::string toml;
        std::string message;
    };
    const Row rows[] = {
        {"server = \"x\"\n", "server"},
        {"[mail]\nserver = \"x\"\nfrom = \"nobody\"\nto = [\"a@b.uk\"]\n", "no mailbox"},
        {"[mail]\nserver = \"x\"\nfrom = \"a@b.uk\"\nto = [\"a@b.uk\", \"c\"]\n", "'c' is no mailbox"},
        {"[mail]\nserver = \"x\"\ntls = \"none\"\nfrom = \"a@b.uk\"\nto = [\"a@b.uk\"]\n", "without TLS"},
        {"[mail]\nserver = \"x\"\nuser = \"u\"\nfrom = \"a@b.uk\"\nto = [\"a@b.uk\"]\n", "belong together"},
        {"[[webhook]]\nurl = \"http://x.org/\"\nsecret-file = \"secret\"\n", "no address for a webhook"},
        {"[[webhook]]\nurl = \"https://x.org/\"\nsecret-file = \"password\"\n", "whsec_"},
        {"[[webhook]]\nurl = \"https://x.org/\"\nsecret-file = \"none\"\n", "none"},
        {"[quiet]\nfrom = \"24:00\"\nuntil = \"07:00\"\n", "no time of the day"},
        {"most-a-day = 0\n", "most-a-day"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.toml);
        const auto settings = place.load(row.toml);
        REQUIRE_FALSE(settings.ok());
        CHECK(base::one_line(settings.error()).find(row.message) != std::string::npos);
        CHECK_FALSE(settings.error().place.file.empty());
    }
}

TEST_CASE("a secret that everybody may read is refused", "[notify]") {
    const Place place;
    ::chmod((place.folder.path() / "password").c_str(), 0644);
    const auto settings = place.load(mail);
    REQUIRE_FALSE(settings.ok());
    CHECK(settings.error().mend.find("chmod o-rw") != std::string::npos);
}

}  // namespace evenhand::notify
