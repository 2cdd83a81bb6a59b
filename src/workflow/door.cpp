#include "evenhand/workflow/door.hpp"

#include "evenhand/workflow/address_token.hpp"
#include "evenhand/workflow/note.hpp"
#include "evenhand/workflow/saying.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

/// Of tokens, which programs show: no page tells it.
base::Error refused(std::string why, std::string mend) {
    return {base::ErrorCode::refused, std::move(why), std::move(mend), {}};
}

}  // namespace

Door::Door(Records& records, const Passwords& passwords, const base::Clock& clock)
    : records_(records), passwords_(passwords), clock_(clock) {}

base::Result<base::Done> Door::note(const PersonId& who, const std::string& act, const std::string& why,
                                    std::vector<Write> writes) {
    return workflow::note(records_, with_details({clock_.now(), who, {}, act, {}, {}}, {{"how", why}}),
                          std::move(writes));
}

base::Result<Account> Door::by_password(const PersonId& person, const std::string& password,
                                        const std::string& way) {
    if (!is_person_id(person.value)) {
        return saying(base::ErrorCode::refused, "why.wrong_password");
    }
    const Instant now = clock_.now();
    EVENHAND_TRY(const SignIns so_far, records_.sign_ins(person));
    // A clock that was set back must not shut somebody out until it has caught up.
    const bool throttled = so_far.failures > 0 && so_far.last_failure <= now && now < next_attempt(so_far);
    if (throttled) {
        EVENHAND_TRY_DONE(note(person, "sign-in-refused", "too many failures, " + way, {}));
        const auto wait = next_attempt(so_far) - now;
        return saying(base::ErrorCode::refused, "why.too_many_passwords",
                      {{"seconds", std::to_string(wait.count())}});
    }
    EVENHAND_TRY(const auto account, records_.account(person));
    EVENHAND_TRY(const auto hash, records_.password(person));
    const bool match = passwords_.match(hash, password);
    if (!match || !account) {
        EVENHAND_TRY_DONE(
            note(person, "sign-in-refused", "wrong name or password, " + way, {CountFailure{person, now}}));
        return saying(base::ErrorCode::refused, "why.wrong_password");
    }
    if (account->standing == Standing::disabled) {
        EVENHAND_TRY_DONE(note(person, "sign-in-refused", "the account is disabled, " + way, {}));
        return saying(base::ErrorCode::refused, "why.account_disabled");
    }
    EVENHAND_TRY_DONE(note(person, "sign-in", way, {ClearFailures{person}}));
    return *account;
}

base::Result<TokenHolder> Door::holder_of(const std::string& digest) {
    EVENHAND_TRY(const auto token, records_.token(digest));
    const Instant now = clock_.now();
    if (!token || token->revoked || (token->expires && *token->expires <= now)) {
        EVENHAND_TRY_DONE(note(token ? token->person : PersonId{}, "sign-in-refused",
                               "an unknown, revoked or expired token", {}));
        return refused("the token is not valid, or was revoked, or its time is over", "use another one");
    }
    EVENHAND_TRY(const auto account, records_.account(token->person));
    if (!account || account->standing == Standing::disabled) {
        EVENHAND_TRY_DONE(note(token->person, "sign-in-refused", "the account of a token is disabled", {}));
        return refused("the account of this token is disabled", "ask an administrator");
    }
    return TokenHolder{*account, token->label, token->scopes};
}

base::Result<Account> Door::by_token(const std::string& digest, Scope needed) {
    EVENHAND_TRY(auto holder, holder_of(digest));
    const bool narrow = address_label(holder.label).has_value();
    const bool reads = needed == Scope::read && !narrow;
    if (!reads && std::ranges::count(holder.scopes, needed) == 0) {
        EVENHAND_TRY_DONE(note(holder.who.id, "sign-in-refused",
                               "the token '" + holder.label + "' lacks " + std::string(word(needed)), {}));
        return refused("the token does not have the scope " + std::string(word(needed)),
                       "use one that has it");
    }
    return std::move(holder.who);
}

base::Result<std::optional<Account>> Door::by_session(const std::string& digest) {
    EVENHAND_TRY(const auto session, records_.session(digest));
    if (!session || session->revoked || session->expires <= clock_.now()) {
        return std::optional<Account>{};
    }
    EVENHAND_TRY(auto account, records_.account(session->person));
    if (account && account->standing == Standing::disabled) {
        account.reset();
    }
    return account;
}

base::Result<base::Done> Door::open_session(const Account& who, const std::string& digest) {
    const Instant now = clock_.now();
    return note(who.id, "session-open", "page", {AddSession{{digest, who.id, now, now + session_lasts, {}}}});
}

base::Result<base::Done> Door::close_session(const Account& who, const std::string& digest) {
    return note(who.id, "session-close", "page", {RevokeSession{digest, clock_.now()}});
}

}  // namespace evenhand::workflow
