#include "evenhand/workflow/evidence.hpp"
#include "web/offers.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/protocol_question.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/submission_parts.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

/// What was done, in the page's language where it is one of the workflow's acts.
std::string deed(const View& view, const workflow::Fact& fact) {
    const auto act = workflow::act_named(fact.act);
    return act ? act_words(view.words, *act) : fact.act;
}

void show_comment(Html& html, const View& view, const SubmissionPage& shown,
                  const workflow::Comment& comment) {
    html.open("div", {{"class", "eh-card"}});
    if (!comment.span.empty()) {
        for (const auto& revision : shown.history.revisions) {
            const std::string_view text = revision.document.text;
            if (revision.number == comment.revision && comment.span.end <= text.size()) {
                html.leaf("blockquote", {{"class", "govuk-body eh-quoted"}},
                          text.substr(comment.span.begin, comment.span.size()));
            }
        }
    }
    html.leaf("p", {{"class", "govuk-body eh-lines"}}, comment.text);
    const std::string who = comment.by.empty() ? view.words.say("submission.guest", {{"name", comment.guest}})
                                               : name_of(shown.names, comment.by);
    hint(html, view.words.say("submission.comment_by", {{"who", who},
                                                        {"when", moment_in_words(view.words, comment.at)},
                                                        {"revision", comment.revision.value}}));
    html.close();
}

void show_own_comment(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    act_form(html, view, shown, workflow::Act::comment, [&] {
        const std::string quoted = shown.typed.value_or("comment-words", "");
        const std::string reason = shown.typed.value_or("comment-reason", "");
        text_area(html, view,
                  {.id = "comment-reason", .label = words.say("submission.comment"), .value = reason}, "4",
                  shown.errors);
        text_field(html, view,
                   {.id = "comment-words",
                    .label = words.say("submission.comment_words"),
                    .value = quoted,
                    .hint = words.say("submission.comment_words_hint")},
                   shown.errors);
        button(html, act_words(words, workflow::Act::comment), ButtonStyle::secondary);
    });
}

/// For somebody without an account, who has to be asked.
void show_guest_form(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    details(html, words.say("guest.ask"), [&] {
        paragraph(html, words.say("guest.ask_lead"));
        form(html, view, "/queue/" + std::to_string(shown.history.submission.id.value) + "/link", [&] {
            text_field(html, view, {.id = "guest", .label = words.say("guest.name")}, {});
            const Choice choices[] = {{"comment", words.say("guest.for_comment")},
                                      {"facts", words.say("guest.for_facts")}};
            radios(html, view, {.id = "asks", .label = words.say("guest.asks"), .value = "comment"}, choices,
                   {});
            button(html, words.say("guest.make"), ButtonStyle::secondary);
        });
    });
}

/// The addresses that are out, each with a way to close it.
void show_links(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    if (shown.links.empty()) {
        return;
    }
    small_heading(html, words.say("guest.open"));
    for (const auto& one : shown.links) {
        form(html, view, "/queue/" + std::to_string(shown.history.submission.id.value) + "/link/withdraw",
             [&] {
                 paragraph(html,
                           words.say("guest.open_for", {{"guest", one.guest},
                                                        {"by", name_of(shown.names, one.made_by)},
                                                        {"until", moment_in_words(words, one.expires)}}));
                 hidden(html, "digest", one.digest);
                 html.open("button", {{"type", "submit"}, {"class", "govuk-button govuk-button--warning"}});
                 html.text(words.say("guest.withdraw"));
                 html.leaf("span", {{"class", "govuk-visually-hidden"}}, ": " + one.guest).close();
             });
    }
}

/// Whoever looks back may take everything about the text away, to be verified elsewhere.
void show_evidence(Html& html, const View& view, const SubmissionPage& shown) {
    if (!workflow::may_take_evidence(*view.who, shown.history.submission.council)) {
        return;
    }
    form(html, view, "/queue/" + std::to_string(shown.history.submission.id.value) + "/evidence",
         [&] { button(html, view.words.say("submission.evidence"), ButtonStyle::secondary); });
    hint(html, view.words.say("submission.evidence_hint"));
}

}  // namespace

void show_comments(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("submission.comments"), "comments");
    for (const auto& comment : shown.history.comments) {
        show_comment(html, view, shown, comment);
    }
    if (shown.history.comments.empty()) {
        paragraph(html, words.say("submission.no_comments"));
    }
    if (is_open(shown, workflow::Act::comment)) {
        show_own_comment(html, view, shown);
        show_guest_form(html, view, shown);
    }
    show_links(html, view, shown);
}

void show_revisions(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    const auto& revisions = shown.history.revisions;
    const std::string id = std::to_string(shown.history.submission.id.value);
    heading(html, words.say("submission.revisions"), "revisions");
    html.open("ol", {{"class", "govuk-list govuk-list--number"}});
    for (const auto& revision : revisions) {
        html.open("li").text(name_of(shown.names, revision.by) + ", " + moment_in_words(words, revision.at));
        if (!revision.note.empty()) {
            html.text(" – " + revision.note);
        }
        if (revision.number.value > 1) {
            const std::string now = std::to_string(revision.number.value);
            const std::string before = std::to_string(revision.number.value - 1);
            html.text(" ");
            link(html, "/queue/" + id + "/compare?from=" + before + "&to=" + now,
                 words.say("submission.compare", {{"from", before}, {"to", now}}));
        }
        html.close();
    }
    html.close();
}

/// The question of the protocol that was answered, as it was asked then.
void show_question(Html& html, const View& view, const workflow::Fact& fact) {
    const policy::Checklist asked{std::string(fact.detail("gate")), std::string(fact.detail("ref")),
                                  std::string(fact.detail("question")),
                                  std::string(fact.detail("question-cy"))};
    if (!asked.question.empty()) {
        const Question question = question_of(view, asked);
        html.lone("br", {});
        html.leaf("span", {{"class", "govuk-hint"}, maybe("lang", question.language)}, question.words);
    }
}

void show_history(Html& html, const View& view, const SubmissionPage& shown) {
    const auto& words = view.words;
    heading(html, words.say("submission.history"), "history");
    html.open("ol", {{"class", "govuk-list eh-history"}});
    for (const auto& entry : shown.history.entries) {
        html.open("li", {{"class", "eh-history__entry"}});
        html.leaf("strong", {}, deed(view, entry.fact));
        html.text(" " +
                  (entry.fact.who.empty() ? words.say("submission.nobody_signed_in")
                                          : name_of(shown.names, entry.fact.who)) +
                  ", " + moment_in_words(words, entry.fact.at));
        show_question(html, view, entry.fact);
        for (const std::string_view key : {"reason", "despite", "why"}) {
            if (const auto reason = entry.fact.detail(key); !reason.empty()) {
                html.lone("br", {}).leaf("span", {{"class", "govuk-hint"}}, reason);
            }
        }
        html.close();
    }
    html.close();
    if (view.who) {
        show_evidence(html, view, shown);
    }
}

}  // namespace evenhand::web
