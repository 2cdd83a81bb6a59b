#include "evenhand/base/data.hpp"
#include "evenhand/base/digest.hpp"
#include "evenhand/workflow/audit_check.hpp"
#include "evenhand/workflow/evidence.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <set>

namespace evenhand::workflow {
namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();

/// A pack being read: what it says, and the first fault of each part.
class PackReader {
  public:
    explicit PackReader(const std::vector<PackFile>& files) {
        for (const PackFile& file : files) {
            files_[file.path] = &file.bytes;
        }
    }

    std::vector<std::string> verify(std::span<const Anchor> anchors) {
        if (read_manifest()) {
            read_entries();
            read_chain(anchors);
            read_revisions();
            read_reports();
            if (faults_.empty()) {
                std::ranges::move(disagreements(history_, "the submission"), std::back_inserter(faults_));
            }
            check_seals();
        }
        return std::move(faults_);
    }

  private:
    void fault(std::string sentence) { faults_.push_back(std::move(sentence)); }

    const std::string* bytes(const std::string& path) {
        const auto found = files_.find(path);
        if (found == files_.end()) {
            fault(path + " is missing");
            return nullptr;
        }
        return found->second;
    }

    static std::vector<std::string_view> lines_of(std::string_view text) {
        std::vector<std::string_view> lines;
        while (!text.empty()) {
            const auto end = text.find('\n');
            lines.push_back(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        return lines;
    }

    bool read_manifest() {
        const std::string* json = bytes("manifest.json");
        const auto root = json == nullptr ? base::Result<base::Node>(base::Error{})
                                          : base::parse_json(*json, "manifest.json");
        if (!root.ok()) {
            fault("manifest.json cannot be read, so this is no evidence pack");
            return false;
        }
        base::TableReader reader(*root, "manifest.json", "the manifest");
        const std::string schema = reader.text("schema");
        history_.submission.id = {reader.integer("submission", 1, most)};
        history_.submission.council = {reader.text("council")};
        const auto state = state_named(reader.text("state"));
        reader.text("made");
        const base::Node* head = reader.optional_table("head");
        const auto files = reader.tables("files");
        if (!reader.finish().ok() || schema != "evenhand/evidence/1" || !state || head == nullptr) {
            fault("manifest.json is not that of an evidence pack");
            return false;
        }
        history_.submission.state = *state;
        base::TableReader end(*head, "manifest.json", "the head");
        head_ = {end.integer("number", 1, most), end.text("digest")};
        std::set<std::string> listed{"manifest.json"};
        for (const base::Node* table : files) {
            base::TableReader file(*table, "manifest.json", "a file");
            const std::string path = file.text("path");
            const std::string digest = file.text("digest");
            listed.insert(path);
            const std::string* content = bytes(path);
            if (content != nullptr && base::sha256(*content) != digest) {
                fault(path + " was changed after the pack was made");
            }
        }
        for (const auto& [path, content] : files_) {
            if (!listed.contains(path)) {
                fault(path + " does not belong to the pack");
            }
        }
        return true;
    }

    void read_entries() {
        const std::string* text = bytes("entries.jsonl");
        for (const std::string_view line :
             text == nullptr ? std::vector<std::string_view>{} : lines_of(*text)) {
            auto entry = parse_entry(line, "entries.jsonl");
            if (!entry.ok()) {
                return fault("entries.jsonl cannot be read: " + entry.error().message);
            }
            if (entry->fact.subject != history_.submission.id) {
                fault("entry " + std::to_string(entry->number) + " is about another submission");
            }
            history_.entries.push_back(std::move(entry).value());
        }
        if (history_.entries.empty()) {
            fault("the pack has no entries of the audit");
        }
    }

    void read_chain(std::span<const Anchor> anchors) {
        const std::string* text = bytes("chain.jsonl");
        std::map<std::int64_t, Link> links;
        std::optional<ChainVerifier> verifier;
        for (const std::string_view line :
             text == nullptr ? std::vector<std::string_view>{} : lines_of(*text)) {
            const auto link = parse_link(line, "chain.jsonl");
            if (!link.ok()) {
                return fault("chain.jsonl cannot be read: " + link.error().message);
            }
            if (!verifier) {
                verifier.emplace(Head{link->number - 1, link->previous});
            }
            if (!verifier->read(*link)) {
                return fault(verifier->first_break()->why);
            }
            links[link->number] = *link;
        }
        if (links.empty() || verifier->head() != head_) {
            return fault("the chain does not end where the manifest says");
        }
        for (const Entry& entry : history_.entries) {
            const auto link = links.find(entry.number);
            if (link == links.end() || link->second != link_of(entry)) {
                fault("entry " + std::to_string(entry.number) + " is not the one in the chain");
            }
        }
        for (const Anchor& anchor : anchors) {
            const bool inside = anchor.head.number >= links.begin()->first;
            const auto link = links.find(anchor.head.number);
            if (inside && anchor.head.number <= head_.number &&
                (link == links.end() || link->second.digest != anchor.head.digest)) {
                fault("the anchor of " + iso(anchor.at) + " knows another entry " +
                      std::to_string(anchor.head.number) + ": this chain is not the one that was anchored");
            }
        }
    }

    void read_revisions() {
        const std::string* json = bytes("revisions.json");
        const auto root = json == nullptr ? base::Result<base::Node>(base::Error{})
                                          : base::parse_json(*json, "revisions.json");
        if (!root.ok() || root->array() == nullptr) {
            return fault("revisions.json cannot be read");
        }
        for (const base::Node& node : *root->array()) {
            base::TableReader reader(node, "revisions.json", "a revision");
            Revision revision;
            revision.number = {reader.integer("number", 1, most)};
            const auto kind = text::document_kind_named(reader.text("kind"));
            const auto author = text::author_named(reader.text("author"));
            revision.schedule.day = reader.day("day");
            if (const base::Node* minute = node.find("minute");
                minute != nullptr && minute->integer() != nullptr) {
                revision.schedule.time = std::chrono::minutes(*minute->integer());
            }
            if (const base::Node* embargo = node.find("embargo");
                embargo != nullptr && embargo->text() != nullptr) {
                const auto moment = parse_instant(*embargo->text());
                revision.schedule.embargo = moment.ok() ? std::optional(*moment) : std::nullopt;
            }
            if (reader.failed() || !kind || !author) {
                return fault("revisions.json cannot be read");
            }
            const std::string* text = bytes("texts/" + std::to_string(revision.number.value) + ".txt");
            revision.document = {text == nullptr ? std::string{} : *text, *kind, *author};
            history_.revisions.push_back(std::move(revision));
        }
    }

    void read_reports() {
        constexpr std::string_view folder = "reports/";
        for (const auto& [path, content] : files_) {
            if (path.starts_with(folder)) {
                StoredReport report;
                std::from_chars(path.data() + folder.size(), path.data() + path.size(), report.number);
                report.json = *content;
                history_.reports.push_back(std::move(report));
            }
        }
    }

    /// An approval's seal is made again from the text, the day and the ruleset.
    void check_seals() {
        for (const Entry& entry : history_.entries) {
            const auto seal = entry.fact.detail("seal");
            if (seal.empty()) {
                continue;
            }
            const auto revision = std::ranges::find_if(history_.revisions, [&](const Revision& one) {
                return std::to_string(one.number.value) == entry.fact.detail("revision");
            });
            if (revision == history_.revisions.end() ||
                seal_of(*revision, std::string(entry.fact.detail("ruleset"))) != seal) {
                fault("the approval in entry " + std::to_string(entry.number) +
                      " is not for the text, the day and the rules that this pack shows");
            }
        }
    }

    std::map<std::string, const std::string*> files_;
    std::vector<std::string> faults_;
    History history_;
    Head head_;
};

}  // namespace

std::vector<std::string> verify_pack(const std::vector<PackFile>& files, std::span<const Anchor> anchors) {
    return PackReader(files).verify(anchors);
}

}  // namespace evenhand::workflow
