#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/identifiers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace evenhand::workflow {

/// Something that happened, before it has its place in the chain.
struct Fact {
    Instant at{};
    PersonId who;          ///< empty: nobody signed in (a refused sign-in, a guest)
    CouncilId council;     ///< empty: the installation
    std::string act;       ///< "approve", "sign-in", "refused", "export", "user-disable" …
    SubmissionId subject;  ///< 0: not about a submission
    /// What else an auditor needs: digests, states, reasons. Sorted by key, no key twice.
    std::vector<std::pair<std::string, std::string>> details;

    [[nodiscard]] std::string_view detail(std::string_view key) const noexcept;  ///< empty: none
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Puts the detail in its place; a key that is there already is a Bug.
void add_detail(Fact& fact, std::string key, std::string value);

/// A fact in the chain: each entry holds the digest of the one before it.
struct Entry {
    std::int64_t number = 0;  ///< from 1 upwards without a gap
    Fact fact;
    std::string previous;  ///< the digest of entry number - 1; `chain_start()` for the first
    std::string digest;    ///< link_digest of the three
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// What the first entry follows.
std::string_view chain_start();

/// Where a chain ends: what an anchor outside keeps.
struct Head {
    std::int64_t number = 0;  ///< 0: no entry yet
    std::string digest;       ///< of that entry; chain_start() where there is none
    friend bool operator==(const Head&, const Head&) = default;
};
Head start_of_chain();

/// The bytes that stand for what happened. A field a line as `name=bytes:value`, so that no value can pass
/// for another field. The form never changes; another one gets another first line.
std::string content_of(const Fact& fact);
std::string content_digest(const Fact& fact);

/// The digest of an entry: of its number, of the digest before it and of its content's digest. So a chain can
/// be verified by somebody who may not read every entry.
std::string link_digest(std::int64_t number, const std::string& previous, const std::string& content);

/// An entry without what happened: enough to verify the chain around the entries that one may read.
struct Link {
    std::int64_t number = 0;
    std::string previous;
    std::string content;  ///< content_digest of its fact
    std::string digest;
    friend bool operator==(const Link&, const Link&) = default;
};
Link link_of(const Entry& entry);

/// The fact as the next entry after `head`. Stores call it inside the transaction that read the head.
Entry sealed(Fact fact, const Head& head);

/// Reads entries in order and keeps the first thing that is wrong.
class ChainVerifier {
  public:
    /// Starts after `head`: an anchor, or start_of_chain().
    explicit ChainVerifier(Head head);

    /// Whether all is well so far.
    bool read(const Entry& entry);
    bool read(const Link& link);

    struct Break {
        std::int64_t number = 0;  ///< where the first entry that does not fit should stand
        std::string why;          ///< a sentence
    };
    [[nodiscard]] const std::optional<Break>& first_break() const noexcept { return break_; }
    [[nodiscard]] const Head& head() const noexcept { return head_; }
    /// Entries whose clock stood before that of the entry before them: no break, but worth a look.
    [[nodiscard]] const std::vector<std::int64_t>& clock_set_back() const noexcept { return set_back_; }

  private:
    Head head_;
    std::optional<Instant> last_;
    std::optional<Break> break_;
    std::vector<std::int64_t> set_back_;
};

/// A head as one line for a file, a mail or a webhook: "2027-04-08T06:00:00Z 1234 sha256:…".
struct Anchor {
    Instant at{};
    Head head;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};
std::string line_of(const Anchor& anchor);
base::Result<Anchor> parse_anchor(std::string_view line);

/// An entry as one line of JSON without its line feed, and back; what evidence packs hold.
std::string to_json_line(const Entry& entry);
base::Result<Entry> parse_entry(std::string_view json, const std::string& file);
std::string to_json_line(const Link& link);
base::Result<Link> parse_link(std::string_view json, const std::string& file);

}  // namespace evenhand::workflow
