#include "app/queue/view.hpp"

#include "app/queue/moments.hpp"
#include "evenhand/base/utf8.hpp"
#include "evenhand/report/terminal.hpp"
#include "evenhand/workflow/differences.hpp"

#include <algorithm>

namespace evenhand::app {
namespace {

std::string padded(std::string text, std::size_t width) {
    const std::size_t columns = report::columns_of(text);
    return columns < width ? text + std::string(width - columns, ' ') : text;
}

std::string cut(const std::string& text, std::size_t width) {
    std::string shown;
    std::size_t columns = 0;
    const std::string clean = report::printable(text);
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t next = base::character_end(clean, at);
        const std::string point = clean.substr(at, next - at);
        columns += report::columns_of(point);
        if (columns > width) {
            return shown + "…";
        }
        shown += point;
        at = next;
    }
    return shown;
}

void line(std::string& out, const std::string& name, const std::string& value, std::size_t width) {
    constexpr std::size_t indent = 14;
    if (!value.empty()) {
        out += padded("  " + name, indent) +
               report::wrapped(report::printable(value), indent, width - indent) + "\n";
    }
}

std::string appears(const workflow::Schedule& schedule) {
    std::string text = base::in_short_words(schedule.day);
    if (schedule.time) {
        const auto two = [](long long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        text += ", " + two(schedule.time->count() / 60) + ":" + two(schedule.time->count() % 60);
    }
    return text + (schedule.embargo ? "; embargo until " + london_moment(*schedule.embargo) : "");
}

void revisions_of(std::string& out, const workflow::History& history, std::size_t width) {
    out += "\nRevisions\n";
    for (const auto& revision : history.revisions) {
        line(out, std::to_string(revision.number.value),
             revision.by.value + ", " + london_moment(revision.at) + ", for " + appears(revision.schedule) +
                 (revision.note.empty() ? "" : ": " + revision.note),
             width);
    }
}

void findings_of(std::string& out, const workflow::History& history, std::size_t width) {
    if (history.reports.empty()) {
        return;
    }
    const auto& report = history.reports.back();
    const auto assessed = workflow::read_assessed(report.json, "the report");
    out += "\nReport " + std::to_string(report.number) + " on revision " +
           std::to_string(report.revision.value) + ", for " + base::in_short_words(report.on) + ": " +
           std::string(policy::word(report.verdict)) + "\n";
    if (!assessed.ok()) {
        return;
    }
    for (const auto& period : assessed->periods) {
        line(out, "period", period.election + ": " + period.why, width);
    }
    for (const auto& finding : assessed->findings) {
        line(out, std::string(rules::word(finding.level)),
             finding.rule + ": " + finding.message + (finding.text.empty() ? "" : " “" + finding.text + "”"),
             width);
    }
}

void talk_of(std::string& out, const workflow::Sight& sight, std::size_t width) {
    if (!sight.gates.empty()) {
        out += "\nOpen questions of the protocol\n";
        for (const auto& gate : sight.gates) {
            line(out, gate.checklist.ref, gate.checklist.id + ": " + gate.checklist.question, width);
        }
    }
    if (!sight.history.answers.empty()) {
        out += "\nAnswers\n";
        for (const auto& answer : sight.history.answers) {
            const bool done = answer.kind == workflow::GateAnswer::Kind::done;
            line(out, answer.by.value,
                 answer.gate + ": " +
                     (done ? answer.whom + ", " + base::in_short_words(answer.on) : "not needed") +
                     (answer.note.empty() ? "" : "; " + answer.note),
                 width);
        }
    }
    if (!sight.history.comments.empty()) {
        out += "\nComments\n";
        for (const auto& comment : sight.history.comments) {
            const auto& text =
                sight.history.revisions[static_cast<std::size_t>(comment.revision.value) - 1].document.text;
            const std::string on =
                comment.span.empty() ? ""
                                     : "on “" + text.substr(comment.span.begin, comment.span.size()) + "”: ";
            line(out, comment.guest.empty() ? comment.by.value : comment.guest,
                 "(revision " + std::to_string(comment.revision.value) + ") " + on + comment.text, width);
        }
    }
}

void entries_of(std::string& out, const workflow::History& history, std::size_t width) {
    out += "\nWhat was done\n";
    for (const auto& entry : history.entries) {
        std::string what = entry.fact.act;
        for (const char* key : {"asked", "revision", "reason", "despite", "authoriser", "why", "gate",
                                "question", "answer", "whom"}) {
            const auto value = entry.fact.detail(key);
            what += value.empty() ? "" : ", " + std::string(key) + " " + std::string(value);
        }
        line(out, entry.fact.who.value.empty() ? "-" : entry.fact.who.value,
             london_moment(entry.fact.at) + "  " + what, width);
    }
}

}  // namespace

std::string list_text(const workflow::Page& page, workflow::Instant now, std::size_t width) {
    constexpr std::size_t before_title = 60;
    std::string out;
    for (const auto& row : page.rows) {
        const bool waits = row.state == workflow::State::submitted ||
                           row.state == workflow::State::approved || row.state == workflow::State::lapsed;
        const std::string due =
            row.due && waits ? london_moment(*row.due) + (*row.due < now ? " !" : "") : "";
        const std::string claimed = row.claim ? row.claim->by.value : row.owes_look() ? "look owed" : "";
        out += padded(std::to_string(row.id.value), 6) + padded(std::string(word(row.state)), 11) +
               padded(std::string(policy::word(row.verdict)), 7) + padded(due, 25) + padded(claimed, 11) +
               cut(row.title, width > before_title + 20 ? width - before_title : 20) + "\n";
    }
    const auto shown = static_cast<std::int64_t>(page.rows.size());
    return out + std::to_string(shown) + (shown < page.total ? " of " + std::to_string(page.total) : "") +
           (page.total == 1 ? " submission\n" : " submissions\n");
}

std::string sight_text(const workflow::Sight& sight, std::size_t width) {
    const auto& item = sight.history.submission;
    std::string out = std::to_string(item.id.value) + "  " + report::printable(item.title) + "\n\n";
    line(out, "state", std::string(word(item.state)) + (item.reason.empty() ? "" : ": " + item.reason),
         width);
    line(out, "document",
         std::string(text::word(item.kind)) + " by " +
             (item.author == text::Author::officer ? "an officer" : "a member") +
             (item.asked_by.empty() ? "" : ", asked for by " + item.asked_by),
         width);
    line(out, "appears", appears(item.schedule), width);
    line(out, "due", item.due ? london_moment(*item.due) + ": " + item.due_why : "", width);
    line(out, "current", "revision " + std::to_string(item.revision.value) + " by " + item.editor.value,
         width);
    line(out, "text", item.digest, width);
    line(out, "claimed", item.claim ? item.claim->by.value + " since " + london_moment(item.claim->at) : "",
         width);
    line(out, "approved",
         item.approval ? "by " + item.approval->by.value + ", " + london_moment(item.approval->at) +
                             ", for revision " + std::to_string(item.approval->revision.value)
                       : "",
         width);
    line(out, "released",
         item.release ? "by " + item.release->by.value + ", " + london_moment(item.release->at) : "", width);
    if (item.urgency) {
        line(out, "urgent", item.urgency->reason + "; authorised by " + item.urgency->authoriser, width);
        line(out, "look",
             item.owes_look() ? "owed by somebody else until " + london_moment(item.urgency->look_due)
                              : "by " + item.urgency->looked_by.value + ": " + item.urgency->finding,
             width);
    }
    findings_of(out, sight.history, width);
    talk_of(out, sight, width);
    revisions_of(out, sight.history, width);
    entries_of(out, sight.history, width);
    if (sight.with_text) {
        out += "\nText of revision " + std::to_string(item.revision.value) + "\n\n" +
               sight.history.revisions.back().document.text;
        out += out.ends_with('\n') ? "" : "\n";
    }
    return out;
}

std::string comparison_text(const workflow::Revision& before, const workflow::Revision& after,
                            const workflow::Comparison& findings) {
    std::string out = "Revision " + std::to_string(before.number.value) + " by " + before.by.value + " → " +
                      std::to_string(after.number.value) + " by " + after.by.value +
                      ":  [-taken out-]  {+put in+}\n\n";
    for (const auto& stretch : workflow::differences(before.document.text, after.document.text)) {
        const std::string text = report::printable(stretch.text);
        out += stretch.kind == workflow::Stretch::Kind::same   ? stretch.text
               : stretch.kind == workflow::Stretch::Kind::gone ? "[-" + text + "-]"
                                                               : "{+" + text + "+}";
    }
    out += out.ends_with('\n') ? "\n" : "\n\n";
    const auto tell = [&](const char* what, const workflow::AssessedFinding& finding) {
        out += std::string(what) + std::string(rules::word(finding.level)) + "  " + finding.rule +
               (finding.text.empty() ? "" : "  “" + report::printable(finding.text) + "”") + "\n";
    };
    for (const auto& finding : findings.mended) {
        tell("mended     ", finding);
    }
    for (const auto& finding : findings.fresh) {
        tell("new        ", finding);
    }
    for (const auto& level : findings.levels) {
        tell("changed    ", level.after);
    }
    for (const auto& finding : findings.unchanged) {
        tell("unchanged  ", finding);
    }
    return out;
}

}  // namespace evenhand::app
