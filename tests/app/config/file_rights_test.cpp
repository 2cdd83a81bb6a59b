#include "app/config/file_rights.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

namespace evenhand::tests {
namespace {

struct stat seen_as(uid_t owner, mode_t mode) {
    struct stat seen {};
    seen.st_uid = owner;
    seen.st_mode = S_IFREG | mode;
    return seen;
}

}  // namespace

TEST_CASE("a configuration is safe where only root or the service's user can change it", "[app]") {
    constexpr uid_t service = 120;
    using app::Secret;
    struct Case {
        uid_t owner;
        mode_t mode;
        Secret secret;
        bool safe;
    };
    const Case cases[] = {
        {0, 0640, Secret::held, true},
        {service, 0600, Secret::held, true},
        {0, 0644, Secret::none, true},
        {0, 0644, Secret::held, false},
        {0, 0660, Secret::none, false},
        {0, 0646, Secret::none, false},
        {service + 1, 0600, Secret::none, false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.owner, one.mode);
        const auto done = app::safe_as_seen("e.toml", seen_as(one.owner, one.mode), service, one.secret);
        CHECK(done.ok() == one.safe);
        CHECK((done.ok() || (done.error().code == base::ErrorCode::unsafe && !done.error().mend.empty())));
    }
}

TEST_CASE("the file itself is looked at, and a password in it counts", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.write("e.toml", "store = \"postgresql://evenhand@db/queue\"\n").string();
    REQUIRE(chmod(file.c_str(), 0644) == 0);
    CHECK(app::must_be_safe(file).ok());
    folder.write("e.toml", "store = \"postgresql://evenhand:secret@db/queue\"\n");
    const auto refused = app::must_be_safe(file);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.find("secret") == std::string::npos);
    REQUIRE(chmod(file.c_str(), 0640) == 0);
    CHECK(app::must_be_safe(file).ok());
    CHECK(app::must_be_safe(file + "-none").ok());
    CHECK(app::must_be_safe("/dev/null").ok());
}

}  // namespace evenhand::tests
