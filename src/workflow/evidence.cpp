#include "evenhand/workflow/evidence.hpp"

#include "evenhand/base/digest.hpp"
#include "evenhand/base/json_writer.hpp"

#include <algorithm>

namespace evenhand::workflow {
namespace {

constexpr std::string_view readme =
    "An evidence pack of Evenhand about one submission.\n\n"
    "texts/N.txt       the text, in each form it had (revision N)\n"
    "revisions.json    who made each form, when, and for which day\n"
    "reports/N.json    what the check said, each time it was asked\n"
    "decisions.txt     who did what when, for people\n"
    "entries.jsonl     the same as the audit's entries, whole\n"
    "chain.jsonl       the links of the audit's chain from the first of them to its end\n"
    "verification.txt  what the audit's own verification said when this pack was made\n"
    "manifest.json     the SHA-256 of each file\n\n"
    "evenhand audit verify FOLDER verifies the pack without the database. The digests in entries.jsonl are "
    "those\n"
    "of the texts and reports (sha256sum FILE). Where the council has published or filed an anchor (a "
    "moment, a\n"
    "number, a digest), add --anchor FILE: it shows that the chain in this pack is the one that was "
    "anchored.\n";

std::string revisions_json(const History& history) {
    base::JsonWriter json;
    json.begin_array();
    for (const Revision& revision : history.revisions) {
        json.begin_object().key("number").number(revision.number.value);
        json.key("kind").text(text::word(revision.document.kind));
        json.key("author").text(text::word(revision.document.author));
        json.key("day").text(base::iso(revision.schedule.day)).key("minute");
        if (revision.schedule.time) {
            json.number(revision.schedule.time->count());
        } else {
            json.null();
        }
        json.key("embargo");
        if (revision.schedule.embargo) {
            json.text(iso(*revision.schedule.embargo));
        } else {
            json.null();
        }
        json.key("asked_by").text(revision.asked_by).key("by").text(revision.by.value);
        json.key("at").text(iso(revision.at)).key("note").text(revision.note);
        json.key("digest").text(revision.digest).end_object();
    }
    json.end_array();
    return json.take();
}

std::string decisions_text(const History& history) {
    std::string out;
    for (const Entry& entry : history.entries) {
        out += std::to_string(entry.number) + "  " + iso(entry.fact.at) + "  " +
               (entry.fact.who.empty() ? "(nobody signed in)" : entry.fact.who.value) + "  " +
               entry.fact.act + "\n";
        for (const auto& [key, value] : entry.fact.details) {
            out += "    " + key + ": " + value + "\n";
        }
    }
    return out;
}

std::string manifest_of(const std::vector<PackFile>& files, const History& history, const Head& head,
                        Instant made) {
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/evidence/1");
    json.key("submission").number(history.submission.id.value);
    json.key("council").text(history.submission.council.value);
    json.key("state").text(word(history.submission.state)).key("made").text(iso(made));
    json.key("head").begin_object().key("number").number(head.number);
    json.key("digest").text(head.digest).end_object();
    json.key("files").begin_array();
    for (const PackFile& file : files) {
        json.begin_object().key("path").text(file.path);
        json.key("digest").text(base::sha256(file.bytes)).end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace

bool may_take_evidence(const Account& who, const CouncilId& council) {
    return std::ranges::any_of(roles_in(who, council), [](Role role) { return role != Role::author; });
}

std::vector<PackFile> evidence_pack(const History& history, std::span<const Entry> chain, Instant made,
                                    const std::string& verification) {
    base::ensure(!chain.empty() && !history.entries.empty(), "an evidence pack without entries");
    std::vector<PackFile> files{{"README.txt", std::string(readme)},
                                {"decisions.txt", decisions_text(history)},
                                {"revisions.json", revisions_json(history)},
                                {"verification.txt", verification}};
    for (const Revision& revision : history.revisions) {
        files.push_back({"texts/" + std::to_string(revision.number.value) + ".txt", revision.document.text});
    }
    for (const StoredReport& report : history.reports) {
        files.push_back({"reports/" + std::to_string(report.number) + ".json", report.json});
    }
    PackFile entries{"entries.jsonl", {}};
    for (const Entry& entry : history.entries) {
        entries.bytes += to_json_line(entry) + "\n";
    }
    PackFile links{"chain.jsonl", {}};
    for (const Entry& entry : chain) {
        links.bytes += to_json_line(link_of(entry)) + "\n";
    }
    files.push_back(std::move(entries));
    files.push_back(std::move(links));
    std::ranges::sort(files, {}, &PackFile::path);
    const Head head{chain.back().number, chain.back().digest};
    files.push_back({"manifest.json", manifest_of(files, history, head, made)});
    return files;
}

}  // namespace evenhand::workflow
