#include "web/offers.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/dates.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/protocol_question.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/submission_parts.hpp"

#include <algorithm>
#include <array>

namespace evenhand::web {
namespace {

using workflow::GateAnswer;
using workflow::OpenGate;

const GateAnswer* newest_answer(const SubmissionPage& shown, const std::string& gate) {
    const auto& answers = shown.history.answers;
    const auto found = std::find_if(answers.rbegin(), answers.rend(),
                                    [&](const GateAnswer& answer) { return answer.gate == gate; });
    return found == answers.rend() ? nullptr : &*found;
}

void show_answer(Html& html, const View& view, const SubmissionPage& shown, const GateAnswer& answer) {
    std::string words;
    if (answer.kind == GateAnswer::Kind::done) {
        words = view.words.say("gate.answered",
                               {{"whom", answer.whom}, {"day", short_day(view.words, answer.on)}});
    } else {
        words = view.words.say("gate.not_needed_because", {{"note", answer.note}});
    }
    paragraph(html, words);
    hint(html, name_of(shown.names, answer.by) + ", " + moment_in_words(view.words, answer.at));
}

void show_answer_form(Html& html, const View& view, const SubmissionPage& shown, const std::string& gate) {
    const auto& words = view.words;
    const std::string prefix = "answer-" + gate + "-";
    const auto typed = [&](const std::string& name) { return shown.typed.value_or(prefix + name, ""); };
    act_form(html, view, shown, workflow::Act::answer, [&] {
        hidden(html, "gate", gate);
        const std::array<Choice, 2> kinds{
            {{"done", words.say("gate.done")}, {"not-needed", words.say("gate.not_needed")}}};
        const std::string kind = prefix + "kind";
        const std::string kind_value = typed("kind").empty() ? "done" : typed("kind");
        radios(html, view, {.id = kind, .label = words.say("gate.answer"), .value = kind_value}, kinds,
               shown.errors);
        const std::string whom = prefix + "whom";
        const std::string whom_value = typed("whom");
        text_field(html, view, {.id = whom, .label = words.say("gate.whom"), .value = whom_value},
                   shown.errors);
        const std::string on = prefix + "on";
        const std::chrono::year_month_day today{shown.today};
        const std::string day =
            typed("on-day").empty() ? std::to_string(unsigned(today.day())) : typed("on-day");
        const std::string month =
            typed("on-month").empty() ? std::to_string(unsigned(today.month())) : typed("on-month");
        const std::string year =
            typed("on-year").empty() ? std::to_string(int(today.year())) : typed("on-year");
        date_field(html, view, {.id = on, .label = words.say("gate.when")}, {day, month, year}, shown.errors);
        const std::string note = prefix + "note";
        const std::string note_value = typed("note");
        text_field(html, view, {.id = note, .label = words.say("gate.note"), .value = note_value},
                   shown.errors);
        button(html, words.say("gate.send"), ButtonStyle::secondary);
    });
}

void show_gate(Html& html, const View& view, const SubmissionPage& shown, const OpenGate& gate) {
    const std::string& id = gate.checklist.id;
    const bool open = std::ranges::count(shown.open_gates, id) > 0;
    const GateAnswer* answer = newest_answer(shown, id);
    html.open("div", {{"class", "eh-card"}, {"id", "gate-" + id}});
    html.open("h3", {{"class", "govuk-heading-s"}});
    const Question question = question_of(view, gate.checklist);
    html.leaf("span", {maybe("lang", question.language)}, question.words).text(" ");
    if (open) {
        tag(html, "orange", view.words.say("gate.open"));
    } else if (answer != nullptr) {
        tag(html, "green", view.words.say("gate.is_answered"));
    } else {
        tag(html, "grey", view.words.say("gate.not_asked"));
    }
    html.close();
    hint(html, view.words.say("gate.clause", {{"clause", gate.checklist.ref}}));
    if (answer != nullptr) {
        show_answer(html, view, shown, *answer);
    }
    if (is_open(shown, workflow::Act::answer)) {
        const bool typed = shown.typed.value_or("gate", "") == id;
        html.open("details", {{"class", "govuk-details"}, flag("open", typed)});
        html.open("summary", {{"class", "govuk-details__summary"}});
        html.leaf("span", {{"class", "govuk-details__summary-text"}},
                  view.words.say(answer == nullptr ? "gate.give_answer" : "gate.new_answer"));
        html.close().open("div", {{"class", "govuk-details__text"}});
        show_answer_form(html, view, shown, id);
        html.close().close();
    }
    html.close();
}

}  // namespace

void show_checklist(Html& html, const View& view, const SubmissionPage& shown) {
    if (shown.gates.empty()) {
        return;
    }
    heading(html, view.words.say("gate.title"), "checklist");
    for (const OpenGate& gate : shown.gates) {
        show_gate(html, view, shown, gate);
    }
}

}  // namespace evenhand::web
