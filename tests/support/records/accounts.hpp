#pragma once

#include "support/records/things.hpp"

#include <vector>

/// Of accounts and of what lets people in.
namespace evenhand::tests::records_contract {

inline void accounts_have_versions_and_unique_names(workflow::Records& records) {
    workflow::Account account{
        {"jo.bell"},
        0,
        "Jo “Bell”",
        "jo@example.org",
        workflow::Standing::active,
        {"sam"},
        {{{""}, workflow::Role::administrator}, {{"exampleshire"}, workflow::Role::clerk}},
        moment(0)};
    const auto put = [&](const workflow::Account& next) {
        return good(records.record({{workflow::PutAccount{next}}, {fact("user-add")}})).outcome;
    };
    CHECK(put(account) == workflow::Recorded::Outcome::done);
    CHECK(put(account) == workflow::Recorded::Outcome::somebody_was_faster);
    account.version = 1;
    CHECK(good(records.account({"jo.bell"})) == account);
    account.standing = workflow::Standing::disabled;
    account.deputy = {};
    account.grants.clear();
    CHECK(put(account) == workflow::Recorded::Outcome::done);
    CHECK(put(account) == workflow::Recorded::Outcome::somebody_was_faster);
    ++account.version;
    CHECK(good(records.account({"jo.bell"})) == account);
    workflow::Account other = account;
    other.id = {"al"};
    other.version = 0;
    CHECK(put(other) == workflow::Recorded::Outcome::done);
    other.version = 1;
    CHECK(good(records.accounts()) == std::vector{other, account});

    const auto password = [&](const std::string& person, const std::string& hash) {
        return good(records.record({{workflow::PutPassword{{person}, hash}}, {fact("password")}})).outcome;
    };
    CHECK(password("al", "$argon2id$1") == workflow::Recorded::Outcome::done);
    CHECK(password("al", "$argon2id$2") == workflow::Recorded::Outcome::done);
    CHECK(good(records.password({"al"})) == "$argon2id$2");
    CHECK(password("nobody", "$") == workflow::Recorded::Outcome::somebody_was_faster);
}

inline void failures_sessions_tokens_links_and_settings_are_kept(workflow::Records& records) {
    const auto done = [&](workflow::Write write) {
        return good(records.record({{std::move(write)}, {fact("x")}})).outcome ==
               workflow::Recorded::Outcome::done;
    };
    CHECK(done(workflow::CountFailure{{"al"}, moment(1)}));
    CHECK(done(workflow::CountFailure{{"al"}, moment(2)}));
    CHECK(good(records.sign_ins({"al"})) == workflow::SignIns{{"al"}, 2, moment(2)});
    CHECK(done(workflow::ClearFailures{{"al"}}));
    CHECK(good(records.sign_ins({"al"})).failures == 0);

    workflow::Session session{"sha256:s1", {"al"}, moment(1), moment(60), {}};
    workflow::Session second{"sha256:s2", {"al"}, moment(2), moment(60), {}};
    CHECK(done(workflow::AddSession{session}));
    CHECK(done(workflow::AddSession{second}));
    CHECK(good(records.session("sha256:s1")) == session);
    CHECK(done(workflow::RevokeSession{"sha256:s1", moment(3)}));
    CHECK(done(workflow::RevokeSessionsOf{{"al"}, moment(4)}));
    session.revoked = moment(3);
    second.revoked = moment(4);
    CHECK(good(records.session("sha256:s1")) == session);
    CHECK(good(records.session("sha256:s2")) == second);

    workflow::ApiToken token{
        "sha256:t", {"al"}, "website “CMS”", {workflow::Scope::read, workflow::Scope::decide}, moment(1),
        {},         {}};
    workflow::ApiToken older{"sha256:u", {"al"}, "old", {}, moment(0), moment(9), {}};
    CHECK(done(workflow::AddToken{token}));
    CHECK(done(workflow::AddToken{older}));
    CHECK_FALSE(done(workflow::AddToken{token}));
    CHECK(good(records.token("sha256:t")) == token);
    CHECK(good(records.tokens({"al"})) == std::vector{older, token});
    CHECK(done(workflow::RevokeToken{"sha256:t", moment(5)}));
    CHECK(good(records.token("sha256:t"))->revoked == moment(5));

    const auto submission = begin(records, "Library");
    workflow::GuestLink link{"sha256:l", submission.id, {1},       workflow::GuestLink::Asks::facts,
                             "Dr Guest", {"al"},        moment(1), moment(9),
                             {}};
    CHECK(done(workflow::AddLink{link}));
    CHECK(good(records.link("sha256:l")) == link);
    CHECK(good(records.links(submission.id)) == std::vector{link});
    CHECK(good(records.links({submission.id.value + 1})).empty());
    CHECK(done(workflow::UseLink{"sha256:l", moment(2)}));
    CHECK_FALSE(done(workflow::UseLink{"sha256:l", moment(3)}));
    CHECK_FALSE(done(workflow::UseLink{"sha256:none", moment(3)}));
    link.used = moment(2);
    CHECK(good(records.link("sha256:l")) == link);

    CHECK(done(workflow::PutSetting{{{"exampleshire"}, "look-within-hours", "24"}}));
    CHECK(done(workflow::PutSetting{{{"exampleshire"}, "look-within-hours", "48"}}));
    CHECK(done(workflow::PutSetting{{{}, "look-within-hours", "72"}}));
    CHECK(good(records.setting({"exampleshire"}, "look-within-hours")) == "48");
    CHECK(good(records.setting({}, "look-within-hours")) == "72");
}

}  // namespace evenhand::tests::records_contract
