#include "evenhand/workflow/door.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

/// "hashed:" and the password: quick, and as strict as the real one.
class ToyPasswords final : public workflow::Passwords {
  public:
    base::Result<std::string> hashed(const std::string& password) const override {
        return "hashed:" + password;
    }
    bool match(const std::optional<std::string>& hash, const std::string& password) const override {
        ++asked;
        return hash && *hash == "hashed:" + password;
    }
    base::Result<bool> is_breached(const std::string& password) const override {
        return password.starts_with("stolen");
    }
    mutable int asked = 0;
};

struct Entrance {
    QueueScene scene;
    ToyPasswords passwords;
    workflow::Door door{scene.records, passwords, scene.clock};

    Entrance() { write(workflow::PutPassword{scene.al.id, "hashed:correct horse"}); }
    void write(workflow::Write one) {
        REQUIRE(scene.records.record({{std::move(one)}, {{scene.clock.at, {}, {}, "x", {}, {}}}}).ok());
    }
    std::string last_act() {
        const auto head = *scene.records.head();
        const auto entries = *scene.records.entries(head.number, 1);
        return entries[0].fact.act + ": " + std::string(entries[0].fact.detail("how"));
    }
};

}  // namespace

TEST_CASE("a right password lets in, a wrong one does not, and the audit has both", "[workflow]") {
    Entrance here;
    const auto in = here.door.by_password(here.scene.al.id, "correct horse", "command line");
    REQUIRE(in.ok());
    CHECK(in->id == here.scene.al.id);
    CHECK(here.last_act() == "sign-in: command line");
    const auto wrong = here.door.by_password(here.scene.al.id, "correct horse ", "command line");
    const auto nobody = here.door.by_password({"nobody"}, "correct horse", "command line");
    const auto without = here.door.by_password(here.scene.bo.id, "", "command line");
    CHECK(wrong.error() == nobody.error());
    CHECK(wrong.error() == without.error());
    CHECK(here.last_act().starts_with("sign-in-refused"));
    CHECK(here.passwords.asked == 4);
    CHECK_FALSE(here.door.by_password({"No Name\n"}, "x", "command line").ok());
}

TEST_CASE("guessing is slowed down for existing names and others alike", "[workflow]") {
    Entrance here;
    for (const auto& name : {here.scene.al.id, workflow::PersonId{"nobody"}}) {
        for (int i = 0; i < 4; ++i) {
            CHECK(here.door.by_password(name, "guess", "page").error().message.find("wrong") !=
                  std::string::npos);
        }
        const auto slowed = here.door.by_password(name, "correct horse", "page");
        REQUIRE_FALSE(slowed.ok());
        CHECK(slowed.error().mend == "try again in 2 seconds");
    }
    here.scene.clock.at += std::chrono::seconds(2);
    CHECK(here.door.by_password(here.scene.al.id, "correct horse", "page").ok());
    CHECK(here.scene.records.sign_ins(here.scene.al.id)->failures == 0);
}

TEST_CASE("a clock that is set back shuts nobody out", "[workflow]") {
    Entrance here;
    for (int i = 0; i < 9; ++i) {
        here.write(workflow::CountFailure{here.scene.al.id, here.scene.clock.at});
    }
    here.scene.clock.at -= std::chrono::hours(24 * 365);
    CHECK(here.door.by_password(here.scene.al.id, "correct horse", "page").ok());
}

TEST_CASE("a disabled account gets in by no way", "[workflow]") {
    Entrance here;
    here.write(workflow::AddToken{{"sha256:t", here.scene.al.id, "CMS", {}, here.scene.clock.at, {}, {}}});
    REQUIRE(here.door.open_session(here.scene.al, "sha256:s").ok());
    CHECK(here.door.by_session("sha256:s")->has_value());
    auto disabled = here.scene.al;
    disabled.standing = workflow::Standing::disabled;
    here.scene.put(disabled);
    CHECK(here.door.by_password(disabled.id, "correct horse", "page").error().message ==
          "this account is disabled");
    CHECK_FALSE(here.door.by_token("sha256:t", workflow::Scope::read).ok());
    CHECK_FALSE(here.door.by_session("sha256:s")->has_value());
}

TEST_CASE("a token opens what its scopes say, until it is revoked or its time is over", "[workflow]") {
    Entrance here;
    const auto now = here.scene.clock.at;
    here.write(workflow::AddToken{{"sha256:t",
                                   here.scene.al.id,
                                   "CMS",
                                   {workflow::Scope::write},
                                   now,
                                   now + std::chrono::hours(1),
                                   {}}});
    CHECK(here.door.by_token("sha256:t", workflow::Scope::read).ok());
    CHECK(here.door.by_token("sha256:t", workflow::Scope::write).ok());
    CHECK(here.door.by_token("sha256:t", workflow::Scope::decide).error().message ==
          "the token does not have the scope decide");
    CHECK(here.last_act() == "sign-in-refused: the token 'CMS' lacks decide");
    CHECK_FALSE(here.door.by_token("sha256:u", workflow::Scope::read).ok());
    here.scene.clock.at += std::chrono::hours(1);
    CHECK_FALSE(here.door.by_token("sha256:t", workflow::Scope::read).ok());
    here.scene.clock.at -= std::chrono::hours(1);
    here.write(workflow::RevokeToken{"sha256:t", here.scene.clock.at});
    CHECK_FALSE(here.door.by_token("sha256:t", workflow::Scope::read).ok());
}

TEST_CASE("a session ends when it is closed, revoked or over", "[workflow]") {
    Entrance here;
    REQUIRE(here.door.open_session(here.scene.al, "sha256:1").ok());
    REQUIRE(here.door.open_session(here.scene.al, "sha256:2").ok());
    REQUIRE(here.door.open_session(here.scene.al, "sha256:3").ok());
    REQUIRE(here.door.close_session(here.scene.al, "sha256:1").ok());
    CHECK_FALSE(here.door.by_session("sha256:1")->has_value());
    CHECK(here.door.by_session("sha256:2")->has_value());
    here.write(workflow::RevokeSessionsOf{here.scene.al.id, here.scene.clock.at});
    CHECK_FALSE(here.door.by_session("sha256:2")->has_value());
    REQUIRE(here.door.open_session(here.scene.al, "sha256:4").ok());
    here.scene.clock.at += workflow::session_lasts;
    CHECK_FALSE(here.door.by_session("sha256:4")->has_value());
    CHECK_FALSE(here.door.by_session("sha256:none")->has_value());
}
