#pragma once

#include "evenhand/workflow/identifiers.hpp"
#include "evenhand/workflow/state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::workflow {

/// How often somebody failed to sign in since they last did. Kept for names without an account too, so that
/// an answer does not tell which names exist.
struct SignIns {
    PersonId person;
    std::int64_t failures = 0;
    Instant last_failure{};
    friend bool operator==(const SignIns&, const SignIns&) = default;
};

/// The moment from which another attempt is heard: at once for the first three failures, then 2 s, 4 s … up
/// to 15 minutes.
Instant next_attempt(const SignIns& so_far);

/// Somebody is signed in. Only the digest of the secret is kept.
struct Session {
    std::string digest;  ///< base::sha256 of the secret
    PersonId person;
    Instant opened{};
    Instant expires{};
    std::optional<Instant> revoked;
    friend bool operator==(const Session&, const Session&) = default;
};

/// What a token may be used for. Reading is in every scope.
enum class Scope : std::uint8_t { read, write, decide, administer };
std::string_view word(Scope scope);
std::optional<Scope> scope_named(std::string_view word);
/// What a token needs for the act on a submission: decide for what lets a text out or holds it back.
Scope scope_of(Act act);

/// A secret for programs, with the rights of a person within its scopes.
struct ApiToken {
    std::string digest;  ///< base::sha256 of the secret
    PersonId person;
    std::string label;          ///< what it is for
    std::vector<Scope> scopes;  ///< sorted, none twice
    Instant created{};
    std::optional<Instant> expires;
    std::optional<Instant> revoked;
    friend bool operator==(const ApiToken&, const ApiToken&) = default;
};

/// Lets a person without an account comment on one revision, once. It never approves.
struct GuestLink {
    std::string digest;  ///< base::sha256 of the secret in the link
    SubmissionId submission;
    RevisionNumber revision;
    enum class Asks : std::uint8_t { comment, facts };
    Asks asks = Asks::comment;
    std::string guest;  ///< the person's name
    PersonId made_by;
    Instant made{};
    Instant expires{};
    std::optional<Instant> used;  ///< or withdrawn
    friend bool operator==(const GuestLink&, const GuestLink&) = default;
};
std::string_view word(GuestLink::Asks asks);  ///< "comment", "facts"
std::optional<GuestLink::Asks> asks_named(std::string_view word);

/// A value that an administrator sets while the program runs ("look-within-hours").
struct Setting {
    CouncilId council;  ///< empty: the installation
    std::string key;
    std::string value;
    friend bool operator==(const Setting&, const Setting&) = default;
};

}  // namespace evenhand::workflow
