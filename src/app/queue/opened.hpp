#pragma once

#include "app/console.hpp"
#include "app/options.hpp"
#include "evenhand/base/result.hpp"
#include "evenhand/secrets/breached_list.hpp"
#include "evenhand/store/opening.hpp"
#include "evenhand/workflow/access.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/door.hpp"
#include "evenhand/workflow/knowledge_rules.hpp"
#include "evenhand/workflow/ports.hpp"

#include <memory>
#include <optional>
#include <string>

namespace evenhand::app {

/// The options of every command that works on a queue, to be put among a command's own.
inline constexpr Option store_option{"store"};
inline constexpr Option as_option{"as"};
inline constexpr Option password_option{"password-file"};
inline constexpr Option breached_option{"breached-passwords"};
inline constexpr Option council_option{"council"};
inline constexpr Option format_option{"format"};

/// The passwords of people, by Argon2id.
class ArgonPasswords final : public workflow::Passwords {
  public:
    /// `breached`: what new passwords must not be among.
    explicit ArgonPasswords(std::optional<secrets::BreachedList> breached = std::nullopt);
    [[nodiscard]] base::Result<std::string> hashed(const std::string& password) const override;
    [[nodiscard]] bool match(const std::optional<std::string>& hash,
                             const std::string& password) const override;
    [[nodiscard]] base::Result<bool> is_breached(const std::string& password) const override;

  private:
    std::optional<secrets::BreachedList> breached_;
};

/// With the list that --breached-passwords names, where it names one.
base::Result<ArgonPasswords> passwords_of(const Options& options);

/// Where --store says that the queue lies.
base::Result<store::Opening> opening_of(const Options& options, store::Missing missing);

/// The first line of --password-file, or what is typed at the terminal without an echo. ErrorCode::usage
/// where there is neither. `question` is what the terminal asks.
base::Result<std::string> password_from(const Options& options, const std::string& question);

/// Signs in: by the token in the environment's EVENHAND_TOKEN, else as --as with a password.
base::Result<workflow::Account> sign_in(const Options& options, workflow::Records& records,
                                        const base::Clock& clock, workflow::Scope needed);

/// The rules of --council; none where it is not given.
base::Result<std::unique_ptr<workflow::KnowledgeRules>> rules_of(const Options& options);

/// The slug of --council's file; ErrorCode::usage where none is given.
base::Result<workflow::CouncilId> council_of(const Options& options);

/// A queue with somebody at it.
struct Opened {
    std::unique_ptr<workflow::Records> records;
    workflow::Account who;
    std::unique_ptr<workflow::KnowledgeRules> rules;
};
base::Result<Opened> open_queue(const Options& options, const Console& console, workflow::Scope needed);

/// Whether --format asks for JSON; ErrorCode::usage for what is neither text nor json.
enum class Form : std::uint8_t { text, json };
base::Result<Form> form_of(const Options& options);

/// A number from 1 upwards; ErrorCode::usage names `what`.
base::Result<std::int64_t> number_of(const std::string& text, const std::string& what);

}  // namespace evenhand::app
