#include "evenhand/workflow/audit_check.hpp"

#include "evenhand/base/digest.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace evenhand::workflow {
namespace {

constexpr std::int64_t entries_at_once = 1000;
constexpr std::int64_t rows_at_once = 500;

/// One pass over the chain, which may grow meanwhile; anchors are held against it on the way.
/// `told` gets the submissions that an entry says something became of.
base::Result<base::Done> read_chain(Records& records, std::span<const Anchor> anchors, AuditCheck& found,
                                    std::set<SubmissionId>& told) {
    ChainVerifier verifier(start_of_chain());
    std::map<std::int64_t, std::string> digests{{0, std::string(chain_start())}};
    std::set<std::int64_t> wanted;
    for (const Anchor& anchor : anchors) {
        wanted.insert(anchor.head.number);
    }
    EVENHAND_TRY(const Head end, records.head());
    for (std::int64_t next = 1; !verifier.first_break();) {
        EVENHAND_TRY(const auto entries, records.entries(next, entries_at_once));
        if (entries.empty()) {
            break;
        }
        for (const Entry& entry : entries) {
            if (!verifier.read(entry)) {
                break;
            }
            if (!entry.fact.detail("to").empty()) {
                told.insert(entry.fact.subject);
            }
            if (wanted.contains(entry.number)) {
                digests[entry.number] = entry.digest;
            }
        }
        next = verifier.head().number + 1;
    }
    found.head = verifier.head();
    if (verifier.first_break()) {
        found.first_broken = verifier.first_break()->number;
        found.faults.push_back(verifier.first_break()->why);
    } else if (found.head.number < end.number) {
        found.first_broken = found.head.number + 1;
        found.faults.push_back("entry " + std::to_string(found.first_broken) +
                               " is missing: the store says " + "that the chain ends with entry " +
                               std::to_string(end.number));
    }
    for (const std::int64_t number : verifier.clock_set_back()) {
        found.remarks.push_back("the clock stood earlier at entry " + std::to_string(number) +
                                " than at the entry before it");
    }
    for (const Anchor& anchor : anchors) {
        const std::string what =
            "the anchor of " + iso(anchor.at) + " knows entry " + std::to_string(anchor.head.number);
        const auto digest = digests.find(anchor.head.number);
        if (digest == digests.end()) {
            found.faults.push_back(what + ", and the chain ends with entry " +
                                   std::to_string(found.head.number) + ": its tail was cut off");
            found.first_broken = found.first_broken == 0 ? found.head.number + 1 : found.first_broken;
        } else if (digest->second != anchor.head.digest) {
            found.faults.push_back(what + " with another digest: the chain was made anew");
            found.first_broken = found.first_broken == 0 ? anchor.head.number : found.first_broken;
        }
    }
    return base::Done{};
}

base::Result<base::Done> read_submissions(Records& records, std::set<SubmissionId> ids, AuditCheck& found) {
    Query query;
    query.order = Query::Order::newest;
    query.limit = rows_at_once;
    while (true) {
        EVENHAND_TRY(const Page page, records.list(query));
        for (const Submission& row : page.rows) {
            ids.insert(row.id);
        }
        query.offset += rows_at_once;
        if (page.rows.empty() || query.offset >= page.total) {
            break;
        }
    }
    for (const SubmissionId id : ids) {
        EVENHAND_TRY(const auto history, records.history(id));
        const std::string what = "submission " + std::to_string(id.value);
        if (!history) {
            found.faults.push_back(what + " is in the audit and is not there");
            continue;
        }
        std::ranges::move(disagreements(*history, what), std::back_inserter(found.faults));
        std::ranges::move(row_disagreements(*history, what), std::back_inserter(found.faults));
        ++found.submissions;
    }
    return base::Done{};
}

}  // namespace

std::vector<std::string> disagreements(const History& history, const std::string& what) {
    std::vector<std::string> faults;
    std::string state;
    std::map<std::string, std::string> texts;
    std::set<std::string> reports;
    for (const Entry& entry : history.entries) {
        const Fact& fact = entry.fact;
        if (const auto to = fact.detail("to"); !to.empty()) {
            state = to;
            texts.insert_or_assign(std::string(fact.detail("revision")), std::string(fact.detail("text")));
        }
        if (const auto report = fact.detail("report"); !report.empty()) {
            reports.emplace(report);
        }
    }
    if (word(history.submission.state) != state) {
        faults.push_back(what + " is " + std::string(word(history.submission.state)) +
                         ", and by the audit it is " + (state.empty() ? "not there" : state));
    }
    for (const Revision& revision : history.revisions) {
        const std::string number = std::to_string(revision.number.value);
        const auto told = texts.find(number);
        if (told == texts.end() || told->second != base::sha256(revision.document.text)) {
            faults.push_back("the text of " + what + ", revision " + number +
                             ", is not the one in the audit");
        }
        texts.erase(number);
    }
    for (const auto& [number, digest] : texts) {
        faults.push_back("revision " + number + " of " + what + " is in the audit and is not there");
    }
    for (const StoredReport& report : history.reports) {
        if (!reports.contains(base::sha256(report.json))) {
            faults.push_back("report " + std::to_string(report.number) + " of " + what +
                             " is not one in the audit");
        }
    }
    return faults;
}

base::Result<AuditCheck> check_audit(Records& records, std::span<const Anchor> anchors) {
    AuditCheck found;
    std::set<SubmissionId> told;
    EVENHAND_TRY_DONE(read_chain(records, anchors, found, told));
    EVENHAND_TRY_DONE(read_submissions(records, std::move(told), found));
    return found;
}

base::Result<std::vector<Anchor>> parse_anchors(std::string_view text, const std::string& file) {
    std::vector<Anchor> anchors;
    std::uint32_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            continue;
        }
        auto anchor = parse_anchor(line);
        if (!anchor.ok()) {
            base::Error error = anchor.error();
            error.place = {file, number};
            return error;
        }
        anchors.push_back(std::move(anchor).value());
    }
    return anchors;
}

}  // namespace evenhand::workflow
