#include "evenhand/web/council_settings_page.hpp"

#include "evenhand/base/percent.hpp"
#include "evenhand/web/access.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/parts/blocks.hpp"
#include "web/pages/parts/fields.hpp"

#include <algorithm>

namespace evenhand::web {
namespace {

std::string_view chosen(const CouncilSettingsPage& shown, std::string_view key) {
    const auto found = std::ranges::find(shown.chosen, key, &std::pair<std::string, std::string>::first);
    return found == shown.chosen.end() ? std::string_view() : std::string_view(found->second);
}

void show_protocols(Html& html, const View& view, const CouncilSettingsPage& shown) {
    std::vector<Choice> choices{{"", view.words.say("council.none_adopted")}};
    for (const auto& protocol : shown.council.library().protocols.all()) {
        choices.push_back({protocol.name, protocol.title});
    }
    select(html, view,
           {.id = "protocol",
            .label = view.words.say("council.protocol"),
            .value = chosen(shown, "protocol"),
            .hint = view.words.say("council.protocol_hint")},
           choices, shown.errors);
}

void show_radios(Html& html, const View& view, const CouncilSettingsPage& shown, std::string_view key,
                 std::string_view label,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
    std::vector<Choice> choices;
    for (const auto& [value, words_key] : words) {
        choices.push_back({value, view.words.say(words_key)});
    }
    radios(html, view, {.id = key, .label = view.words.say(label), .value = chosen(shown, key)}, choices,
           shown.errors);
}

void show_practices(Html& html, const View& view, const CouncilSettingsPage& shown) {
    show_radios(html, view, shown, "quotable", "council.quotable",
                {{"nobody-elected", "council.nobody_elected"},
                 {"nobody-involved", "council.nobody_involved"},
                 {"nobody-standing", "council.nobody_standing"}});
    show_radios(html, view, shown, "by_election_scope", "council.by_elections",
                {{"whole-council", "council.whole_council"}, {"ward-only", "council.ward_only"}});
    show_radios(html, view, shown, "civic_mayor", "council.civic_mayor",
                {{"as-member", "council.as_member"}, {"ceremonial", "council.ceremonial"}});
    show_radios(html, view, shown, "emergency_route", "council.emergency",
                {{"closed", "council.closed"}, {"open", "council.open"}});
}

void show_period(Html& html, const View& view, const CouncilSettingsPage& shown) {
    const auto& words = view.words;
    show_radios(html, view, shown, "period_start", "council.period_start",
                {{"notice", "council.start_notice"}, {"last-day", "council.start_last_day"}});
    text_field(html, view,
               {.id = "period_ends_days_after_poll",
                .label = words.say("council.days_after"),
                .value = chosen(shown, "period_ends_days_after_poll"),
                .hint = words.say("council.days_after_hint"),
                .width = "govuk-input--width-3"},
               shown.errors);
    text_field(html, view,
               {.id = "elections_known_to",
                .label = words.say("council.known_to"),
                .value = chosen(shown, "elections_known_to"),
                .hint = words.say("council.known_to_hint"),
                .width = "govuk-input--width-10"},
               shown.errors);
}

}  // namespace

std::string council_settings_page(const View& view, const CouncilSettingsPage& shown) {
    Html html;
    const auto& words = view.words;
    const auto& council = shown.council.council();
    const std::string back = "/council?council=" + base::percent_encoded(council.name);
    open_page(
        html, view,
        Frame{.title = words.say("council.change_settings"), .section = Section::council, .back = back});
    error_summary(html, view, shown.errors);
    title(html, words.say("council.change_settings"), council.name);
    paragraph(html, words.say("council.settings_lead"));
    form(html, view, "/council/settings", [&] {
        hidden(html, "council", council.name);
        hidden(html, "seen", council.digest);
        show_protocols(html, view, shown);
        show_practices(html, view, shown);
        show_period(html, view, shown);
        button(html, words.say("council.write"));
    });
    close_page(html, view);
    return html.take();
}

}  // namespace evenhand::web
