#pragma once

#include "evenhand/base/result.hpp"
#include "evenhand/workflow/account.hpp"
#include "evenhand/workflow/audit.hpp"
#include "evenhand/workflow/ports.hpp"

#include <span>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// A file of an evidence pack: its path inside the pack, with '/', and its bytes.
struct PackFile {
    std::string path;
    std::string bytes;
    friend bool operator==(const PackFile&, const PackFile&) = default;
};

/// Who may take a submission's whole record away: whose work it is to look back, and those who decide.
bool may_take_evidence(const Account& who, const CouncilId& council);

/// Everything about one submission, to be verified without the database by anybody who has sha256sum or this
/// program: README.txt, manifest.json (the digests of the files), revisions.json, texts/N.txt,
/// reports/N.json, decisions.txt (for people), verification.txt, entries.jsonl (the audit's entries about it,
/// whole) and chain.jsonl (the links of all entries from its first to the end of the chain, without what they
/// say of other submissions). `chain` holds those entries, in order; `verification` is what check_audit
/// found, in words.
std::vector<PackFile> evidence_pack(const History& history, std::span<const Entry> chain, Instant made,
                                    const std::string& verification);

/// What is wrong with a pack, a sentence each; none: it is whole, agrees with itself and is part of a chain
/// that ends where the pack says. Whether that chain is the council's, an anchor kept elsewhere tells: each
/// of `anchors` that falls into the pack's part of the chain must be in it.
std::vector<std::string> verify_pack(const std::vector<PackFile>& files, std::span<const Anchor> anchors);

}  // namespace evenhand::workflow
