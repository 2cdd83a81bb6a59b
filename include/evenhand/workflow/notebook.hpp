#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace evenhand::workflow {

/// The answer to an act that a program asked for with a key, so that asking again is answered and not done
/// again.
struct KeptReply {
    int status = 0;
    std::string content_type;
    std::string location;  ///< may be empty
    std::string body;
    friend bool operator==(const KeptReply&, const KeptReply&) = default;
};

/// Who asked what with which key. The key is the program's; two persons may use the same one.
struct ReplyKey {
    PersonId person;
    std::string key;
    std::string request;  ///< the digest of all that was asked
};

/// What became of asking for the right to do what stands under a key.
struct Turn {
    enum class Kind : std::uint8_t {
        yours,      ///< nobody did it yet; keep_reply or forget_reply comes next
        done,       ///< `reply` is the answer
        under_way,  ///< somebody does it just now
        acted,      ///< it was done to `submission`, and whoever did it was killed before the reply was kept
        another_request,  ///< the key was used for something else
    };
    Kind kind = Kind::yours;
    KeptReply reply;
    SubmissionId submission{};
};

/// How long a reply is kept.
inline constexpr std::chrono::hours reply_kept{24};
/// After this a turn that was neither kept nor forgotten is given to the next: whoever had it was killed.
inline constexpr std::chrono::seconds turn_lasts{60};

/// A port: what the service remembers between two requests and what is no act, so that the audit has no entry
/// of it. Durable, shared by all machines at one store, and safe from several threads. An Error means that
/// the store cannot be reached.
class Notebook {
  public:
    virtual ~Notebook() = default;

    /// What is older than reply_kept is as if it had never been.
    [[nodiscard]] virtual base::Result<Turn> take_turn(const ReplyKey& key, Instant now) = 0;
    [[nodiscard]] virtual base::Result<base::Done> keep_reply(const ReplyKey& key,
                                                              const KeptReply& reply) = 0;
    /// It was not done: the next may try again. Where a deed says otherwise (NoteActed), that stands.
    [[nodiscard]] virtual base::Result<base::Done> forget_reply(const ReplyKey& key) = 0;

    /// When the session of this digest last asked for something; nothing where it was never noted, or its
    /// note is older than two days.
    [[nodiscard]] virtual base::Result<std::optional<Instant>> last_seen(const std::string& digest) = 0;
    [[nodiscard]] virtual base::Result<base::Done> note_seen(const std::string& digest, Instant now) = 0;
};

}  // namespace evenhand::workflow
