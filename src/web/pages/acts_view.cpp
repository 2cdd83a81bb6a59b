#include "web/offers.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"
#include "web/pages/parts/why_words.hpp"
#include "web/pages/parts/workflow_words.hpp"
#include "web/pages/submission_parts.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

using workflow::Act;

/// What an act asks for besides its button.
enum class Asks : std::uint8_t { nothing, reason, maybe_reason, urgent };

Asks asks(Act act, const SubmissionPage& shown) {
    switch (act) {
    case Act::return_:
    case Act::refuse:
    case Act::take_over:
    case Act::look: return Asks::reason;
    case Act::withdraw:
        return shown.history.submission.state == workflow::State::draft ? Asks::nothing : Asks::reason;
    case Act::approve:
        return shown.history.submission.verdict == policy::Verdict::stop ? Asks::maybe_reason : Asks::nothing;
    case Act::urgent: return Asks::urgent;
    default: return Asks::nothing;
    }
}

std::string_view hint_key(Act act) {
    switch (act) {
    case Act::approve: return "act.approve_hint";
    case Act::release: return "act.release_hint";
    case Act::return_: return "act.return_hint";
    case Act::refuse: return "act.refuse_hint";
    case Act::urgent: return "act.urgent_hint";
    case Act::withdraw: return "act.withdraw_hint";
    case Act::take_over: return "act.take_over_hint";
    case Act::look: return "act.look_hint";
    case Act::submit: return "act.submit_hint";
    default: return {};
    }
}

bool is_warning(Act act) {
    return act == Act::refuse || act == Act::urgent || act == Act::withdraw;
}

void show_inputs(Html& html, const View& view, const SubmissionPage& shown, Act act) {
    const std::string prefix(workflow::word(act));
    const Asks asked = asks(act, shown);
    if (const auto key = hint_key(act); !key.empty()) {
        hint(html, view.words.say(key));
    }
    if (asked != Asks::nothing) {
        const std::string id = prefix + "-reason";
        const std::string value = shown.typed.value_or(id, "");
        text_area(html, view,
                  {.id = id,
                   .label = view.words.say(asked == Asks::maybe_reason ? "act.reason_at_stop" : "act.reason"),
                   .value = value},
                  "4", shown.errors);
    }
    if (asked == Asks::urgent) {
        const std::string id = prefix + "-authoriser";
        const std::string value = shown.typed.value_or(id, "");
        text_field(html, view, {.id = id, .label = view.words.say("act.authoriser"), .value = value},
                   shown.errors);
    }
    button(html, act_words(view.words, act), is_warning(act) ? ButtonStyle::warning : ButtonStyle::main);
}

/// A part of its own that opens on demand; open where what was typed into it came back.
void show_folded(Html& html, const View& view, const SubmissionPage& shown, Act act) {
    const bool typed = shown.typed.value_or("act", "") == workflow::word(act);
    html.open("details", {{"class", "govuk-details"}, flag("open", typed)});
    html.open("summary", {{"class", "govuk-details__summary"}});
    html.leaf("span", {{"class", "govuk-details__summary-text"}}, act_words(view.words, act)).close();
    html.open("div", {{"class", "govuk-details__text"}});
    act_form(html, view, shown, act, [&] { show_inputs(html, view, shown, act); });
    html.close().close();
}

void show_refusals(Html& html, const View& view, const SubmissionPage& shown) {
    const auto closed = [](const Offer& offer) { return !offer.open(); };
    if (std::ranges::none_of(shown.offers, closed)) {
        return;
    }
    details(html, view.words.say("act.not_now"), [&] {
        for (const Offer& offer : shown.offers) {
            if (offer.open()) {
                continue;
            }
            html.open("p", {{"class", "govuk-body"}}).leaf("strong", {}, act_words(view.words, offer.act));
            html.close();
            html.open("ul", {{"class", "govuk-list govuk-list--bullet"}});
            for (const auto& refusal : offer.refusals) {
                const auto why = why_words(view.words, refusal);
                html.leaf("li", {}, why.sentence + (why.mend.empty() ? "" : " – " + why.mend));
            }
            html.close();
        }
    });
}

/// Those that have a place of their own on the page.
bool stands_elsewhere(Act act) {
    return act == Act::answer || act == Act::comment || act == Act::edit;
}

}  // namespace

bool is_open(const SubmissionPage& shown, Act act) {
    const auto found = std::ranges::find(shown.offers, act, &Offer::act);
    return found != shown.offers.end() && found->open();
}

void act_form(Html& html, const View& view, const SubmissionPage& shown, Act act,
              const std::function<void()>& inner) {
    const auto& item = shown.history.submission;
    form(html, view, "/queue/" + std::to_string(item.id.value), [&] {
        hidden(html, "act", workflow::word(act));
        hidden(html, "version", std::to_string(item.version));
        hidden(html, "revision", std::to_string(item.revision.value));
        inner();
    });
}

void show_acts(Html& html, const View& view, const SubmissionPage& shown) {
    heading(html, view.words.say("act.what_now"), "acts");
    html.open("div", {{"class", "eh-acts"}});
    bool any = false;
    if (is_open(shown, Act::edit)) {
        any = true;
        html.open("p", {{"class", "govuk-body"}});
        link(html, "/queue/" + std::to_string(shown.history.submission.id.value) + "/edit",
             view.words.say("act.edit_link"));
        html.close();
    }
    for (const Offer& offer : shown.offers) {
        if (!offer.open() || stands_elsewhere(offer.act)) {
            continue;
        }
        any = true;
        const bool bare = asks(offer.act, shown) == Asks::nothing && !is_warning(offer.act);
        if (bare) {
            act_form(html, view, shown, offer.act, [&] { show_inputs(html, view, shown, offer.act); });
        } else {
            show_folded(html, view, shown, offer.act);
        }
    }
    if (!any) {
        paragraph(html, view.words.say("act.nothing"));
    }
    show_refusals(html, view, shown);
    html.close();
}

}  // namespace evenhand::web
