#pragma once

#include "evenhand/base/clock.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/ports.hpp"

#include <optional>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// A port: what proves that somebody is who they say. Takes as long for a wrong password as for a right one.
class Passwords {
  public:
    virtual ~Passwords() = default;
    [[nodiscard]] virtual base::Result<std::string> hashed(const std::string& password) const = 0;
    /// No hash: a name that does not exist or has no password; never a match, and as slow.
    [[nodiscard]] virtual bool match(const std::optional<std::string>& hash,
                                     const std::string& password) const = 0;
    /// Whether it is known to have been stolen somewhere; asked of new passwords alone. Without a list to
    /// ask: no.
    [[nodiscard]] virtual base::Result<bool> is_breached(const std::string& password) const = 0;
};

/// Whoever has a token, and what it is good for.
struct TokenHolder {
    Account who;
    std::string label;  ///< what the token is for
    std::vector<Scope> scopes;
};

/// Lets people in. Every sign-in and every refusal is in the audit; what is refused does not tell whether the
/// name exists.
class Door {
  public:
    Door(Records& records, const Passwords& passwords, const base::Clock& clock);

    /// ErrorCode::refused: a wrong name or password, a disabled account, or too many failures before
    /// (workflow::next_attempt). `way` names the door in the audit: "command line", "page".
    base::Result<Account> by_password(const PersonId& person, const std::string& password,
                                      const std::string& way);

    /// By a token whose secret has this digest; ErrorCode::refused where it is unknown, revoked or expired,
    /// its account is disabled, or `needed` is not among its scopes.
    base::Result<Account> by_token(const std::string& digest, Scope needed);
    /// The same for a caller that asks for the scopes itself, act by act.
    base::Result<TokenHolder> holder_of(const std::string& digest);

    /// Whoever has this session, as their account stands now; nobody where it is unknown, revoked or expired,
    /// or the account was disabled since.
    base::Result<std::optional<Account>> by_session(const std::string& digest);
    base::Result<base::Done> open_session(const Account& who, const std::string& digest);
    base::Result<base::Done> close_session(const Account& who, const std::string& digest);

  private:
    base::Result<base::Done> note(const PersonId& who, const std::string& act, const std::string& why,
                                  std::vector<Write> writes);

    Records& records_;
    const Passwords& passwords_;
    const base::Clock& clock_;
};

/// How long a session lasts.
inline constexpr std::chrono::hours session_lasts{10};

}  // namespace evenhand::workflow
