#include "evenhand/workflow/people_desk.hpp"
#include "support/queue_scene.hpp"

using evenhand::tests::QueueScene;
using evenhand::workflow::Account;
using evenhand::workflow::Role;
using evenhand::workflow::Standing;
namespace workflow = evenhand::workflow;
namespace base = evenhand::base;

namespace {

const std::string fine = "x7-Kumquat!q";

class PlainPasswords final : public workflow::Passwords {
  public:
    base::Result<std::string> hashed(const std::string& password) const override {
        return "hashed:" + password;
    }
    bool match(const std::optional<std::string>& hash, const std::string& password) const override {
        return hash && *hash == "hashed:" + password;
    }
    base::Result<bool> is_breached(const std::string& password) const override {
        return password.starts_with("stolen");
    }
};

struct Office {
    QueueScene scene;
    PlainPasswords passwords;
    workflow::PeopleDesk desk{scene.records, passwords, scene.clock};
    Account root = with({{{}, Role::administrator}}, "root");
    Account local = with({{{"exampleshire"}, Role::administrator}}, "local");

    Account with(std::vector<workflow::Grant> grants, const std::string& id) {
        auto account = scene.person(id, Role::reader);
        account.grants = std::move(grants);
        scene.put(account);
        ++account.version;
        return account;
    }
    Account now(const std::string& id) { return scene.records.account({id}).value().value(); }
    std::string last_act() {
        const auto head = *scene.records.head();
        return scene.records.entries(head.number, 1).value()[0].fact.act;
    }
    static Account fresh(const std::string& id) {
        Account account;
        account.id = {id};
        account.name = "Some Body";
        return account;
    }
};

}  // namespace

TEST_CASE("the first account is the administrator, and there is one first", "[workflow]") {
    evenhand::tests::RecordsInMemory records;
    const PlainPasswords passwords;
    const evenhand::tests::MovableClock clock;
    workflow::PeopleDesk desk(records, passwords, clock);
    CHECK_FALSE(desk.add_first(Office::fresh("Jo Bell"), fine).ok());
    CHECK(desk.add_first(Office::fresh("jo.bell"), fine).ok());
    CHECK(
        workflow::has_role(records.account({"jo.bell"}).value().value(), {"anywhere"}, Role::administrator));
    CHECK(records.password({"jo.bell"}).value() == "hashed:" + fine);
    CHECK(desk.add_first(Office::fresh("al"), fine).error().code == base::ErrorCode::refused);
}

TEST_CASE("a password that is known to be stolen is refused wherever one is set", "[workflow]") {
    Office office;
    const std::string stolen = "stolen x7-Kumquat!q";
    auto account = Office::fresh("new.one");
    CHECK(office.desk.add(office.root, account, stolen).error().key == "why.password_breached");
    CHECK_FALSE(office.scene.records.account({"new.one"}).value());
    CHECK(office.desk.set_password(office.root, {"local"}, stolen).error().key == "why.password_breached");
    evenhand::tests::RecordsInMemory records;
    workflow::PeopleDesk first(records, office.passwords, office.scene.clock);
    CHECK(first.add_first(Office::fresh("jo.bell"), stolen).error().key == "why.password_breached");
}

TEST_CASE("accounts are added by administrators, within their councils", "[workflow]") {
    Office office;
    auto account = Office::fresh("new.one");
    CHECK_FALSE(office.desk.add(office.scene.al, account, fine).ok());
    CHECK_FALSE(office.desk.add(office.local, account, fine).ok());
    account.grants = {{{"exampleshire"}, Role::author}};
    CHECK(office.desk.add(office.local, account, fine).ok());
    CHECK(office.last_act() == "user-add");
    CHECK(office.desk.add(office.root, account, fine).error().message.find("name is taken") !=
          std::string::npos);
    account = Office::fresh("line\nfeed");
    CHECK_FALSE(office.desk.add(office.root, account, fine).ok());
    account = Office::fresh("other");
    account.name = "two\nlines";
    CHECK_FALSE(office.desk.add(office.root, account, fine).ok());
}

TEST_CASE("a disabled account's sessions end, and nobody disables themselves", "[workflow]") {
    Office office;
    workflow::Door door(office.scene.records, office.passwords, office.scene.clock);
    REQUIRE(door.open_session(office.scene.al, "sha256:s").ok());
    CHECK_FALSE(office.desk.set_standing(office.scene.mo, office.scene.al.id, Standing::disabled).ok());
    CHECK_FALSE(office.desk.set_standing(office.root, office.root.id, Standing::disabled).ok());
    REQUIRE(office.desk.set_standing(office.root, office.scene.al.id, Standing::disabled).ok());
    CHECK(office.now("al").standing == Standing::disabled);
    CHECK(office.scene.records.session("sha256:s").value()->revoked.has_value());
    REQUIRE(office.desk.set_standing(office.root, office.scene.al.id, Standing::active).ok());
    CHECK_FALSE(door.by_session("sha256:s").value().has_value());
    CHECK(office.desk.set_standing(office.root, {"nobody"}, Standing::active).error().code ==
          base::ErrorCode::not_found);
}

TEST_CASE("roles are given and taken back", "[workflow]") {
    Office office;
    const workflow::Grant clerk{{"othertown"}, Role::clerk};
    CHECK_FALSE(office.desk.grant(office.local, office.scene.ann.id, clerk).ok());
    CHECK(office.desk.grant(office.root, office.scene.ann.id, clerk).ok());
    CHECK_FALSE(office.desk.grant(office.root, office.scene.ann.id, clerk).ok());
    CHECK(workflow::has_role(office.now("ann"), {"othertown"}, Role::clerk));
    CHECK(office.desk.take_back(office.root, office.scene.ann.id, clerk).ok());
    CHECK_FALSE(office.desk.take_back(office.root, office.scene.ann.id, clerk).ok());
    CHECK_FALSE(office.desk.take_back(office.root, office.root.id, {{}, Role::administrator}).ok());
}

TEST_CASE("a deputy is somebody else who is active", "[workflow]") {
    Office office;
    CHECK(office.desk.set_deputy(office.scene.al, office.scene.al.id, office.scene.bo.id).ok());
    CHECK(office.now("al").deputy == office.scene.bo.id);
    CHECK_FALSE(office.desk.set_deputy(office.scene.bo, office.scene.al.id, office.scene.bo.id).ok());
    CHECK_FALSE(office.desk.set_deputy(office.scene.bo, office.scene.bo.id, office.scene.bo.id).ok());
    CHECK_FALSE(office.desk.set_deputy(office.scene.bo, office.scene.bo.id, {"nobody"}).ok());
    CHECK(office.desk.set_deputy(office.scene.al, office.scene.al.id, {}).ok());
    CHECK(office.now("al").deputy.empty());
}

TEST_CASE("a new password ends the sessions and the waiting", "[workflow]") {
    Office office;
    workflow::Door door(office.scene.records, office.passwords, office.scene.clock);
    REQUIRE(door.open_session(office.scene.al, "sha256:s").ok());
    CHECK_FALSE(office.desk.set_password(office.scene.bo, office.scene.al.id, fine).ok());
    REQUIRE(office.desk.set_password(office.scene.al, office.scene.al.id, "otter velvet quarry").ok());
    CHECK_FALSE(door.by_session("sha256:s").value().has_value());
    CHECK(door.by_password(office.scene.al.id, "otter velvet quarry", "page").ok());
    CHECK_FALSE(office.desk.set_password(office.root, {"nobody"}, fine).ok());
    // Whoever sets it, and whosever it is.
    CHECK(office.desk.set_password(office.root, office.scene.al.id, "short").error().key ==
          "why.password_short");
    CHECK(office.desk.set_password(office.root, office.scene.al.id, "Exampleshire-1234").error().key ==
          "why.password_common");
}

TEST_CASE("a token is made by its person alone, and revoked by them or an administrator", "[workflow]") {
    Office office;
    workflow::ApiToken token;
    token.digest = "sha256:t";
    token.person = office.scene.al.id;
    token.label = "CMS";
    token.scopes = {workflow::Scope::write, workflow::Scope::read, workflow::Scope::write};
    CHECK_FALSE(office.desk.add_token(office.root, token).ok());
    REQUIRE(office.desk.add_token(office.scene.al, token).ok());
    CHECK(office.scene.records.token("sha256:t").value()->scopes ==
          std::vector{workflow::Scope::read, workflow::Scope::write});
    token.digest = "sha256:u";
    token.label = "";
    CHECK_FALSE(office.desk.add_token(office.scene.al, token).ok());
    CHECK_FALSE(office.desk.revoke_token(office.scene.bo, "sha256:t").ok());
    CHECK(office.desk.revoke_token(office.root, "sha256:t").ok());
    CHECK(office.desk.revoke_token(office.root, "sha256:x").error().code == base::ErrorCode::not_found);
}

TEST_CASE("settings are an administrator's", "[workflow]") {
    Office office;
    const workflow::Setting setting{{"exampleshire"}, "look-within-hours", "24"};
    CHECK_FALSE(office.desk.set_setting(office.scene.al, setting).ok());
    CHECK(office.desk.set_setting(office.local, setting).ok());
    CHECK_FALSE(office.desk.set_setting(office.local, {{}, "look-within-hours", "24"}).ok());
    CHECK_FALSE(office.desk.set_setting(office.root, {{}, "look-within-hours", "never"}).ok());
}
