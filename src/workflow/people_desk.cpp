#include "evenhand/workflow/people_desk.hpp"

#include "evenhand/workflow/address_token.hpp"
#include "evenhand/workflow/new_password.hpp"
#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/saying.hpp"
#include "evenhand/workflow/settings.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

base::Error refused(std::string_view key, Details details = {}) {
    return saying(base::ErrorCode::refused, key, std::move(details));
}

/// An administrator of that council; an empty council asks for one of the installation.
base::Result<base::Done> need_administrator(const Account& who, const CouncilId& council) {
    if (has_role(who, council, Role::administrator)) {
        return base::Done{};
    }
    return council.empty() ? refused("why.needs_administrator")
                           : refused("why.needs_administrator_of", {{"council", council.value}});
}

base::Result<base::Done> need_self_or_administrator(const Account& who, const PersonId& id) {
    return who.id == id && who.standing == Standing::active ? base::Result<base::Done>(base::Done{})
                                                            : need_administrator(who, {});
}

base::Error about(const Grant& grant, const PersonId& id, std::string_view in_council,
                  std::string_view everywhere) {
    const Details details{
        {"who", id.value}, {"roles", std::string(word(grant.role))}, {"council", grant.council.value}};
    return refused(grant.council.empty() ? everywhere : in_council, details);
}

std::string in_words(const Grant& grant) {
    return std::string(word(grant.role)) +
           (grant.council.empty() ? " everywhere" : " of " + grant.council.value);
}

bool is_text(const std::string& text) {
    constexpr std::size_t longest = 200;
    return text.size() <= longest && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20U || c == '\x7F';
           });
}

base::Result<base::Done> check_account(const Account& account) {
    if (!is_person_id(account.id.value)) {
        return refused("why.no_name", {{"name", account.id.value}});
    }
    if (account.name.empty() || !is_text(account.name) || !is_text(account.email)) {
        return refused("why.person_no_text");
    }
    return base::Done{};
}

}  // namespace

PeopleDesk::PeopleDesk(Records& records, const Passwords& passwords, const base::Clock& clock)
    : records_(records), passwords_(passwords), clock_(clock) {}

base::Result<Account> PeopleDesk::find(const PersonId& id) {
    EVENHAND_TRY(auto account, records_.account(id));
    if (!account) {
        return saying(base::ErrorCode::not_found, "why.no_account", {{"name", id.value}});
    }
    return std::move(*account);
}

base::Result<base::Done> PeopleDesk::note(const Account& who, const std::string& act,
                                          std::vector<std::pair<std::string, std::string>> details,
                                          std::vector<Write> writes) {
    Fact fact = with_details({clock_.now(), who.id, {}, act, {}, {}}, std::move(details));
    EVENHAND_TRY(const Recorded recorded, records_.record({std::move(writes), {std::move(fact)}}));
    if (recorded.outcome == Recorded::Outcome::somebody_was_faster) {
        return refused("why.faster_or_taken");
    }
    return base::Done{};
}

base::Result<std::string> PeopleDesk::new_hash(const Account& account, const std::string& password) const {
    if (const auto why = why_not_password(password, account)) {
        return refused(*why);
    }
    EVENHAND_TRY(const bool breached, passwords_.is_breached(password));
    if (breached) {
        return refused("why.password_breached");
    }
    return passwords_.hashed(password);
}

base::Result<base::Done> PeopleDesk::add_first(Account account, const std::string& password) {
    EVENHAND_TRY_DONE(check_account(account));
    EVENHAND_TRY(const auto so_far, records_.accounts());
    if (!so_far.empty()) {
        return refused("why.accounts_already");
    }
    account.version = 0;
    account.created = clock_.now();
    account.grants = {{{}, Role::administrator}};
    EVENHAND_TRY(std::string hash, new_hash(account, password));
    // Whoever installs is nobody yet: the entry names the account itself.
    return note(account, "user-first", {{"user", account.id.value}},
                {PutAccount{account}, PutPassword{account.id, std::move(hash)}});
}

base::Result<base::Done> PeopleDesk::add(const Account& who, Account account, const std::string& password) {
    EVENHAND_TRY_DONE(check_account(account));
    const bool of_one_council = account.grants.size() == 1 && !account.grants[0].council.empty();
    EVENHAND_TRY_DONE(need_administrator(who, of_one_council ? account.grants[0].council : CouncilId{}));
    account.version = 0;
    account.created = clock_.now();
    std::string roles;
    for (const Grant& grant : account.grants) {
        roles += (roles.empty() ? "" : ", ") + in_words(grant);
    }
    EVENHAND_TRY(std::string hash, new_hash(account, password));
    return note(who, "user-add", {{"user", account.id.value}, {"roles", roles}},
                {PutAccount{account}, PutPassword{account.id, std::move(hash)}});
}

base::Result<base::Done> PeopleDesk::set_standing(const Account& who, const PersonId& id, Standing standing) {
    EVENHAND_TRY_DONE(need_administrator(who, {}));
    if (who.id == id) {
        return refused("why.not_oneself");
    }
    EVENHAND_TRY(Account account, find(id));
    account.standing = standing;
    std::vector<Write> writes{PutAccount{account}};
    if (standing == Standing::disabled) {
        writes.push_back(RevokeSessionsOf{id, clock_.now()});
    }
    return note(who, standing == Standing::disabled ? "user-disable" : "user-enable", {{"user", id.value}},
                std::move(writes));
}

base::Result<base::Done> PeopleDesk::grant(const Account& who, const PersonId& id, const Grant& grant) {
    EVENHAND_TRY_DONE(need_administrator(who, grant.council));
    EVENHAND_TRY(Account account, find(id));
    const auto place = std::ranges::lower_bound(account.grants, grant);
    if (place != account.grants.end() && *place == grant) {
        return about(grant, id, "why.has_role", "why.has_role_everywhere");
    }
    account.grants.insert(place, grant);
    return note(who, "user-grant", {{"user", id.value}, {"role", in_words(grant)}}, {PutAccount{account}});
}

base::Result<base::Done> PeopleDesk::take_back(const Account& who, const PersonId& id, const Grant& grant) {
    EVENHAND_TRY_DONE(need_administrator(who, grant.council));
    if (who.id == id && grant.role == Role::administrator) {
        return refused("why.keeps_administrator");
    }
    EVENHAND_TRY(Account account, find(id));
    if (std::erase(account.grants, grant) == 0) {
        return about(grant, id, "why.lacks_role", "why.lacks_role_everywhere");
    }
    return note(who, "user-ungrant", {{"user", id.value}, {"role", in_words(grant)}}, {PutAccount{account}});
}

base::Result<base::Done> PeopleDesk::set_deputy(const Account& who, const PersonId& id,
                                                const PersonId& deputy) {
    EVENHAND_TRY_DONE(need_self_or_administrator(who, id));
    EVENHAND_TRY(Account account, find(id));
    if (!deputy.empty()) {
        EVENHAND_TRY(const Account named, find(deputy));
        if (named.standing == Standing::disabled || deputy == id) {
            return refused("why.no_deputy", {{"deputy", deputy.value}, {"who", id.value}});
        }
    }
    account.deputy = deputy;
    return note(who, "user-deputy", {{"user", id.value}, {"deputy", deputy.value}}, {PutAccount{account}});
}

base::Result<base::Done> PeopleDesk::set_password(const Account& who, const PersonId& id,
                                                  const std::string& password) {
    EVENHAND_TRY_DONE(need_self_or_administrator(who, id));
    EVENHAND_TRY(const Account account, find(id));
    EVENHAND_TRY(std::string hash, new_hash(account, password));
    return note(who, "user-password", {{"user", id.value}},
                {PutPassword{id, std::move(hash)}, RevokeSessionsOf{id, clock_.now()}, ClearFailures{id}});
}

base::Result<base::Done> PeopleDesk::add_token(const Account& who, ApiToken token) {
    // A token acts as its person, so not even an administrator makes one for somebody else.
    if (who.id != token.person) {
        return refused("why.token_of_other", {{"who", token.person.value}});
    }
    if (token.label.empty() || !is_text(token.label)) {
        return refused("why.token_label");
    }
    EVENHAND_TRY_DONE(check_address(who, token));
    std::ranges::sort(token.scopes);
    token.scopes.erase(std::unique(token.scopes.begin(), token.scopes.end()), token.scopes.end());
    token.created = clock_.now();
    std::string scopes;
    for (const Scope scope : token.scopes) {
        scopes += (scopes.empty() ? "" : ", ") + std::string(word(scope));
    }
    return note(
        who, "token-add",
        {{"user", token.person.value}, {"label", token.label}, {"scopes", scopes}, {"token", token.digest}},
        {AddToken{token}});
}

base::Result<base::Done> PeopleDesk::revoke_token(const Account& who, const std::string& digest) {
    EVENHAND_TRY(const auto token, records_.token(digest));
    if (!token) {
        return saying(base::ErrorCode::not_found, "why.no_token");
    }
    EVENHAND_TRY_DONE(need_self_or_administrator(who, token->person));
    return note(who, "token-revoke", {{"user", token->person.value}, {"token", digest}},
                {RevokeToken{digest, clock_.now()}});
}

base::Result<base::Done> PeopleDesk::set_setting(const Account& who, const Setting& setting) {
    EVENHAND_TRY_DONE(need_administrator(who, setting.council));
    EVENHAND_TRY_DONE(check_setting(setting));
    return note(who, "setting",
                {{"of", setting.council.value}, {"key", setting.key}, {"value", setting.value}},
                {PutSetting{setting}});
}

}  // namespace evenhand::workflow
