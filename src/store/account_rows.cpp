#include "store/account_rows.hpp"

#include "store/cells.hpp"
#include "store/statements.hpp"

#include <algorithm>
#include <map>

namespace evenhand::store {
namespace {

using base::Result;
using workflow::Account;

Account read_account(RowReader& reader) {
    Account account;
    account.id = {reader.text()};
    account.version = reader.integer();
    account.name = reader.text();
    account.email = reader.text();
    account.standing = word_of(reader, workflow::standing_named);
    account.deputy = {reader.text()};
    account.created = instant(reader.integer());
    return account;
}

workflow::Grant read_grant(RowReader& reader) {
    workflow::Grant grant;
    grant.council = {reader.text()};
    grant.role = word_of(reader, workflow::role_named);
    return grant;
}

}  // namespace

Result<bool> put(Connection& connection, const workflow::PutAccount& write) {
    const auto& a = write.account;
    EVENHAND_TRY(const bool fits,
                 touched(a.version == 0
                             ? connection.run(statements::account_insert,
                                              {cell(a.id), cell(a.name), cell(a.email),
                                               cell(word(a.standing)), cell(a.deputy), cell(a.created)})
                             : connection.run(statements::account_update,
                                              {cell(a.id), cell(a.version), cell(a.name), cell(a.email),
                                               cell(word(a.standing)), cell(a.deputy), cell(a.created)})));
    if (!fits) {
        return false;
    }
    EVENHAND_TRY(const auto cleared, connection.run(statements::account_roles_clear, {cell(a.id)}));
    static_cast<void>(cleared);  // how many roles there were matters to nobody
    for (const auto& grant : a.grants) {
        EVENHAND_TRY(const auto granted,
                     connection.run(statements::account_role_insert,
                                    {cell(a.id), cell(grant.council), cell(word(grant.role))}));
        base::ensure(granted.changed == 1, "a role was not recorded");
    }
    return true;
}

Result<bool> put(Connection& connection, const workflow::PutPassword& write) {
    return touched(connection.run(statements::password_update, {cell(write.person), cell(write.hash)}));
}

Result<bool> put(Connection& connection, const workflow::CountFailure& write) {
    return touched(connection.run(statements::sign_in_count_failure, {cell(write.person), cell(write.at)}));
}

Result<bool> put(Connection& connection, const workflow::ClearFailures& write) {
    EVENHAND_TRY(const auto cleared, connection.run(statements::sign_in_clear, {cell(write.person)}));
    static_cast<void>(cleared);  // there may have been none
    return true;
}

Result<std::optional<Account>> find_account(Connection& connection, const workflow::PersonId& id) {
    EVENHAND_TRY(auto account, one<Account>(connection.run(statements::account_find, {cell(id)}),
                                            "an account", read_account));
    if (account) {
        EVENHAND_TRY(account->grants,
                     each<workflow::Grant>(connection.run(statements::account_roles, {cell(id)}), "a role",
                                           read_grant));
        std::sort(account->grants.begin(), account->grants.end());
    }
    return account;
}

Result<std::vector<Account>> list_accounts(Connection& connection) {
    EVENHAND_TRY(auto accounts,
                 each<Account>(connection.run(statements::account_list), "an account", read_account));
    using Held = std::pair<std::string, workflow::Grant>;
    EVENHAND_TRY(const auto held,
                 each<Held>(connection.run(statements::account_roles_list), "a role", [](RowReader& reader) {
                     auto person = reader.text();
                     return Held(std::move(person), read_grant(reader));
                 }));
    std::map<std::string, std::vector<workflow::Grant>> grants;
    for (const auto& [person, grant] : held) {
        grants[person].push_back(grant);
    }
    for (auto& account : accounts) {
        account.grants = std::move(grants[account.id.value]);
        std::sort(account.grants.begin(), account.grants.end());
    }
    // Here and not in the statement: a server sorts as its own language does.
    std::sort(accounts.begin(), accounts.end(),
              [](const Account& left, const Account& right) { return left.id < right.id; });
    return accounts;
}

Result<std::optional<std::string>> find_password(Connection& connection, const workflow::PersonId& id) {
    using Found = std::optional<std::string>;
    EVENHAND_TRY(auto found, one<Found>(connection.run(statements::password_find, {cell(id)}), "a password",
                                        [](RowReader& reader) { return reader.optional_text(); }));
    return found.value_or(Found());
}

Result<workflow::SignIns> find_sign_ins(Connection& connection, const workflow::PersonId& id) {
    EVENHAND_TRY(auto found,
                 one<workflow::SignIns>(connection.run(statements::sign_in_find, {cell(id)}),
                                        "the failures to sign in", [&](RowReader& reader) {
                                            const auto failures = reader.integer();
                                            return workflow::SignIns{id, failures, instant(reader.integer())};
                                        }));
    return found.value_or(workflow::SignIns{id, 0, {}});
}

}  // namespace evenhand::store
