#include "evenhand/workflow/submission_json.hpp"

#include "evenhand/workflow/differences.hpp"

namespace evenhand::workflow {
namespace {

void pair(base::JsonWriter& json, std::string_view key, std::string_view value) {
    json.key(key).text(value);
}

void moment(base::JsonWriter& json, std::string_view key, const std::optional<Instant>& value) {
    json.key(key);
    if (value) {
        json.text(iso(*value));
    } else {
        json.null();
    }
}

void write_schedule(base::JsonWriter& json, const Schedule& schedule) {
    pair(json, "day", base::iso(schedule.day));
    json.key("time");
    if (schedule.time) {
        const auto two = [](long long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        json.text(two(schedule.time->count() / 60) + ":" + two(schedule.time->count() % 60));
    } else {
        json.null();
    }
    moment(json, "embargo", schedule.embargo);
}

void write_decisions(base::JsonWriter& json, const Submission& item) {
    if (item.claim) {
        json.key("claim").begin_object();
        pair(json, "by", item.claim->by.value);
        moment(json, "at", item.claim->at);
        json.end_object();
    }
    if (item.approval) {
        json.key("approval").begin_object();
        pair(json, "by", item.approval->by.value);
        moment(json, "at", item.approval->at);
        json.key("revision").number(item.approval->revision.value);
        pair(json, "seal", item.approval->seal);
        pair(json, "ruleset", item.approval->ruleset);
        json.end_object();
    }
    if (item.release) {
        json.key("release").begin_object();
        pair(json, "by", item.release->by.value);
        moment(json, "at", item.release->at);
        json.key("revision").number(item.release->revision.value);
        pair(json, "digest", item.release->digest);
        json.end_object();
    }
    if (item.urgency) {
        json.key("urgency").begin_object();
        pair(json, "reason", item.urgency->reason);
        pair(json, "authoriser", item.urgency->authoriser);
        moment(json, "look_due", item.urgency->look_due);
        pair(json, "looked_by", item.urgency->looked_by.value);
        moment(json, "looked_at", item.urgency->looked_at);
        pair(json, "finding", item.urgency->finding);
        json.end_object();
    }
}

void write_findings(base::JsonWriter& json, std::string_view key,
                    const std::vector<AssessedFinding>& findings) {
    json.key(key).begin_array();
    for (const auto& finding : findings) {
        json.begin_object();
        pair(json, "rule", finding.rule);
        pair(json, "level", rules::word(finding.level));
        pair(json, "text", finding.text);
        json.end_object();
    }
    json.end_array();
}

void write_entries(base::JsonWriter& json, const History& history) {
    json.key("entries").begin_array();
    for (const auto& entry : history.entries) {
        json.begin_object().key("number").number(entry.number);
        moment(json, "at", entry.fact.at);
        pair(json, "who", entry.fact.who.value);
        pair(json, "act", entry.fact.act);
        json.key("details").begin_object();
        for (const auto& [key, value] : entry.fact.details) {
            pair(json, key, value);
        }
        json.end_object();
        pair(json, "digest", entry.digest);
        json.end_object();
    }
    json.end_array();
}

void write_talk(base::JsonWriter& json, const Sight& sight) {
    json.key("gates_open").begin_array();
    for (const auto& gate : sight.gates) {
        json.begin_object();
        pair(json, "id", gate.checklist.id);
        pair(json, "ref", gate.checklist.ref);
        pair(json, "question", gate.checklist.question);
        if (!gate.checklist.question_cy.empty()) {
            pair(json, "question_cy", gate.checklist.question_cy);
        }
        json.end_object();
    }
    json.end_array().key("answers").begin_array();
    for (const auto& answer : sight.history.answers) {
        json.begin_object();
        pair(json, "gate", answer.gate);
        pair(json, "answer", word(answer.kind));
        pair(json, "whom", answer.whom);
        pair(json, "on", answer.kind == GateAnswer::Kind::done ? base::iso(answer.on) : "");
        pair(json, "note", answer.note);
        pair(json, "by", answer.by.value);
        json.key("revision").number(answer.revision.value).end_object();
    }
    json.end_array().key("comments").begin_array();
    for (const auto& comment : sight.history.comments) {
        const auto& text =
            sight.history.revisions[static_cast<std::size_t>(comment.revision.value) - 1].document.text;
        json.begin_object().key("revision").number(comment.revision.value);
        pair(json, "on", text.substr(comment.span.begin, comment.span.size()));
        pair(json, "text", comment.text);
        pair(json, "by", comment.by.value);
        pair(json, "guest", comment.guest);
        moment(json, "at", comment.at);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_submission(base::JsonWriter& json, const Submission& item) {
    json.key("id").number(item.id.value).key("version").number(item.version);
    pair(json, "council", item.council.value);
    pair(json, "state", word(item.state));
    pair(json, "title", item.title);
    pair(json, "kind", text::word(item.kind));
    pair(json, "author", text::word(item.author));
    write_schedule(json, item.schedule);
    pair(json, "asked_by", item.asked_by);
    json.key("revision").number(item.revision.value);
    pair(json, "digest", item.digest);
    pair(json, "verdict", policy::word(item.verdict));
    pair(json, "writer", item.writer.value);
    pair(json, "submitter", item.submitter.value);
    pair(json, "editor", item.editor.value);
    moment(json, "created", item.created);
    moment(json, "changed", item.changed);
    moment(json, "due", item.due);
    pair(json, "due_why", item.due_why);
    pair(json, "reason", item.reason);
    write_decisions(json, item);
}

void write_revision(base::JsonWriter& json, const Revision& revision, WithText with_text) {
    json.key("number").number(revision.number.value);
    pair(json, "by", revision.by.value);
    moment(json, "at", revision.at);
    pair(json, "kind", text::word(revision.document.kind));
    pair(json, "author", text::word(revision.document.author));
    write_schedule(json, revision.schedule);
    pair(json, "asked_by", revision.asked_by);
    pair(json, "note", revision.note);
    pair(json, "digest", revision.digest);
    if (with_text == WithText::yes) {
        pair(json, "text", revision.document.text);
    }
}

std::string list_json(const Page& page) {
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/queue/1").key("total").number(page.total);
    json.key("submissions").begin_array();
    for (const auto& row : page.rows) {
        json.begin_object();
        write_submission(json, row);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string sight_json(const Sight& sight) {
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/submission/1");
    write_submission(json, sight.history.submission);
    json.key("revisions").begin_array();
    for (const auto& revision : sight.history.revisions) {
        json.begin_object();
        write_revision(json, revision, sight.with_text ? WithText::yes : WithText::no);
        json.end_object();
    }
    json.end_array();
    write_talk(json, sight);
    write_entries(json, sight.history);
    json.end_object();
    return json.take();
}

std::string comparison_json(const Revision& before, const Revision& after, const Comparison& findings) {
    base::JsonWriter json;
    json.begin_object().key("schema").text("evenhand/comparison/1");
    json.key("before").number(before.number.value).key("after").number(after.number.value);
    json.key("text").begin_array();
    for (const auto& stretch : differences(before.document.text, after.document.text)) {
        json.begin_object();
        pair(json, "is",
             stretch.kind == Stretch::Kind::same   ? "same"
             : stretch.kind == Stretch::Kind::gone ? "gone"
                                                   : "fresh");
        pair(json, "text", stretch.text);
        json.end_object();
    }
    json.end_array();
    write_findings(json, "mended", findings.mended);
    write_findings(json, "new", findings.fresh);
    write_findings(json, "unchanged", findings.unchanged);
    json.key("changed").begin_array();
    for (const auto& level : findings.levels) {
        json.begin_object();
        pair(json, "rule", level.after.rule);
        pair(json, "from", rules::word(level.before.level));
        pair(json, "to", rules::word(level.after.level));
        pair(json, "text", level.after.text);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

void write_link(base::JsonWriter& json, const GuestLink& link) {
    json.key("id").text(link.digest).key("guest").text(link.guest).key("asks").text(word(link.asks));
    json.key("revision").number(link.revision.value).key("by").text(link.made_by.value);
    json.key("made").text(iso(link.made)).key("expires").text(iso(link.expires)).key("used");
    link.used ? json.text(iso(*link.used)) : json.null();
}

std::string links_json(const std::vector<GuestLink>& links) {
    base::JsonWriter json;
    json.begin_object().key("links").begin_array();
    for (const GuestLink& link : links) {
        json.begin_object();
        write_link(json, link);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

}  // namespace evenhand::workflow
